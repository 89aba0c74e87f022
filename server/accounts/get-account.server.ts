import type { AccountView } from '#app/contracts/accounts/views.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findOwnAccount } from '#db/queries/accounts/people.ts';
import type { ServiceContext } from '#server/context.ts';

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
    locale: row.locale,
    textSize: row.textSize,
    theme: row.theme,
    municipio: row.municipio,
    isWelcomed: row.isWelcomed,
    isConfirmed: row.emailConfirmedAt !== null,
    wantsMails: row.wantsMails,
  });
}
