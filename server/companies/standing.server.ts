import { mayAtCompany, type CompanyAction } from '#app/domain/companies/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { listCompaniesOfHr } from '#db/queries/companies/credit-uses.ts';
import type { ServiceContext } from '#server/context.ts';

/** The companies whose human resources a person is: at least one. */
export type HrStanding = { readonly companies: Awaited<ReturnType<typeof listCompaniesOfHr>> };

/**
 * The companies at which whoever asks may do something. For anybody else, employees included, there
 * is no company (V8).
 */
export async function requireHr(
  ctx: Pick<ServiceContext, 'actor'>,
  db: DbOrTx,
  action: CompanyAction,
): Promise<Result<HrStanding, 'company.not_found'>> {
  if (ctx.actor.kind !== 'person') return fail('company.not_found');
  const companies = await listCompaniesOfHr(db, { personId: ctx.actor.personId });
  const standing = companies.length > 0 ? 'hr' : 'other';
  return mayAtCompany(standing, action) ? ok({ companies }) : fail('company.not_found');
}
