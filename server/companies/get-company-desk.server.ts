import { mayAtCompany } from '#app/domain/companies/policy.ts';
import { reportUsage } from '#app/domain/companies/usage.ts';
import { romeDay } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { CompanyView, PlanKind } from '#app/contracts/companies/views.ts';
import { listCompaniesOfHr, listCreditUses } from '#db/queries/companies/credit-uses.ts';
import type { ServiceContext } from '#server/context.ts';

/**
 * The companies whose human resources the person is, each with its plan and aggregates (V8). For
 * anybody else, employees included, there is no desk.
 */
export async function getCompanyDesk(
  ctx: ServiceContext,
): Promise<Result<{ companies: readonly CompanyView[] }, 'company.not_found'>> {
  if (ctx.actor.kind !== 'person') return fail('company.not_found');
  const companies = await listCompaniesOfHr(ctx.db, { personId: ctx.actor.personId });
  if (!mayAtCompany(companies.length > 0 ? 'hr' : 'other', 'view_aggregates')) {
    return fail('company.not_found');
  }
  const year = Number(romeDay(ctx.now()).slice(0, 4));
  const uses = await listCreditUses(ctx.db, { companyIds: companies.map(({ id }) => id), year });
  return ok({
    companies: companies.map((company) => ({
      ...company,
      planKind: company.planKind as PlanKind,
      year,
      ...reportUsage(uses.filter((use) => use.companyId === company.id)),
    })),
  });
}
