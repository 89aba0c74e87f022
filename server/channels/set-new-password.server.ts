import { checkPassword, type PasswordCode } from '#app/domain/accounts/password.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { deleteSessionsOf } from '#db/queries/accounts/sessions.ts';
import { updateAccount } from '#db/queries/accounts/people.ts';
import { endLinksAtNewPassword, useLink } from '#db/queries/channels/links.ts';
import { commonPasswords } from '#server/accounts/common-passwords.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';

import { openLink, takeLink, type OpenLinkCode } from './find-link.server.ts';
import { mailPerson } from './outbox.server.ts';

const purpose = 'new_password';

type Code = OpenLinkCode | PasswordCode | 'passwords.busy';

/** Whether a link for a new password still works. Codes: those of {@link openLink}. */
export async function getNewPassword(
  ctx: ServiceContext,
  { token }: { readonly token: string },
): Promise<Result<{ email: string }, OpenLinkCode>> {
  const link = await openLink(ctx, { purpose, token });
  return link.ok ? ok({ email: link.value.email }) : link;
}

/**
 * Sets the password of the account a link belongs to, once. Every session and socket of it ends, and
 * every other link that would open it; whoever holds the link read the mail, so the address is
 * confirmed; a mail says what happened. Nobody is signed in by it.
 * Codes: those of {@link openLink} and of {@link checkPassword}, `passwords.busy`.
 */
export async function setNewPassword(
  ctx: ServiceContext,
  { token, newPassword }: { readonly token: string; readonly newPassword: string },
): Promise<Result<true, Code>> {
  // No hash, and no turn, for whoever has no link.
  const link = await openLink(ctx, { purpose, token });
  if (!link.ok) return link;
  const checked = checkPassword(newPassword, link.value, await commonPasswords());
  if (!checked.ok) return checked;
  const { personId } = link.value;
  const turn = await ctx.passwords.inTurn(personId, async ({ hash }) => {
    const passwordHash = await hash(newPassword);
    return change(ctx, { token, passwordHash });
  });
  return turn.ok ? turn.value : turn;
}

function change(
  ctx: ServiceContext,
  { token, passwordHash }: { readonly token: string; readonly passwordHash: string },
): Promise<Result<true, Code>> {
  return transact<true, Code>(ctx, async (unit) => {
    const { tx } = unit;
    const link = await takeLink(ctx, tx, { purpose, token });
    if (!link.ok) return link;
    const { id: linkId, personId, emailConfirmedAt } = link.value;
    const now = ctx.now();
    await useLink(tx, { linkId, usedAt: now });
    await updateAccount(tx, {
      personId,
      patch: { passwordHash, emailConfirmedAt: emailConfirmedAt ?? now },
    });
    await endLinksAtNewPassword(tx, { personId, now });
    await deleteSessionsOf(tx, { personId });
    await recordAudit(ctx, unit, {
      action: 'account.new_password',
      subjectKind: 'person',
      subjectId: personId,
    });
    await mailPerson(ctx, tx, { kind: 'password_changed', personId });
    unit.publishAccess({ kind: 'person.signed-out', personId });
    return ok(true);
  });
}
