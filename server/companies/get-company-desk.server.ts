import { reportUsage } from '#app/domain/companies/usage.ts';
import { romeYear } from '#app/domain/dates.ts';
import { ok, type Result } from '#app/domain/result.ts';
import type { CompanyView } from '#app/contracts/companies/views.ts';
import { listCreditUses } from '#db/queries/companies/credit-uses.ts';
import type { ServiceContext } from '#server/context.ts';

import { requireHr } from './standing.server.ts';

/**
 * The companies whose human resources the person is, each with its plan and aggregates (V8). For
 * anybody else, employees included, there is no desk.
 */
export async function getCompanyDesk(
  ctx: ServiceContext,
): Promise<Result<{ companies: readonly CompanyView[] }, 'company.not_found'>> {
  const hr = await requireHr(ctx, ctx.db, 'view_aggregates');
  if (!hr.ok) return hr;
  const { companies } = hr.value;
  const year = romeYear(ctx.now());
  const uses = await listCreditUses(ctx.db, { companyIds: companies.map(({ id }) => id), year });
  return ok({
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
