import type { Locale, TextSize, Theme } from '#app/domain/accounts/profile.ts';
import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { updateAccount } from '#db/queries/accounts/people.ts';
import type { ServiceContext } from '#server/context.ts';

/** What a person chose; what is absent stays as it was. */
export type Preferences = {
  readonly name?: string;
  readonly locale?: Locale;
  readonly textSize?: TextSize;
  readonly theme?: Theme;
  readonly municipio?: Municipio;
  readonly wantsMails?: boolean;
};

/** Keeps the choices of whoever asks on their account. Codes: `auth.signed_out`. */
export async function savePreferences(
  ctx: ServiceContext,
  input: Preferences,
): Promise<Result<true, 'auth.signed_out'>> {
  if (ctx.actor.kind !== 'person') return fail('auth.signed_out');
  if (Object.keys(input).length > 0) {
    await updateAccount(ctx.db, { personId: ctx.actor.personId, patch: { ...input } });
  }
  return ok(true);
}

/** Notes that a person has gone through, or skipped, the first steps. */
export async function finishWelcome(ctx: ServiceContext): Promise<Result<true, 'auth.signed_out'>> {
  if (ctx.actor.kind !== 'person') return fail('auth.signed_out');
  await updateAccount(ctx.db, { personId: ctx.actor.personId, patch: { isWelcomed: true } });
  return ok(true);
}
