import { and, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { THREAD_FILE_LIMITS } from '#app/domain/threads/thread-files.ts';
import { threadFiles, threadMessages } from '#db/schema/threads.ts';
import type { PersonActor } from '#server/context.ts';
import { getThread } from '#server/threads/get-thread.server.ts';
import { openThreadFile } from '#server/threads/open-thread-file.server.ts';
import { sendMessage, takeMessageBack } from '#server/threads/send-message.server.ts';
import type { ThreadAddress } from '#server/threads/standing.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { onePixel } from '#tests/support/builders/files.ts';
import { buildConfirmedOrder } from '#tests/support/builders/order-scenes.ts';
import { asHousehold, asProvider } from '#tests/support/builders/threads.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';
import { smallPdf } from '#tests/support/small-pdf.ts';

const database = useDatabase();
const world = useWorld(database);

type Sent = { text?: string; files: readonly { name: string; bytes: Uint8Array }[]; key?: string };

const send = (by: PersonActor, thread: ThreadAddress, { text = '', files, key }: Sent) =>
  sendMessage(world.as(by), { ...thread, text, files, idempotencyKey: key ?? testId() });

async function read(by: PersonActor, thread: ThreadAddress) {
  const page = await getThread(world.as(by), { ...thread, below: null });
  if (!page.ok) throw new Error(page.code);
  return page.value.messages;
}

const open = (by: PersonActor, thread: ThreadAddress, fileId: string) =>
  openThreadFile(world.as(by), { ...thread, fileId });

const picture = (name = 'cancello.png', note = '') => ({ name, bytes: onePixel({ note }) });

test('[THF] [B15] a message brings a picture and a PDF, cleaned, with or without words', async () => {
  const { scene, orderId, first } = await buildConfirmedOrder(world);
  const thread = asHousehold(orderId);
  const pdf = { name: 'modulo.html', bytes: smallPdf() };
  const sent = await send(first, thread, { files: [picture('../cancello.png', 'segreto'), pdf] });
  expect(sent).toEqual({ ok: true, value: true });
  const [message] = await read(scene.staff, asProvider(orderId));
  expect(message).toMatchObject({
    text: '',
    files: [
      { name: 'cancello.png', isImage: true },
      { name: 'modulo.pdf', isImage: false },
    ],
  });
  const opened = await open(scene.staff, asProvider(orderId), message?.files[0]?.fileId ?? '');
  expect(opened).toMatchObject({ ok: true, value: { mediaType: 'image/png' } });
  const bytes = opened.ok ? Buffer.from(opened.value.content).toString('latin1') : 'segreto';
  expect(bytes).not.toContain('segreto');
});

test('[THF] [B1] a file is read by whoever reads its thread, under its own address', async () => {
  const { scene, orderId, first, second } = await buildConfirmedOrder(world);
  const other = await buildConfirmedOrder(world);
  await send(first, asHousehold(orderId, 'group'), { text: 'Ecco', files: [picture()] });
  const [message] = await read(second, asHousehold(orderId, 'group'));
  const fileId = message?.files[0]?.fileId ?? '';
  expect((await open(second, asHousehold(orderId, 'group'), fileId)).ok).toBe(true);
  const notThere = { code: 'file.not_found' };
  expect(await open(second, asHousehold(orderId), fileId)).toMatchObject(notThere);
  expect(await open(scene.staff, asProvider(orderId), fileId)).toMatchObject(notThere);
  expect(await open(scene.staff, asHousehold(orderId, 'group'), fileId)).toMatchObject({
    code: 'auth.forbidden',
  });
  expect(await open(other.first, asHousehold(orderId, 'group'), fileId)).toMatchObject({
    code: 'order.not_found',
  });
  const elsewhere = asHousehold(other.orderId, 'group');
  expect(await open(other.first, elsewhere, fileId)).toMatchObject(notThere);
});

test('[THF] one bad file and nothing is said; one form is one message with its files once', async () => {
  const { orderId, first } = await buildConfirmedOrder(world);
  const thread = asHousehold(orderId);
  const bad = { name: 'x.png', bytes: Buffer.from('<svg/>') };
  expect(await send(first, thread, { text: 'Ecco', files: [picture(), bad] })).toMatchObject({
    code: 'file.other_kind',
  });
  const many = Array.from({ length: 4 }, () => picture());
  expect(await send(first, thread, { files: many })).toMatchObject({ code: 'file.message_full' });
  expect(await send(first, thread, { files: [] })).toMatchObject({ code: 'field.required' });
  expect(await read(first, thread)).toEqual([]);
  const key = testId();
  const tries = Array.from({ length: 4 }, () => send(first, thread, { files: [picture()], key }));
  expect((await Promise.all(tries)).every(({ ok }) => ok)).toBe(true);
  const messages = await read(first, thread);
  expect(messages.map(({ files }) => files.length)).toEqual([1]);
});

test('[THF] a thread holds so much, and no more', async () => {
  const { orderId, first } = await buildConfirmedOrder(world);
  const thread = asHousehold(orderId);
  await send(first, thread, { files: [picture()] });
  const full = THREAD_FILE_LIMITS.threadBytes / 12;
  const id = sql`gen_random_uuid()::text`;
  const [message] = await read(first, thread);
  // Eleven files of the largest size and the small one: 5 MB less than there is room for.
  for (let round = 0; round < 4; round += 1) {
    await send(first, thread, { text: `${round}`, files: [] });
  }
  const rows = await read(first, thread);
  for (const { messageId } of rows.filter((row) => row.messageId !== message?.messageId)) {
    await database.db.execute(sql`
      insert into thread_files (id, message_id, place, name, media_type, size_bytes, content)
      select ${id}, ${messageId}, place, 'a.png', 'image/png', ${full}::int, decode(repeat('00', ${full}::int), 'hex')
      from generate_series(1, 3) as place`);
  }
  expect(await send(first, thread, { files: [picture()] })).toMatchObject({
    code: 'file.thread_full',
  });
  expect((await send(first, asHousehold(orderId, 'group'), { files: [picture()] })).ok).toBe(true);
});

test('[THF] what is taken back is gone with its files', async () => {
  const { orderId, first, second } = await buildConfirmedOrder(world);
  const thread = asHousehold(orderId);
  await send(first, thread, { text: 'Ecco', files: [picture()] });
  const [message] = await read(first, thread);
  const messageId = message?.messageId ?? '';
  await takeMessageBack(world.as(first), { ...thread, messageId });
  expect(await open(second, thread, message?.files[0]?.fileId ?? '')).toMatchObject({
    code: 'file.not_found',
  });
  const kept = database.db.select().from(threadFiles).where(eq(threadFiles.messageId, messageId));
  expect(await kept).toEqual([]);
});

test('[THF] the database keeps no fourth file, and no words of what was taken back', async () => {
  const { orderId, first } = await buildConfirmedOrder(world);
  const thread = asHousehold(orderId);
  await send(first, thread, { text: 'Ecco', files: [picture()] });
  const [message] = await read(first, thread);
  const messageId = message?.messageId ?? '';
  const file = { name: 'a.png', mediaType: 'image/png', sizeBytes: 1, content: Buffer.of(1) };
  const fourth = { ...file, mediaType: 'image/png' as const, id: testId(), messageId, place: 4 };
  await expect(database.db.insert(threadFiles).values(fourth)).rejects.toThrow();
  const wordsLeft = database.db
    .update(threadMessages)
    .set({ deletedAt: world.clock })
    .where(and(eq(threadMessages.id, messageId)));
  await expect(wordsLeft).rejects.toThrow();
});
