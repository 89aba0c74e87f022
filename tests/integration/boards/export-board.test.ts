import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';

import { addCard, joinCard } from '#app/domain/boards/document/edit-board.ts';
import { addComment } from '#app/domain/boards/document/edit-card-lists.ts';
import { toFirstBatch } from '#app/protocol/first-batch.ts';
import { exportCsv } from '#app/features/boards/export/export-csv.ts';
import { it as italian } from '#app/i18n/it.ts';
import { appendBatches } from '#db/queries/boards/boards.ts';
import { exportBoard } from '#server/boards/export-board.server.ts';
import { buildHousehold } from '#tests/support/builders/accounts.ts';
import { buildGroup, type HouseholdActor } from '#tests/support/builders/groups.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

async function written() {
  const built = await buildGroup(database.db, { roles: ['organiser', 'viewer'] });
  const [organiser, viewer] = built.members as readonly [HouseholdActor, HouseholdActor];
  const stranger = await buildHousehold(database.db);
  const doc = new Y.Doc();
  const by = organiser.personId;
  const place = { column: 'needs', position: 'V', category: 'home', createdBy: by } as const;
  addCard(doc, { ...place, id: 'c1', title: '=HYPERLINK("x")', notes: 'Per tutti' });
  joinCard(doc, 'c1', organiser.householdId, { dependantIds: ['secret-dependant'], hours: 3 });
  joinCard(doc, 'c1', stranger.householdId, { dependantIds: [], hours: null });
  addComment(doc, 'c1', { id: 'm1', by: stranger.personId, at: 1_795_000_000_000, text: 'Ciao' });
  const { payload, authors, clientId } = toFirstBatch(doc);
  const newClients = [{ clientId, personId: null }];
  const { boardId } = built;
  await appendBatches(database.db, [{ boardId, payload, authors, newClients }], world.clock);
  return { groupId: built.groupId, boardId, organiser, viewer, stranger };
}

describe('taking a board along', () => {
  it('[B2] says what the group sees, and neither dependants nor those who left', async () => {
    const { groupId, boardId, organiser, viewer, stranger } = await written();
    const outcome = await exportBoard(world.as(viewer), { groupId, boardId });
    if (!outcome.ok) throw new Error(outcome.code);
    const [card] = outcome.value.cards;
    expect(card).toMatchObject({
      createdBy: organiser.name,
      households: [{ dependants: 1, hours: 3 }],
      comments: [{ by: null, text: 'Ciao' }],
    });
    const all = JSON.stringify(outcome.value);
    expect(all).not.toContain('secret-dependant');
    expect(all).not.toContain(stranger.householdId);
    expect(all).not.toContain(organiser.householdId);
    const csv = exportCsv(outcome.value, italian, 'it');
    expect(csv).toContain('"\'=HYPERLINK(""x"")"');
    expect(csv.split('\r\n')[0]).toContain('"Titolo","Tipo di aiuto","Colonna"');
  });

  it('[B1] is for the group alone, and for its own boards', async () => {
    const mine = await written();
    const theirs = await written();
    const { groupId, boardId } = theirs;
    expect(await exportBoard(world.as(mine.organiser), { groupId, boardId })).toEqual({
      ok: false,
      code: 'group.not_found',
    });
    expect(await exportBoard(world.as(mine.organiser), { groupId: mine.groupId, boardId })).toEqual(
      { ok: false, code: 'board.not_found' },
    );
    expect(await exportBoard(world.as(), { groupId, boardId })).toMatchObject({
      code: 'auth.signed_out',
    });
  });
});
