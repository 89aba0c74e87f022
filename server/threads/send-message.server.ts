import { fail, ok, type Result } from '#app/domain/result.ts';
import { findMentions } from '#app/domain/threads/mentions.ts';
import { isVisible } from '#app/domain/typed-text.ts';
import { mayWriteThread } from '#app/domain/threads/thread.ts';
import { lockOrder, type OrderRow } from '#db/queries/orders/orders.ts';
import { emptyMessage, insertMentions } from '#db/queries/threads/messages.ts';
import type { SentFile } from '#server/boards/clean-file.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { buyerTopic } from '#server/orders/command-order.server.ts';
import { transact, type Unit } from '#server/transact.ts';

import { cleanFiles, type FilesCode } from './keep-files.server.ts';
import { listMentionable } from './mentionable.server.ts';
import {
  requireThreadStanding,
  type ThreadAddress,
  type ThreadCode,
  type ThreadStanding,
} from './standing.server.ts';
import { tellMentioned, type Mention } from './tell-mentioned.server.ts';
import { tellThread } from './tell-thread.server.ts';
import { formKeyOf, writeMessage } from './write-message.server.ts';

/** One message as a form sends it; the same key twice is one message. */
export type SendMessageInput = ThreadAddress & {
  /** Empty only beside files. */
  readonly text: string;
  readonly files?: readonly SentFile[];
  readonly idempotencyKey: string;
};

/** Why nothing was said. */
export type SendMessageCode =
  ThreadCode | 'order.wrong_state' | 'limit.too_many' | 'field.required' | FilesCode;

/** Says something in a thread of an order (TH1); the time and the number are the server's. */
export async function sendMessage(
  ctx: ServiceContext,
  input: SendMessageInput,
): Promise<Result<true, SendMessageCode>> {
  const { orderId, kind, as, text, files = [], idempotencyKey } = input;
  const formKey = formKeyOf({ idempotencyKey, text, files });
  if (!isVisible(text) && (text !== '' || files.length === 0)) return fail('field.required');
  const cleaned = await cleanFiles(ctx, { ...input, formKey }, files);
  if (!cleaned.ok) return cleaned;
  return transact<true, SendMessageCode>(ctx, async (unit) => {
    const { tx } = unit;
    const order = await lockOrder(tx, { orderId });
    if (!order) return fail('order.not_found');
    const standing = await requireThreadStanding(ctx, tx, { order, kind, as });
    if (!standing.ok) return standing;
    const { actor, facts, householdId } = standing.value;
    if (!mayWriteThread(facts, kind, order.status)) {
      return kind === 'group' ? fail('auth.forbidden') : fail('order.wrong_state');
    }
    const authorId = actor.personId;
    const said = { thread: { orderId, kind }, authorId, householdId, text, formKey } as const;
    const written = await writeMessage(ctx, unit, { ...said, files: cleaned.value });
    if (!written.ok) return written;
    if (written.value === null) return ok(true);
    const { messageId, number } = written.value;
    const thread = { order, standing: standing.value };
    const mentions = findMentions(text, await listMentionable(tx, thread));
    await insertMentions(tx, rowsOf(messageId, mentions));
    const named = await tellMentioned(ctx, unit, { ...thread, number, mentions });
    await tellThread(ctx, unit, { ...thread, except: named });
    publishThread(unit, { order, standing: standing.value, number });
    return ok(true);
  });
}

function rowsOf(messageId: string, mentions: readonly Mention[]) {
  return mentions.flatMap(({ name, who }) =>
    who.personIds.map((personId) => ({ messageId, personId, name })),
  );
}

/** Takes an own message back: its place stays, its words are gone from the database too. */
export async function takeMessageBack(
  ctx: ServiceContext,
  input: ThreadAddress & { readonly messageId: string },
): Promise<Result<true, ThreadCode>> {
  const { orderId, kind, as, messageId } = input;
  return transact<true, ThreadCode>(ctx, async (unit) => {
    const order = await lockOrder(unit.tx, { orderId });
    if (!order) return fail('order.not_found');
    const standing = await requireThreadStanding(ctx, unit.tx, { order, kind, as });
    if (!standing.ok) return standing;
    const authorId = standing.value.actor.personId;
    const own = { orderId, kind, messageId, authorId, now: ctx.now() };
    // Twice is once; what is not one's own is left as it is and nobody learns that it is there.
    if (await emptyMessage(unit.tx, own)) {
      publishThread(unit, { order, standing: standing.value, number: order.version });
    }
    return ok(true);
  });
}

function publishThread(
  { publish }: Unit,
  said: {
    readonly order: OrderRow;
    readonly standing: ThreadStanding;
    readonly number: number;
  },
): void {
  const { order, standing, number } = said;
  const event = { id: `thread:${order.id}:${standing.kind}`, version: number };
  publish({ topic: buyerTopic(order), ...event });
  if (standing.kind === 'provider') publish({ topic: `provider:${order.providerId}`, ...event });
}
