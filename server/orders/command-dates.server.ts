import type { DateCommand } from '#app/contracts/orders/schemas.ts';
import { readTimetable, spanOf } from '#app/contracts/requests/timetable-fields.ts';
import { sessionOn } from '#app/domain/orders/sessions.ts';
import { fail, type Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';

import { answerDates, type AnswerDatesCode } from './answer-dates.server.ts';
import { proposeDates, type ProposeDatesCode } from './propose-dates.server.ts';

/** Why nothing was done about the dates. */
export type CommandDatesCode =
  ProposeDatesCode | AnswerDatesCode | 'timetable.unreadable' | 'timetable.overlap';

/** Carries out what a page of either side asks about the dates of an order. */
export async function commandDates(
  ctx: ServiceContext,
  command: DateCommand & { readonly orderId: string },
): Promise<Result<unknown, CommandDatesCode>> {
  const { orderId, idempotencyKey } = command;
  switch (command.intent) {
    case 'move-date': {
      const { reach: kind, number, day, from, to, reason } = command;
      const span = spanOf(from, to);
      if (span.endMinute <= span.startMinute) return fail('timetable.unreadable');
      const change = { kind, number, ...sessionOn(day, span) };
      return proposeDates(ctx, { orderId, idempotencyKey, change, reason });
    }
    case 'give-dates': {
      const timetable = readTimetable(command);
      if (!timetable.ok) return timetable;
      const change = { kind: 'timetable', timetable: timetable.value } as const;
      return proposeDates(ctx, { orderId, idempotencyKey, change, reason: command.reason });
    }
    case 'accept-dates':
      return answerDates(ctx, { ...command, answer: 'accept' });
    case 'refuse-dates':
      return answerDates(ctx, { ...command, answer: 'refuse' });
    case 'withdraw-dates':
      return answerDates(ctx, { ...command, answer: 'withdraw' });
  }
}
