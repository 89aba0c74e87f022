import type { Locale } from '#app/domain/accounts/profile.ts';
import { addCard, joinCard } from '#app/domain/boards/document/edit-board.ts';
import { linkService, setAnswer, setGrid } from '#app/domain/boards/document/edit-card-lists.ts';
import { spread } from '#app/domain/boards/document/position.ts';
import { GRID_LIMITS } from '#app/domain/boards/calendar/availability.ts';
import { wordsOf } from '#app/domain/matching/need.ts';
import { FIRST_CARD } from '#app/domain/matching/proposal.ts';
import { formatTimes } from '#app/i18n/format-times.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { dictionaryOf } from '#app/i18n/page-title.server.ts';
import { insertGroup } from '#db/queries/groups/groups.ts';
import { upsertMembership } from '#db/queries/groups/memberships.ts';
import { endNeeds, type MarketRow } from '#db/queries/matching/needs.ts';
import type { ProposalRow } from '#db/queries/matching/proposals.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import { openWrittenBoard } from '#server/boards/open-board.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import type { Unit } from '#server/transact.ts';

import { nameOfKind } from './kind-names.server.ts';
import { seatHouseholds } from './seat-households.server.ts';

/** What all its households said yes to. */
export type Agreed = {
  readonly proposal: ProposalRow;
  readonly members: readonly MarketRow[];
  /** Of whoever said the last yes: the group and its first card are written in it. */
  readonly language: Locale;
};

/**
 * Makes the group of those who said yes, in the caller's transaction: board and card, everybody an
 * organiser, for they come together as equals, and the agreement still to be accepted (AGR1). The
 * card tells what they agreed on; nobody's limits are written anywhere. Gives the group's id.
 */
export async function formGroup(ctx: ServiceContext, unit: Unit, agreed: Agreed): Promise<string> {
  const { proposal, members, language } = agreed;
  const [first] = members;
  if (!first) throw new Error('a proposal without needs');
  const texts = dictionaryOf(language);
  const kind = nameOfKind(first, language);
  const groupId = ctx.newId();
  const at = ctx.now();
  const name = texts.nearby.born.groupName({ kind, municipio: proposal.place });
  await insertGroup(unit.tx, {
    id: groupId,
    name,
    kind: 'neighbours',
    municipio: proposal.place,
    agreement: texts.groups.create.agreementText,
    splitMethod: 'per_household',
    createdAt: at,
  });
  for (const { householdId } of members) {
    await upsertMembership(unit.tx, {
      groupId,
      householdId,
      role: 'organiser',
      agreedVersion: 0,
      at,
    });
    unit.publishAccess({ kind: 'membership.changed', groupId, householdId });
  }
  await writeBoard(ctx, unit, { groupId, name, kind }, agreed);
  const needIds = members.map(({ id }) => id);
  await endNeeds(unit.tx, { needIds, state: 'met', groupId, endedAt: at });
  await seatHouseholds(ctx, unit, first);
  await recordAudit(ctx, unit, {
    action: 'group.create',
    subjectKind: 'group',
    subjectId: groupId,
  });
  await notify(
    ctx,
    unit,
    { householdIds: members.map(({ householdId }) => householdId) },
    {
      eventKey: `nearby_met:${groupId}`,
      kind: 'nearby_met',
      params: { group: name },
      href: `/groups/${groupId}/agreement`,
    },
  );
  return groupId;
}

async function writeBoard(
  ctx: ServiceContext,
  unit: Unit,
  group: { readonly groupId: string; readonly name: string; readonly kind: string },
  { proposal, members, language }: Agreed,
): Promise<void> {
  const [first] = members;
  if (!first || ctx.actor.kind !== 'person') throw new Error('nobody writes the card');
  const { personId } = ctx.actor;
  const { components, nearby } = dictionaryOf(language);
  const words = wordsOf(proposal.times);
  const days = [...new Set(words.map((word) => word.split('_')[0] ?? ''))];
  await openWrittenBoard(ctx, unit, group, (doc) => {
    addCard(doc, {
      id: FIRST_CARD,
      column: 'needs',
      position: spread(1)[0] ?? 'V',
      category: first.category,
      title: group.kind,
      notes: nearby.born.notes({
        count: members.length,
        price: formatEuro(proposal.perHouseholdCents, language),
        unit: components.perUnit[first.unit],
      }),
      schedule: formatTimes(proposal.times, language),
      createdBy: personId,
    });
    setGrid(doc, FIRST_CARD, {
      parts: 'half_days',
      days,
      fromHour: GRID_LIMITS.firstHour,
      toHour: GRID_LIMITS.lastHour,
    });
    for (const { householdId } of members) {
      joinCard(doc, FIRST_CARD, householdId, { dependantIds: [], hours: null });
      for (const slot of words) setAnswer(doc, FIRST_CARD, { householdId, slot, answer: 'yes' });
    }
    if (proposal.serviceId !== null) linkService(doc, FIRST_CARD, proposal.serviceId, true);
  });
}
