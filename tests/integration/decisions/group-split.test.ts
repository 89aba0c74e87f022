import { sql, type SQL } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { romeDay } from '#app/domain/dates.ts';
import type { GroupSplit } from '#app/domain/expenses/default-split.ts';
import { notifications } from '#db/schema/notifications.ts';
import { getCalendarFeed, renewCalendarFeed } from '#server/channels/calendar-feed.server.ts';
import { readCalendarFeed } from '#server/channels/read-calendar-feed.server.ts';
import { castGroupVote } from '#server/decisions/cast-group-vote.server.ts';
import { getGroupVotes } from '#server/decisions/get-group-votes.server.ts';
import { proposeSplit } from '#server/decisions/propose-split.server.ts';
import { withdrawGroupVote } from '#server/decisions/withdraw-group-vote.server.ts';
import { getNewExpense } from '#server/expenses/get-expense-form.server.ts';
import { getMoney } from '#server/expenses/get-money.server.ts';
import { getNewRecurring } from '#server/expenses/get-recurring-form.server.ts';
import { archiveGroup } from '#server/groups/archive-group.server.ts';
import { getGroupSettings } from '#server/groups/edit-group.server.ts';
import { leaveGroup } from '#server/groups/leave-group.server.ts';
import { closeDue } from '#server/jobs/close-due.ts';
import { listAgenda } from '#server/orders/list-agenda.server.ts';
import { raisedMessage, violatedConstraint } from '#server/transact.ts';
import { buildHousehold } from '#tests/support/builders/accounts.ts';
import { addMember, buildGroup, type HouseholdActor } from '#tests/support/builders/groups.ts';
import { rowsOf } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

const inTwoDays = () => new Date(world.clock.getTime() + 2 * 86_400_000);

async function build() {
  const { groupId, members } = await buildGroup(database.db, {
    roles: ['organiser', 'member', 'member', 'viewer'],
  });
  const [anna, bruno, carla, viewer] = members as [
    HouseholdActor,
    HouseholdActor,
    HouseholdActor,
    HouseholdActor,
  ];
  return { groupId, anna, bruno, carla, viewer };
}

type Built = Awaited<ReturnType<typeof build>>;

/** Adults count two and children one: six shares for Anna's household, four for Bruno's. */
const sharesOf = ({ anna, bruno }: Built): GroupSplit => ({
  orders: 'per_beneficiary',
  split: 'shares',
  figures: [
    { householdId: anna.householdId, value: 6 },
    { householdId: bruno.householdId, value: 4 },
  ],
});

const propose = (built: Built, actor: HouseholdActor, split = sharesOf(built)) =>
  proposeSplit(world.as(actor), { ...split, groupId: built.groupId, closesAt: inTwoDays() });

async function decide(built: Built, split = sharesOf(built)): Promise<string> {
  const proposed = await propose(built, built.anna, split);
  if (!proposed.ok) throw new Error(proposed.code);
  const { decisionId } = proposed.value;
  const { groupId } = built;
  for (const actor of [built.anna, built.bruno, built.carla]) {
    const vote = { groupId, decisionId, choice: 'agree' } as const;
    const cast = await castGroupVote(world.as(actor), vote);
    if (!cast.ok) throw new Error(cast.code);
  }
  return decisionId;
}

const formOf = async ({ groupId, anna }: Built) => {
  const form = await getNewExpense(world.as(anna), { groupId, orderId: null });
  if (!form.ok) throw new Error(form.code);
  return form.value;
};

