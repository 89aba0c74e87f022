import type {
  CityDemand,
  CityProgramme,
  CityProviders,
  CityView,
} from '#app/contracts/city/views.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { MUNICIPI } from '#app/domain/catalogue/municipi.ts';
import { SHEET_STATES } from '#app/domain/catalogue/validation-state.ts';
import { mayInCity } from '#app/domain/city/policy.ts';
import { suppressSmallCells } from '#app/domain/companies/small-cells.ts';
import { romeDay } from '#app/domain/dates.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { hasEnded } from '#app/domain/wallet/expiry.ts';
import { countApplications } from '#db/queries/programmes/applications.ts';
import { countServicesByCategory } from '#db/queries/catalogue/services.ts';
import {
  countProvidersByMunicipio,
  countProvidersByState,
} from '#db/queries/providers/providers.ts';
import { countUnansweredHouseholds } from '#db/queries/requests/participants.ts';
import { listProgrammes } from '#db/queries/wallet/programmes.ts';
import type { ServiceContext } from '#server/context.ts';
import { countVisitsInCity } from '#server/spaces/count-visits.server.ts';
import { readProgrammeMoney } from '#server/programmes/programme-money.server.ts';
import { waitingIn } from '#server/programmes/waiting-applications.ts';

import { requireOfficer } from './standing.server.ts';

/**
 * The city's desk for its officers: each part needs its permission, a part not permitted is `null`.
 * For anybody else there is no desk.
 */
export async function getCityDesk(
  ctx: ServiceContext,
  input: { locale: 'it' | 'en' },
): Promise<Result<CityView, 'city.not_found'>> {
  const officer = await requireOfficer(ctx, ctx.db, 'open_desk');
  if (!officer.ok) return officer;
  const { permissions } = officer.value;
  const [providers, programmes, demand, visits] = await Promise.all([
    mayInCity(permissions, 'view_providers') ? readProviders(ctx) : null,
    mayInCity(permissions, 'view_programmes') ? readProgrammes(ctx, input.locale) : null,
    mayInCity(permissions, 'view_demand') ? readDemand(ctx) : null,
    mayInCity(permissions, 'view_visits') ? countVisitsInCity(ctx, { month: null }) : null,
  ]);
  return ok({ providers, programmes, demand, visits: visits?.ok ? visits.value.all.total : null });
}

async function readProviders(ctx: ServiceContext): Promise<CityProviders> {
  const [states, municipi, categories] = await Promise.all([
    countProvidersByState(ctx.db),
    countProvidersByMunicipio(ctx.db),
    countServicesByCategory(ctx.db),
  ]);
  return {
    byState: SHEET_STATES.map((state) => ({
      state,
      count: states.find((row) => row.state === state)?.count ?? 0,
    })),
    byMunicipio: MUNICIPI.map(({ number }) => ({
      municipio: number,
      count: municipi.find((row) => row.municipio === number)?.count ?? 0,
    })),
    servicesByCategory: CATEGORY_IDS.map((category) => ({
      category,
      count: categories.find((row) => row.category === category)?.count ?? 0,
    })),
  };
}

async function readProgrammes(ctx: ServiceContext, locale: 'it' | 'en'): Promise<CityProgramme[]> {
  const rows = await listProgrammes(ctx.db);
  const programmeIds = rows.map(({ id }) => id);
  const [moneyOf, counted] = await Promise.all([
    readProgrammeMoney(ctx.db, { programmeIds }),
    countApplications(ctx.db, { programmeIds }),
  ]);
  const today = romeDay(ctx.now());
  return rows.map((row) => {
    return {
      id: row.id,
      name: locale === 'en' ? row.nameEn : row.nameIt,
      funding: locale === 'en' ? row.fundingEn : row.fundingIt,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      state: row.state,
      hasEnded: hasEnded(row.endsOn, today),
      budgetCents: row.budgetCents,
      ...moneyOf(row.id),
      ...waitingIn(counted.filter(({ programmeId }) => programmeId === row.id)),
    };
  });
}

/** A Municipio where nobody asked in vain is not in the list: zero hides nobody. */
async function readDemand(ctx: ServiceContext): Promise<CityDemand> {
  const rows = await countUnansweredHouseholds(ctx.db);
  const shown = suppressSmallCells(
    rows.map((row) => ({ key: String(row.municipio), people: row.households })),
  );
  return {
    households: shown.total,
    byMunicipio: shown.cells.map(({ key, people }) => ({
      municipio: Number(key),
      households: people,
    })),
  };
}
