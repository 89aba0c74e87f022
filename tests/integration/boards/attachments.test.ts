import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';

import { FILE_LIMITS } from '#app/domain/boards/attachments/check-file.ts';
import { measureAttachments } from '#db/queries/boards/attachments.ts';
import { auditLog } from '#db/schema/city.ts';
import { boardAttachments } from '#db/schema/boards.ts';
import { addAttachments } from '#server/boards/add-attachments.server.ts';
import { createBoard } from '#server/boards/create-board.server.ts';
import { deleteAttachment } from '#server/boards/delete-attachment.server.ts';
import { getBoardPage } from '#server/boards/get-board-page.server.ts';
import { manageBoard } from '#server/boards/manage-board.server.ts';
import { openAttachment } from '#server/boards/open-attachment.server.ts';
import type { PersonActor } from '#server/context.ts';
import { buildHousehold, testId } from '#tests/support/builders/accounts.ts';
import { addMember, buildGroup, type HouseholdActor } from '#tests/support/builders/groups.ts';
import { createWorld, type TestWorld } from '#tests/support/context.ts';
import { onePixel } from '#tests/support/builders/files.ts';
import { useDatabase } from '#tests/support/stage.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';

const database = useDatabase();
let world: TestWorld;
beforeEach(() => {
  world = createWorld(database.db);
});

/** The first need of the template `class`. */
const cardId = 'class-1';

async function place() {
  const built = await buildGroup(database.db, { roles: ['organiser'] });
  const { groupId } = built;
  const [organiser] = built.members as readonly [HouseholdActor];
  const [member, other, viewer] = await Promise.all(
    (['member', 'member', 'viewer'] as const).map(async (role) => {
      const actor = await buildHousehold(database.db);
      await addMember(database.db, { groupId, actor, role });
      return actor;
    }),
  );
  if (!member || !other || !viewer) throw new Error('no members');
  const made = await createBoard(world.as(organiser), {
    groupId,
    name: 'La scuola',
    template: 'class',
    language: 'it',
  });
  if (!made.ok) throw new Error(made.code);
  world = createWorld(database.db);
  return { groupId, boardId: made.value.boardId, cardId, organiser, member, other, viewer };
}

type Place = Awaited<ReturnType<typeof place>>;

function add(
  actor: PersonActor,
  at: Pick<Place, 'groupId' | 'boardId' | 'cardId'>,
  ...more: File[]
) {
  const files = more.length > 0 ? more : [{ name: 'foto.png', bytes: onePixel() }];
  return addAttachments(world.as(actor), { ...at, files });
}
type File = { name: string; bytes: Uint8Array };

async function addOne(actor: PersonActor, at: Place): Promise<string> {
  const outcome = await add(actor, at);
  const [file] = outcome.ok ? outcome.value.added : [];
  if (!file) throw new Error('not added');
  return file.id;
}

async function filesOf(actor: HouseholdActor, at: Place) {
  const { groupId, boardId } = at;
  const input = { groupId, boardId, openCardId: cardId, locale: 'it' } as const;
  const page = await getBoardPage(world.as(actor), input);
  if (!page.ok) throw new Error(page.code);
  return { counts: page.value.fileCounts, files: page.value.openFiles?.files ?? [] };
}

