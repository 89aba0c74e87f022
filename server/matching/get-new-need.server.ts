import type { NewNeedQuery } from '#app/contracts/matching/new-need-query.ts';
import type { KindChoice, NewNeedView } from '#app/contracts/matching/views.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import { MUNICIPI, type Municipio } from '#app/domain/catalogue/municipi.ts';
import { isWithinReach, type Reach } from '#app/domain/matching/need.ts';
import type { ServiceContext } from '#server/context.ts';

import { pricesAt } from './get-need.server.ts';
import { nameOfKind } from './kind-names.server.ts';
import { findKindOfHelp, listKindsOfHelp } from './kinds-of-help.server.ts';

/** The form for a new need: the step that is asked for, or the first that lacks something. */
export async function getNewNeed(
  ctx: ServiceContext,
  { query, locale }: { readonly query: NewNeedQuery; readonly locale: Locale },
): Promise<NewNeedView> {
  const kinds = (await listKindsOfHelp(ctx))
    .map((kind): KindChoice => ({ ...kind, name: nameOfKind(kind, locale) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  const kind = kinds.find(({ typeKey }) => typeKey === query.kind) ?? null;
  const { ageBand, municipio, times } = query;
  const reach = query.reach ?? 'own';
  const lacks = {
    1: missing({ kind, age: ageBand }),
    2: missing({ municipio, times }),
    3: {},
  } as const;
  const isPast = (step: 1 | 2) => query.step > step && Object.keys(lacks[step]).length === 0;
  const step = !isPast(1) ? 1 : !isPast(2) ? 2 : 3;
  return {
    step,
    kinds,
    kind,
    chosen: { ageBand, municipio, reach, times: times ?? 0 },
    errors: query.step > step ? lacks[step] : {},
    prices: step === 3 && kind ? await pricesFor(ctx, kind, { municipio, reach }) : [],
    hasHousehold: ctx.actor.kind === 'person' && ctx.actor.householdId !== null,
  };
}

/** A sentence for each field that says nothing yet. */
function missing(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const empty = Object.entries(fields).filter(([, value]) => value === null);
  return Object.fromEntries(empty.map(([name]) => [name, CODES[name] ?? 'field.required']));
}

const CODES: Readonly<Record<string, string>> = {
  municipio: 'municipio.needed',
  times: 'nearby.no_times',
};

async function pricesFor(
  ctx: ServiceContext,
  { typeKey }: KindChoice,
  { municipio, reach }: { readonly municipio: Municipio | null; readonly reach: Reach },
) {
  const kind = await findKindOfHelp(ctx, ctx.db, { typeKey });
  if (kind === null || municipio === null) return [];
  const places = MUNICIPI.map(({ number }) => number).filter((place) =>
    isWithinReach({ municipio, reach }, place),
  );
  return pricesAt(kind.curve, places);
}
