import type { FailureDetails } from '#app/domain/result.ts';

import type { Dictionary, Part, Texts } from './dictionary.ts';
import { isPartHere, loadTexts, readPart } from './load-texts.ts';

/** A sentence for a code: fixed, or made with the facts of the failure. */
type CodeText = string | ((details: FailureDetails) => string);

/** Features with sentences for failures of their own; those of `errors` come with every page. */
type Coded = {
  [P in Part & keyof Dictionary]: Texts[P] extends { readonly codes: object } ? P : never;
}[Part & keyof Dictionary];

type CodesOf<P extends Part> = Texts[P] extends { readonly codes: infer C } ? keyof C : never;

type FirstWord<Code> = Code extends `${infer Word}.${string}` ? Word : never;

/** A failure code's first word names the feature that has its sentence. */
const FEATURE_OF: {
  readonly [P in Coded as FirstWord<CodesOf<P>>]: P;
} = {
  absence: 'providers',
  account: 'accounts',
  address: 'channels',
  amendment: 'amendments',
  application: 'applications',
  attendance: 'attendance',
  bands: 'providers',
  bank: 'bank',
  benefit: 'wallet',
  board: 'boards',
  boards: 'boards',
  card: 'requests',
  cash: 'payments',
  city: 'city',
  company: 'companies',
  dates: 'dates',
  decision: 'requests',
  demo: 'accounts',
  dependant: 'accounts',
  desk: 'spaces',
  document: 'documents',
  edition: 'seats',
  employment: 'employment',
  event: 'events',
  expense: 'expenses',
  file: 'boards',
  fund: 'fund',
  grant: 'grants',
  group: 'groups',
  group_split: 'splitting',
  household: 'accounts',
  iban: 'payments',
  invite: 'invitations',
  join: 'invitations',
  ledger: 'wallet',
  link: 'channels',
  listing: 'directory',
  member: 'groups',
  municipio: 'accounts',
  nearby: 'nearby',
  offer: 'requests',
  order: 'orders',
  own_group: 'providers',
  pack: 'reimbursements',
  paid: 'payments',
  password: 'accounts',
  passwords: 'accounts',
  payment: 'expenses',
  period: 'periods',
  price: 'providers',
  programme: 'programmes',
  provider: 'providers',
  purchase: 'buying',
  question: 'requests',
  recurring: 'recurring',
  removal: 'groups',
  request: 'requests',
  review: 'reviewing',
  saved: 'service',
  seat: 'seats',
  service: 'service',
  session: 'dates',
  sheet: 'qualification',
  sign_in: 'accounts',
  source: 'wallet',
  space: 'spaces',
  split: 'expenses',
  staff: 'employees',
  step: 'dates',
  template: 'providers',
  timetable: 'dates',
  visit: 'visits',
  voucher: 'applications',
  waiting: 'seats',
};
const features: ReadonlyMap<string, Coded> = new Map(Object.entries(FEATURE_OF));

function featureOf(code: string): Coded | undefined {
  return features.get(code.slice(0, code.indexOf('.')));
}

/**
 * The sentence for a failure or field code. A code without a sentence gets the generic one, never
 * the code itself; so does one whose feature is not loaded, in the answer to a click. Screens that
 * are drawn from an answer wait for it (`waitForCodes`).
 */
export function codeText(t: Dictionary, code: string, details: FailureDetails = {}): string {
  const own = sentence(t.errors.codes, code, details);
  const feature = featureOf(code);
  if (own !== null || feature === undefined) return own ?? t.errors.generic;
  if (isPartHere(feature)) return sentence(t[feature].codes, code, details) ?? t.errors.generic;
  loadTexts([feature]).catch(() => undefined);
  return t.errors.generic;
}

/** Waits, while a screen is drawn, until the sentences of these codes can be read. */
export function waitForCodes(codes: readonly (string | null)[]): void {
  for (const code of codes) {
    const feature = code === null ? undefined : featureOf(code);
    if (feature !== undefined && !isPartHere(feature)) readPart(feature);
  }
}

function sentence(
  codes: Readonly<Record<string, CodeText>>,
  code: string,
  details: FailureDetails,
): string | null {
  const text = codes[code];
  return typeof text === 'function' ? text(details) : (text ?? null);
}