describe('files on a card', () => {
  it('[B1] members add, everybody in the group reads, to outsiders there is nothing', async () => {
    const at = await place();
    const { groupId, member, viewer } = at;
    const fileId = await addOne(member, at);
    expect(world.live).toMatchObject([{ topic: `group:${groupId}`, id: `files:${cardId}` }]);
    const outsider = await buildHousehold(database.db);
    const { groupId: foreign, members } = await buildGroup(database.db);
    for (const actor of [outsider, members[0] ?? outsider]) {
      const ctx = world.as(actor);
      expect(await openAttachment(ctx, { groupId, fileId })).toMatchObject({
        code: 'group.not_found',
      });
      expect(await deleteAttachment(ctx, { groupId, fileId })).toMatchObject({
        code: 'group.not_found',
      });
      expect(await add(actor, at)).toMatchObject({ code: 'group.not_found' });
    }
    const own = world.as(members[0]);
    const elsewhere = { groupId: foreign, fileId };
    expect(await openAttachment(own, elsewhere)).toMatchObject({ code: 'file.not_found' });
    expect(await deleteAttachment(own, elsewhere)).toMatchObject({ code: 'file.not_found' });
    expect(await add(members[0] ?? outsider, { ...at, groupId: foreign })).toMatchObject({
      code: 'board.not_found',
    });
    expect(await openAttachment(world.as(), { groupId, fileId })).toMatchObject({
      code: 'auth.signed_out',
    });
    const opened = await openAttachment(world.as(viewer), { groupId, fileId });
    expect(opened).toMatchObject({ value: { name: 'foto.png', mediaType: 'image/png' } });
    expect(opened.ok && Buffer.from(opened.value.content).equals(onePixel())).toBe(true);
    expect(await filesOf(viewer, at)).toMatchObject({
      counts: { [cardId]: 1 },
      files: [{ id: fileId, by: member.personId, isImage: true, sizeBytes: onePixel().length }],
    });
  });

  it('[B15] is told by its bytes, cleaned, and refused one by one', async () => {
    const at = await place();
    const large = Buffer.alloc(FILE_LIMITS.fileBytes + 1, '%PDF-');
    const outcome = await add(
      at.member,
      at,
      { name: 'disegno.png', bytes: Buffer.from('<svg onload="x"/>') },
      { name: 'pagina.html', bytes: onePixel({ note: 'GPS 45.46' }) },
      { name: 'verbale.pdf', bytes: large },
      { name: 'rotta.png', bytes: onePixel().subarray(0, 30) },
      { name: 'preventivo', bytes: smallPdf({ trailer: '/Info << /Author (Mario) >>' }) },
      { name: 'protetto.pdf', bytes: smallPdf({ trailer: '/Encrypt << /V 1 >>' }) },
    );
    expect(outcome).toMatchObject({
      value: {
        added: [{ name: 'pagina.png' }, { name: 'preventivo.pdf' }],
        refused: [
          { name: 'disegno.png', code: 'file.other_kind' },
          { name: 'verbale.pdf', code: 'file.too_large' },
          { name: 'rotta.png', code: 'file.broken' },
          { name: 'protetto.pdf', code: 'file.encrypted' },
        ],
      },
    });
    const rows = await database.db
      .select()
      .from(boardAttachments)
      .where(eq(boardAttachments.boardId, at.boardId));
    const picture = rows.find(({ mediaType }) => mediaType === 'image/png');
    expect(Buffer.from(picture?.content ?? []).equals(onePixel())).toBe(true);
    const quote = rows.find(({ mediaType }) => mediaType === 'application/pdf');
    expect(Buffer.from(quote?.content ?? []).toString('latin1')).toMatch(/^%PDF-(?!.*Mario)/s);
  });

  it('[B1] viewers read only; one deletes the own files, organisers every one', async () => {
    const at = await place();
    const { groupId, organiser, member, other, viewer } = at;
    expect(await add(viewer, at)).toMatchObject({ code: 'auth.forbidden' });
    const [first, second] = [await addOne(member, at), await addOne(member, at)];
    for (const actor of [viewer, other]) {
      const refused = await deleteAttachment(world.as(actor), { groupId, fileId: first });
      expect(refused).toMatchObject({ code: 'auth.forbidden' });
    }
    const deleted = { ok: true, value: { boardId: at.boardId, cardId } };
    const own = { groupId, fileId: first };
    expect(await deleteAttachment(world.as(member), own)).toEqual(deleted);
    expect(await deleteAttachment(world.as(member), own)).toMatchObject({ code: 'file.not_found' });
    expect(await deleteAttachment(world.as(organiser), { groupId, fileId: second })).toEqual(
      deleted,
    );
    expect(await filesOf(viewer, at)).toEqual({ counts: {}, files: [] });
    const audit = await database.db
      .select({ action: auditLog.action, by: auditLog.actorPersonId })
      .from(auditLog)
      .where(eq(auditLog.subjectId, second));
    expect(audit).toEqual([
      { action: 'file.add', by: member.personId },
      { action: 'file.delete', by: organiser.personId },
    ]);
  });

  it('[B7] nothing is written on a card that is nowhere or on a board put away', async () => {
    const at = await place();
    const { groupId, boardId, organiser, member, viewer } = at;
    const fileId = await addOne(member, at);
    expect(await add(member, { ...at, cardId: 'nowhere' })).toMatchObject({
      code: 'card.not_found',
    });
    await manageBoard(world.as(organiser), groupId, { intent: 'archive', boardId });
    expect(await add(member, at)).toMatchObject({ code: 'boards.read_only' });
    expect(await deleteAttachment(world.as(member), { groupId, fileId })).toMatchObject({
      code: 'boards.read_only',
    });
    expect(await openAttachment(world.as(viewer), { groupId, fileId })).toMatchObject({ ok: true });
  });

  it('[FIL] a card takes twenty files, also from thirty at once', async () => {
    const at = await place();
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => add(at.member, at)));
    const added = outcomes.flatMap((one) => (one.ok ? one.value.added : []));
    const refused = outcomes.flatMap((one) => (one.ok ? one.value.refused : []));
    expect(added).toHaveLength(20);
    expect(refused).toHaveLength(10);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['file.card_full']));
    expect(await measureAttachments(database.db, at)).toMatchObject({ cardFiles: 20 });
  });

  it('[FIL] a board takes sixty megabytes', async () => {
    const at = await place();
    const sizeBytes = FILE_LIMITS.fileBytes;
    for (let count = 0; count < 12; count += 1) {
      await database.db.insert(boardAttachments).values({
        id: testId(),
        boardId: at.boardId,
        cardId: 'class-2',
        name: 'grande.pdf',
        mediaType: 'application/pdf',
        sizeBytes,
        content: sql`convert_to(repeat('a', ${sizeBytes}::int), 'UTF8')`,
        createdAt: world.clock,
      });
    }
    expect(await add(at.member, at)).toMatchObject({
      value: { added: [], refused: [{ code: 'file.board_full' }] },
    });
  });

  it('[B15] sixty uploads in ten minutes are enough', async () => {
    const at = await place();
    const empty = { name: 'vuoto', bytes: new Uint8Array() };
    for (let count = 0; count < 60; count += 1) {
      expect(await add(at.other, at, empty)).toMatchObject({ ok: true });
    }
    expect(await add(at.other, at, empty)).toMatchObject({ code: 'limit.too_many' });
    expect(await add(at.member, at, empty)).toMatchObject({ ok: true });
  });
});
