import type { GrantDeskView, GrantPreview } from '#app/contracts/companies/grant-views.ts';
import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import { leftOfPlan, planGrants, type GrantCode } from '#app/domain/companies/grants.ts';
import { type CalendarDay, romeDay, romeYear } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listEmployees, listGrants } from '#db/queries/companies/benefits.ts';
import type { ServiceContext } from '#server/context.ts';

import { requireHr } from './standing.server.ts';

/** Grants that are shown, newest first. */
const SHOWN = 100;

/**
 * Where human resources grant (V12): the employees of each of their companies with what each was given
 * this year, never with what anybody did with it (V8).
 */
export async function getGrantDesk(
  ctx: ServiceContext,
): Promise<Result<GrantDeskView, 'company.not_found'>> {
  const { db } = ctx;
  const hr = await requireHr(ctx, db, 'grant_benefit');
  if (!hr.ok) return hr;
  const year = romeYear(ctx.now());
  const granting = hr.value.companies.filter(({ planKind }) => planKind !== 'reimbursement');
  const companies = await Promise.all(
    granting.map(async (company) => {
      const of = { companyId: company.id, year };
      const [employees, grants] = await Promise.all([
        listEmployees(db, of),
        listGrants(db, { ...of, limit: SHOWN }),
      ]);
      return {
        companyId: company.id,
        name: company.name,
        planKind: company.planKind,
        limitCents: company.yearlyLimitWithChildrenCents,
        employees: employees
          .filter(({ leftOn }) => leftOn === null)
          .map(({ personId, name, grantedCents }) => ({
            personId,
            name,
            grantedCents,
            leftCents: leftOfPlan({ ...company, grantedCents }),
          })),
        grants: grants.map(({ createdAt, ...grant }) => ({
          ...grant,
          at: createdAt.toISOString(),
        })),
      };
    }),
  );
  return ok({ year, companies, now: ctx.now().toISOString() });
}

/** What would be granted. */
export type PreviewGrantsInput = {
  readonly companyId: string;
  readonly personIds: readonly string[];
  readonly amountCents: number;
  readonly category: CategoryId | null;
  readonly expiresOn: CalendarDay;
};

/** Why it could not be granted to anybody. */
export type PreviewGrantsCode =
  GrantCode | 'company.not_found' | 'grant.has_left' | 'grant.nobody' | 'grant.too_many_people';

/** What a grant would cost and who would get nothing, before anything is written (V12). */
export async function previewGrants(
  ctx: ServiceContext,
  input: PreviewGrantsInput,
): Promise<Result<GrantPreview, PreviewGrantsCode>> {
  const { db } = ctx;
  const hr = await requireHr(ctx, db, 'grant_benefit');
  if (!hr.ok) return hr;
  const company = hr.value.companies.find(({ id }) => id === input.companyId);
  if (!company) return fail('company.not_found');
  const all = await listEmployees(db, { companyId: company.id, year: romeYear(ctx.now()) });
  const asked = all.filter(({ personId }) => input.personIds.includes(personId));
  if (asked.some(({ leftOn }) => leftOn !== null)) return fail('grant.has_left');
  const planned = planGrants(company, asked, input, romeDay(ctx.now()));
  if (!planned.ok) return planned;
  const nameOf = new Map(all.map(({ personId, name }) => [personId, name]));
  const { kind, personIds, totalCents, over } = planned.value;
  return ok({
    ...input,
    kind,
    personIds,
    totalCents,
    names: personIds.map((personId) => nameOf.get(personId) ?? ''),
    over: over.map(({ personId, leftCents }) => ({ name: nameOf.get(personId) ?? '', leftCents })),
  });
}
