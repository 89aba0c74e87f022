import {
  PROGRAMME_EVENTS,
  type ProgrammeAtDesk,
  type ProgrammeEventView,
  type ProgrammeFormView,
  type ProgrammePageView,
} from '#app/contracts/programmes/views.ts';
import { hasEnded } from '#app/domain/wallet/expiry.ts';
import { romeDay } from '#app/domain/dates.ts';
import { typedCents } from '#app/domain/money.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listAuditsOf } from '#db/queries/audit/audit-log.ts';
import { countApplications } from '#db/queries/programmes/applications.ts';
import {
  findAskedFunding,
  findProgramme,
  listAllProgrammes,
  listAskedProgrammes,
  listBands,
} from '#db/queries/programmes/programmes.ts';
import { listProgrammeCategories } from '#db/queries/wallet/programmes.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';

import { programmeFacts } from './programme-facts.ts';
import { readProgrammeMoney } from './programme-money.server.ts';
import { waitingIn } from './waiting-applications.ts';
import { requireProgrammeOfficer } from './standing.server.ts';

type Locale = { readonly locale: 'it' | 'en' };
type At = { readonly programmeId: string };

/** Events of a programme that its page shows. */
const EVENTS_SHOWN = 50;

/** The city's programmes for its officers, the one that ends last at the top. */
export async function listProgrammesAtDesk(
  ctx: ServiceContext,
  { locale }: Locale,
): Promise<Result<readonly ProgrammeAtDesk[], 'city.not_found'>> {
  const officer = await requireProgrammeOfficer(ctx, ctx.db);
  if (!officer.ok) return officer;
  const [rows, asked] = await Promise.all([listAllProgrammes(ctx.db), listAskedProgrammes(ctx.db)]);
  const moneyOf = await readProgrammeMoney(ctx.db, { programmeIds: rows.map(({ id }) => id) });
  return ok(
    rows.map(({ id, nameIt, nameEn, state, startsOn, endsOn, budgetCents }) => ({
      id,
      name: locale === 'it' ? nameIt : nameEn,
      state,
      startsOn,
      endsOn,
      budgetCents,
      leftCents: moneyOf(id).leftCents,
      hasEnded: hasEnded(endsOn, romeDay(ctx.now())),
      isAsked: asked.includes(id),
    })),
  );
}

/** One programme for its officers: what it is, where its money is, what happened to it. */
export async function getProgrammePage(
  ctx: ServiceContext,
  { programmeId, locale }: At & Locale,
): Promise<Result<ProgrammePageView, 'city.not_found' | 'programme.not_found'>> {
  const { db } = ctx;
  const officer = await requireProgrammeOfficer(ctx, db);
  if (!officer.ok) return officer;
  const row = await findProgramme(db, { programmeId });
  if (!row) return fail('programme.not_found');
  const [categories, bands, moneyOf, asked, history, counted] = await Promise.all([
    listProgrammeCategories(db, { programmeIds: [programmeId] }),
    listBands(db, { programmeId }),
    readProgrammeMoney(db, { programmeIds: [programmeId] }),
    findAskedFunding(db, { programmeId }),
    listAuditsOf(db, { subjectKind: 'programme', subjectId: programmeId, limit: EVENTS_SHOWN }),
    countApplications(db, { programmeIds: [programmeId] }),
  ]);
  return ok({
    ...programmeFacts(row, { categories: categories.get(programmeId) ?? [], bands }, locale),
    state: row.state,
    budgetCents: row.budgetCents,
    money: moneyOf(programmeId),
    hasEnded: hasEnded(row.endsOn, romeDay(ctx.now())),
    ...waitingIn(counted),
    asked: asked && describeAsked(asked, officer.value),
    history: history.flatMap(describeEvent),
    now: ctx.now().toISOString(),
  });
}

type Asked = NonNullable<Awaited<ReturnType<typeof findAskedFunding>>>;

function describeAsked(asked: Asked, officer: PersonActor): ProgrammePageView['asked'] {
  const { id, kind, amountCents, reason, askedAt, askedBy, askedByName } = asked;
  return {
    fundingId: id,
    kind,
    amountCents,
    reason,
    at: askedAt.toISOString(),
    by: askedByName,
    isOwn: askedBy === officer.personId,
  };
}

function describeEvent(
  row: Awaited<ReturnType<typeof listAuditsOf>>[number],
): readonly ProgrammeEventView[] {
  const event = PROGRAMME_EVENTS.find((one) => `programme.${one}` === row.action);
  if (!event) return [];
  const { amountCents } = row.details;
  return [
    {
      at: row.at.toISOString(),
      by: row.by,
      event,
      amountCents: typeof amountCents === 'number' ? amountCents : null,
    },
  ];
}

/** The form of a new programme (null) or of one that is there, texts as they are typed. */
export async function getProgrammeForm(
  ctx: ServiceContext,
  { programmeId }: { readonly programmeId: string | null },
): Promise<Result<ProgrammeFormView, 'city.not_found' | 'programme.not_found'>> {
  const { db } = ctx;
  const officer = await requireProgrammeOfficer(ctx, db);
  if (!officer.ok) return officer;
  if (programmeId === null) return ok(EMPTY_FORM);
  const row = await findProgramme(db, { programmeId });
  if (!row) return fail('programme.not_found');
  const [categories, bands] = await Promise.all([
    listProgrammeCategories(db, { programmeIds: [programmeId] }),
    listBands(db, { programmeId }),
  ]);
  const { nameIt, nameEn, fundingIt, fundingEn, documentsIt, documentsEn } = row;
  return ok({
    id: row.id,
    state: row.state,
    version: row.version,
    nameIt,
    nameEn: nameEn === nameIt ? '' : nameEn,
    fundingIt,
    fundingEn: fundingEn === fundingIt ? '' : fundingEn,
    documentsIt,
    documentsEn: documentsEn === documentsIt ? '' : documentsEn,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    budget: typedCents(row.budgetCents),
    beneficiary: row.beneficiary,
    minAge: row.minAge === null ? '' : String(row.minAge),
    maxAge: row.maxAge === null ? '' : String(row.maxAge),
    categories: categories.get(programmeId) ?? [],
    upTo: bands.map(({ iseeToCents }) => typedCents(iseeToCents)),
    value: bands.map(({ valueCents }) => typedCents(valueCents)),
  });
}

const EMPTY_FORM: ProgrammeFormView = {
  id: null,
  state: 'draft',
  version: 0,
  nameIt: '',
  nameEn: '',
  fundingIt: '',
  fundingEn: '',
  documentsIt: '',
  documentsEn: '',
  startsOn: '',
  endsOn: '',
  budget: '',
  beneficiary: 'minor',
  minAge: '',
  maxAge: '',
  categories: [],
  upTo: [],
  value: [],
};