test('[S10] what the group decided is what new expenses, recurring ones and requests begin with', async () => {
  const built = await build();
  const { groupId, anna, bruno, carla, viewer } = built;
  expect(await formOf(built)).toMatchObject({ rule: null, values: { split: 'per_household' } });
  await decide(built);
  const begun = {
    rule: { uncounted: [], isOutdated: false },
    values: {
      split: 'shares',
      [`figure:${anna.householdId}`]: '6',
      [`figure:${bruno.householdId}`]: '4',
    },
  };
  const form = await formOf(built);
  expect(form).toMatchObject(begun);
  expect(form.values[`figure:${carla.householdId}`]).toBeUndefined();
  expect(await getNewRecurring(world.as(bruno), { groupId })).toMatchObject({ value: begun });
  const rule = {
    orders: 'per_beneficiary',
    split: 'shares',
    decidedOn: expect.any(String),
    figures: expect.arrayContaining([
      expect.objectContaining({ householdId: carla.householdId, figure: 0 }),
    ]),
  };
  const money = await getMoney(world.as(viewer), { groupId, words: '', page: 1 });
  expect(money).toMatchObject({ value: { rule } });
  expect(await getGroupSettings(world.as(anna), { groupId })).toMatchObject({ value: { rule } });
  const group = sql`select split_method from groups where id = ${groupId}`;
  expect(await rowsOf(database.db, group)).toEqual([{ split_method: 'per_beneficiary' }]);
});

test('[S10] organisers propose, each household reads what it would pay of 100.00, and nobody decides alone', async () => {
  const built = await build();
  const { groupId, anna, bruno, carla, viewer } = built;
  for (const actor of [bruno, viewer]) {
    expect(await propose(built, actor)).toMatchObject({ code: 'auth.forbidden' });
  }
  const proposed = await propose(built, anna);
  if (!proposed.ok) throw new Error(proposed.code);
  // Sent twice it is one vote; another proposal waits for its end.
  expect(await propose(built, anna)).toEqual(proposed);
  expect(
    await propose(built, anna, { orders: 'per_beneficiary', split: 'per_household', figures: [] }),
  ).toMatchObject({ code: 'group_split.is_open' });
  const seen = await getGroupVotes(world.as(bruno), { groupId });
  expect(seen).toMatchObject({
    value: {
      proposeSplit: null,
      // Whose turn the odd cent is depends on the households' ids.
      open: [
        {
          canVote: true,
          about: { ownNowCents: expect.toBeOneOf([3_333, 3_334]), ownThenCents: 4_000 },
        },
      ],
    },
  });
  const { decisionId } = proposed.value;
  await castGroupVote(world.as(carla), { groupId, decisionId, choice: 'disagree' });
  world.clock = inTwoDays();
  await closeDue.run(world.as());
  expect(await formOf(built)).toMatchObject({ rule: null });
  const sent = await database.db.select().from(notifications);
  const kinds = sent.filter(({ params }) => (params as { about?: string }).about === 'group_split');
  expect(kinds.map(({ kind }) => kind)).toContain('group_vote_opened');
  expect(kinds.map(({ kind }) => kind)).toContain('group_vote_closed');
});

test('[S10] who comes later is named as not counted; a percentage whose household left makes all alike', async () => {
  const built = await build();
  const { groupId, anna, bruno } = built;
  await decide(built, {
    orders: 'per_household',
    split: 'percent',
    figures: [
      { householdId: anna.householdId, value: 7500 },
      { householdId: bruno.householdId, value: 2500 },
    ],
  });
  const actor = await buildHousehold(database.db, { municipio: 2 });
  await addMember(database.db, { groupId, actor });
  const form = await formOf(built);
  expect(form).toMatchObject({
    values: { split: 'percent', [`figure:${anna.householdId}`]: '75' },
    rule: { isOutdated: false },
  });
  expect(form.rule?.uncounted).toHaveLength(1);
  expect(await leaveGroup(world.as(bruno), { groupId })).toMatchObject({ ok: true });
  expect(await formOf(built)).toMatchObject({
    rule: { isOutdated: true },
    values: { split: 'per_household', [`in:${anna.householdId}`]: 'yes' },
  });
});

