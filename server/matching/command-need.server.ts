import type { Locale } from '#app/domain/accounts/profile.ts';
import type { Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';

import { changeNeed, type ChangeNeedCode } from './change-need.server.ts';
import type { NeedTerms } from './open-need.server.ts';
import { sayYes, type SayYesCode } from './say-yes.server.ts';
import { withdrawNeed } from './withdraw-need.server.ts';

/** One thing a household can do about its need. */
export type NeedCommand =
  | { readonly intent: 'say-yes' | 'take-back'; readonly version: number }
  | ({ readonly intent: 'change' } & NeedTerms)
  | { readonly intent: 'withdraw' };

/** Carries it out by its use case; codes are those of the use case. */
export function commandNeed(
  ctx: ServiceContext,
  command: NeedCommand,
  { needId, language }: { readonly needId: string; readonly language: Locale },
): Promise<Result<unknown, SayYesCode | ChangeNeedCode>> {
  switch (command.intent) {
    case 'say-yes':
    case 'take-back': {
      const { intent, version } = command;
      return sayYes(ctx, { needId, version, isYes: intent === 'say-yes', language });
    }
    case 'change': {
      const { intent: _, ...terms } = command;
      return changeNeed(ctx, { needId, ...terms });
    }
    case 'withdraw':
      return withdrawNeed(ctx, { needId });
  }
}
