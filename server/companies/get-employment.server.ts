import type {
  EmploymentView,
  OwnAskView,
  OwnEmploymentView,
} from '#app/contracts/companies/join-company-views.ts';
import { checkEmploymentAsk } from '#app/domain/companies/employment-ask.ts';
import { romeYear } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  type EmploymentAskRow,
  listOwnAsks,
  listOwnCompanies,
} from '#db/queries/companies/people.ts';
import type { ServiceContext } from '#server/context.ts';

import { findOwnInvite, readOwnAsks } from './ask-employment.server.ts';
import { findByCode, type FindByCodeCode } from './find-by-code.server.ts';

/** Asks on the page, the newest first; older ones were answered long ago. */
const ASKS_SHOWN = 10;

/**
 * What somebody is to the company of a code before they ask (EMP1): its name, and whether they are in, in at
 * once, or have to be answered. Codes: {@link FindByCodeCode}.
 */
export async function getEmployment(
  ctx: ServiceContext,
  { code }: { readonly code: string },
): Promise<Result<EmploymentView, FindByCodeCode>> {
  const found = await findByCode(ctx, { code });
  if (!found.ok) return found;
  const { actor, db } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const { id: companyId, name: company, planKind, isMailed } = found.value;
  const of = { personId: actor.personId, companyId };
  const { waiting, standing } = await readOwnAsks(ctx, db, of);
  const isInvited = (await findOwnInvite(ctx, db, of)) !== null;
  const allowed = checkEmploymentAsk(standing);
  const entry = standing.isIn
    ? 'in'
    : isInvited
      ? 'invited'
      : !allowed.ok
        ? 'asked_enough'
        : isMailed
          ? 'elsewhere'
          : 'ask';
  return ok({ company, planKind, name: actor.name, entry, waiting: waiting && describe(waiting) });
}

/** Whose employee somebody is this year, and what they asked companies. */
export async function getOwnEmployment(
  ctx: ServiceContext,
): Promise<Result<OwnEmploymentView, 'auth.signed_out'>> {
  const { actor, db } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const { personId } = actor;
  const companies = await listOwnCompanies(db, { personId, year: romeYear(ctx.now()) });
  const asks = await listOwnAsks(db, { personId });
  return ok({ companies, asks: asks.slice(0, ASKS_SHOWN).map(describe) });
}

function describe(ask: EmploymentAskRow): OwnAskView {
  const { id, company, status, staffNumber, words, createdAt } = ask;
  return { askId: id, company, status, staffNumber, words, askedAt: createdAt.toISOString() };
}
