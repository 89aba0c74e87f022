import type { z } from 'zod';

import type { talkCommandSchema } from '#app/contracts/matching/talk-schemas.ts';
import type { Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';

import { blockHousehold, type BlockCode } from './block-household.server.ts';
import { reportInTalk, type ReportInTalkCode } from './report-in-talk.server.ts';
import { sayInTalk, takeBackInTalk, type SayInTalkCode } from './say-in-talk.server.ts';
import type { TalkAddress } from './talk-standing.server.ts';

/** Does what a form of a talk asks for; codes are those of the use case. */
export function commandTalk(
  ctx: ServiceContext,
  address: TalkAddress,
  command: z.infer<typeof talkCommandSchema>,
): Promise<Result<true, SayInTalkCode | BlockCode | ReportInTalkCode>> {
  switch (command.intent) {
    case 'send': {
      const { text, idempotencyKey } = command;
      return sayInTalk(ctx, { ...address, text, idempotencyKey });
    }
    case 'take-back':
      return takeBackInTalk(ctx, { ...address, messageId: command.messageId });
    case 'block':
      return blockHousehold(ctx, { ...address, seat: command.seat });
    case 'report': {
      const { messageId, reason, words } = command;
      return reportInTalk(ctx, { ...address, messageId, reason, words });
    }
  }
}

/** The field a refusal of a message belongs to; undefined: the whole form. */
export function talkFieldOf(code: string): 'text' | undefined {
  return code === 'field.required' || code.startsWith('nearby.names_') ? 'text' : undefined;
}