test('[S10] no SQL has a group divide by what it did not decide', async () => {
  const built = await build();
  const other = await build();
  const proposed = await propose(built, built.anna);
  if (!proposed.ok) throw new Error(proposed.code);
  const { decisionId } = proposed.value;
  const refusalOf = async (statement: SQL): Promise<string | null> => {
    try {
      await database.db.transaction((tx) => tx.execute(statement));
    } catch (error) {
      return raisedMessage(error) ?? violatedConstraint(error);
    }
    return null;
  };
  const insert = (groupId: string) =>
    sql`insert into group_splits values (${groupId}, ${decisionId}, now())`;
  expect(await refusalOf(insert(built.groupId))).toBe('source.not_decided');
  for (const actor of [built.anna, built.bruno, built.carla]) {
    const vote = { groupId: built.groupId, decisionId, choice: 'agree' } as const;
    await castGroupVote(world.as(actor), vote);
  }
  expect(await refusalOf(insert(other.groupId))).toBe('source.not_decided');
  expect(await refusalOf(sql`delete from group_splits where group_id = ${built.groupId}`)).toBe(
    'decision.frozen',
  );
});

test('[CAL1] a vote on how a group divides is in the agenda and the calendar of who is asked, till it ends', async () => {
  const built = await build();
  const { groupId, anna, bruno, carla, viewer } = built;
  const days = { first: romeDay(world.clock), last: romeDay(inTwoDays()) };
  const proposed = await propose(built, anna);
  if (!proposed.ok) throw new Error(proposed.code);
  const { decisionId } = proposed.value;
  const href = `/groups/${groupId}/money/votes`;
  const line = { kind: 'split_vote_closes', key: `closing:${decisionId}`, category: null, href };
  const at = inTwoDays().toISOString();
  for (const actor of [anna, bruno]) {
    expect(await listAgenda(world.as(actor), days)).toMatchObject([{ ...line, at }]);
  }
  // Who reads only has no vote, and no date of one.
  expect(await listAgenda(world.as(viewer), days)).toEqual([]);
  await renewCalendarFeed(world.as(bruno));
  const address = await getCalendarFeed(world.as(bruno), { origin: '' });
  const token = address.ok ? (address.value?.address.split('/').at(-1) ?? '') : '';
  const file = await readCalendarFeed(world.as(), { token, origin: '' });
  const text = file.ok ? file.value.replaceAll('\r\n ', '') : file.code;
  expect(text).toMatch(/SUMMARY:.*: chiude il voto su come dividere/);
  expect(text).toContain(href);
  expect(await leaveGroup(world.as(carla), { groupId })).toMatchObject({ ok: true });
  expect(await listAgenda(world.as(carla), days)).toEqual([]);
  expect(await withdrawGroupVote(world.as(anna), { groupId, decisionId })).toMatchObject({
    ok: true,
  });
  expect(await listAgenda(world.as(bruno), days)).toEqual([]);
});

test('[DEC1] the votes of a group that is archived end with nothing decided, and who was asked is told', async () => {
  const built = await build();
  const { groupId, anna, bruno } = built;
  const proposed = await propose(built, anna);
  if (!proposed.ok) throw new Error(proposed.code);
  const vote = { groupId, decisionId: proposed.value.decisionId, choice: 'agree' } as const;
  for (const actor of [anna, bruno]) await castGroupVote(world.as(actor), vote);
  await database.db.delete(notifications);
  expect(await archiveGroup(world.as(anna), { groupId })).toMatchObject({ ok: true });
  // It ended today, and not on the day it was to close.
  const ended = [{ state: 'cancelled', endedOn: romeDay(world.clock) }];
  const after = { value: { open: [], ended, rule: { decidedOn: null } } };
  expect(await getGroupVotes(world.as(bruno), { groupId })).toMatchObject(after);
  const told = await database.db.select().from(notifications);
  expect(told.filter(({ kind }) => kind === 'group_vote_closed')).toHaveLength(3);
  expect(await castGroupVote(world.as(bruno), vote)).toMatchObject({ ok: false });
  // Its time comes, and still nothing is decided.
  world.clock = inTwoDays();
  await closeDue.run(world.as());
  expect(await getGroupVotes(world.as(bruno), { groupId })).toMatchObject(after);
});
