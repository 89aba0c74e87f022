import type { z } from 'zod';

import type { threadCommandSchema } from '#app/contracts/threads/schemas.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { SentFile } from '#server/boards/clean-file.server.ts';
import type { ServiceContext } from '#server/context.ts';

import { sendMessage, takeMessageBack, type SendMessageCode } from './send-message.server.ts';
import { readThreadKind, type ThreadAddress } from './standing.server.ts';

const NUMBER = /^[1-9][0-9]{0,8}$/;

/** Which thread an address means, and from where on it is read; a wrong place is the newest. */
export function threadAddress(
  request: Request,
  { orderId, kind: typed }: { readonly orderId: string; readonly kind: string },
): Result<Pick<ThreadAddress, 'orderId' | 'kind'> & { below: number | null }, 'order.not_found'> {
  const kind = readThreadKind(typed);
  if (kind === null) return fail('order.not_found');
  return ok({ orderId, kind, below: messagesBelow(request) });
}

/** From which message on an address reads a thread back; null, as a wrong one: from the newest. */
export function messagesBelow(request: Request): number | null {
  const below = new URL(request.url).searchParams.get('below') ?? '';
  return NUMBER.test(below) ? Number(below) : null;
}

/** Does what a form of a thread asks for. */
export function carryOutInThread(
  ctx: ServiceContext,
  { orderId, kind, as }: ThreadAddress,
  command: z.infer<typeof threadCommandSchema>,
  files: readonly SentFile[],
): Promise<Result<true, SendMessageCode>> {
  const thread = { orderId, kind, as };
  switch (command.intent) {
    case 'send': {
      const { text, idempotencyKey } = command;
      return sendMessage(ctx, { ...thread, text, idempotencyKey, files });
    }
    case 'take-back':
      return takeMessageBack(ctx, { ...thread, messageId: command.messageId });
  }
}

/** The field a refusal of a message belongs to; undefined: the whole form. */
export function messageFieldOf(code: string): 'text' | 'file' | undefined {
  if (code === 'field.required') return 'text';
  return code.startsWith('file.') ? 'file' : undefined;
}
