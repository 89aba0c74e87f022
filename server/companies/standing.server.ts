import { mayAtCompany, type CompanyAction } from '#app/domain/companies/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { listCompaniesOfHr } from '#db/queries/companies/credit-uses.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';

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

/** One company of whoever asks, with the others; the first where none is named. */
export type HrAtCompany = {
  readonly actor: PersonActor;
  readonly company: HrStanding['companies'][number];
  readonly others: HrStanding['companies'];
};

/** As {@link requireHr}, at one company: another one than theirs is none. */
export async function requireHrAt(
  ctx: Pick<ServiceContext, 'actor'>,
  db: DbOrTx,
  params: { readonly companyId: string | null; readonly action: CompanyAction },
): Promise<Result<HrAtCompany, 'company.not_found'>> {
  const { companyId, action } = params;
  const hr = await requireHr(ctx, db, action);
  if (!hr.ok) return hr;
  const { companies } = hr.value;
  const company = companyId === null ? companies[0] : companies.find(({ id }) => id === companyId);
  if (!company || ctx.actor.kind !== 'person') return fail('company.not_found');
  return ok({ actor: ctx.actor, company, others: companies.filter((one) => one !== company) });
}
