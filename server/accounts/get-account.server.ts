import {
  isLocale,
  isTextSize,
  isTheme,
  type Locale,
  type TextSize,
  type Theme,
} from '#app/domain/accounts/profile.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findOwnAccount } from '#db/queries/accounts/people.ts';
import type { ServiceContext } from '#server/context.ts';

/** A person's own account; never the password's hash. */
export type AccountView = {
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly textSize: TextSize;
  readonly theme: Theme;
  readonly municipio: number | null;
  readonly isWelcomed: boolean;
};

/** Reads the account of whoever asks. Codes: `auth.signed_out`. */
export async function getAccount(
  ctx: ServiceContext,
): Promise<Result<AccountView, 'auth.signed_out'>> {
  if (ctx.actor.kind !== 'person') return fail('auth.signed_out');
  const row = await findOwnAccount(ctx.db, { personId: ctx.actor.personId });
  if (!row) return fail('auth.signed_out');
  return ok({
    name: row.name,
    email: row.email,
    locale: isLocale(row.locale) ? row.locale : 'it',
    textSize: isTextSize(row.textSize) ? row.textSize : 'normal',
    theme: isTheme(row.theme) ? row.theme : 'system',
    municipio: row.municipio,
    isWelcomed: row.isWelcomed,
  });
}
