import { reportUsage } from '#app/domain/companies/usage.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { CompanyDeskView } from '#app/contracts/companies/views.ts';
import { listCreditUses, listEmployeeYears } from '#db/queries/companies/credit-uses.ts';
import type { ServiceContext } from '#server/context.ts';
import { yearAsked } from '#server/year-asked.ts';

import { requireHr } from './standing.server.ts';

/**
 * The companies whose human resources the person is, each with its plan and the aggregates of a year
 * (V8): credits of a year pay for services of the next one too. For anybody else, employees included,
 * there is no desk.
 */
export async function getCompanyDesk(
  ctx: ServiceContext,
  asked: { readonly year: string | null },
): Promise<Result<CompanyDeskView, 'company.not_found'>> {
  const hr = await requireHr(ctx, ctx.db, 'view_aggregates');
  if (!hr.ok) return hr;
  const { companies } = hr.value;
  const companyIds = companies.map(({ id }) => id);
  const year = yearAsked(asked.year, ctx.now());
  const [uses, years] = await Promise.all([
    listCreditUses(ctx.db, { companyIds, year }),
    listEmployeeYears(ctx.db, { companyIds }),
  ]);
  return ok({
    year,
    years,
    companies: companies.map((company) => ({
      ...company,
      planKind: company.planKind,
      year,
      ...reportUsage(
        uses
          .filter((use) => use.companyId === company.id)
          .map(({ creditCents, spentCents, heldCents }) => ({
            creditCents,
            usedCents: spentCents - heldCents,
            reservedCents: heldCents,
          })),
      ),
    })),
  });
}
