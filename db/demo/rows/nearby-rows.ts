import { serviceTypeOf } from '#app/domain/catalogue/service-types.ts';
import { matchNeeds } from '#app/domain/matching/match.ts';
import { timesOf } from '#app/domain/matching/need.ts';
import { curveOf } from '#app/domain/matching/price-curve.ts';
import { mustHave } from '#app/domain/must-have.ts';
import type {
  nearbyNeeds,
  nearbyProposals,
  nearbySeats,
  nearbyStays,
} from '#db/schema/matching.ts';

import { servicesOnSale } from '../catalogue/catalogue.ts';
import type { DemoClock } from '../clock.ts';
import { demoNeeds, type DemoNeed } from '../nearby.ts';
import { demoId } from '../ids.ts';
import { speakerOf } from './lookup.ts';

export type NearbyRows = {
  readonly needs: (typeof nearbyNeeds.$inferInsert)[];
  readonly proposals: (typeof nearbyProposals.$inferInsert)[];
  readonly seats: (typeof nearbySeats.$inferInsert)[];
  readonly stays: (typeof nearbyStays.$inferInsert)[];
};

/** Open needs with the proposals the match makes of them; nobody has said yes yet. */
export function nearbyRows(clock: DemoClock): NearbyRows {
  const markets = new Set(demoNeeds.map(({ typeKey }) => typeKey));
  const each = [...markets].map((typeKey) => marketRows(typeKey, clock));
  const needs = each.flatMap((market) => market.needs);
  const proposals = each.flatMap((market) => market.proposals);
  const seated = proposals.flatMap(({ id: proposalId }) =>
    needs
      .filter((need) => need.proposalId === proposalId)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ householdId, id: needId }, at) => ({
        proposalId,
        householdId,
        needId,
        seat: at + 1,
      })),
  );
  return {
    needs,
    proposals,
    seats: seated.map(({ proposalId, householdId, seat }) => ({ proposalId, householdId, seat })),
    stays: seated.map(({ proposalId, householdId, needId }) => ({
      proposalId,
      householdId,
      needId,
      fromNumber: 1,
    })),
  };
}

function idOf({ typeKey, household }: DemoNeed): string {
  return `demo-need-${typeKey}-${household}`;
}

function marketRows(typeKey: string, clock: DemoClock): Pick<NearbyRows, 'needs' | 'proposals'> {
  const sought = demoNeeds.filter((need) => need.typeKey === typeKey);
  const sold = servicesOnSale.filter((one) => one.typeKey === typeKey && one.isShareable);
  const [service] = sold;
  if (!service || serviceTypeOf(service.category, typeKey) === null) {
    throw new Error(`nobody of the demo shares ${typeKey}`);
  }
  const curve = curveOf(
    sold.map(({ id, municipi, minQuantity, prices }) => ({
      id,
      municipi,
      list: {
        minQuantity,
        cells: prices.map((cell) => ({ ...cell, validFrom: null, validTo: null })),
      },
    })),
    clock.today,
  );
  const needs = sought.map((need) => ({ ...need, id: idOf(need), times: timesOf(need.times) }));
  const matched = matchNeeds({ needs, curve, standing: [] });
  const proposals = matched.map(({ coalition }, index) => ({
    id: `demo-proposal-${typeKey}-${index + 1}`,
    typeKey,
    place: coalition.place,
    times: coalition.times,
    perHouseholdCents: coalition.perHouseholdCents,
    serviceId: mustHave(curve(coalition.place, coalition.needs.length), 'its price').serviceId,
    createdAt: clock.hoursAgo(8),
    changedAt: clock.hoursAgo(8),
  }));
  return {
    proposals,
    needs: needs.map(({ household, hoursAgo, ...need }) => {
      const at = matched.findIndex(({ coalition }) =>
        coalition.needs.some(({ id }) => id === need.id),
      );
      return {
        ...need,
        householdId: demoId.household(household),
        personId: speakerOf(household),
        category: service.category,
        unit: service.unit,
        proposalId: proposals[at]?.id ?? null,
        changesOn: clock.today,
        createdAt: clock.hoursAgo(hoursAgo),
        changedAt: clock.hoursAgo(hoursAgo),
      };
    }),
  };
}
