import { isNoticeDue, mayMail } from '#app/domain/channels/mail.ts';
import { checkInvite } from '#app/domain/groups/invite.ts';
import { dictionaryOf } from '#app/i18n/page-title.server.ts';
import type { Tx } from '#db/client.ts';
import { addressMail, findMailedNotice, type MailRow } from '#db/queries/channels/mails.ts';
import { findReceiver, findReceiverByEmail } from '#db/queries/channels/receivers.ts';
import { isAddressRefused } from '#db/queries/channels/refused-addresses.ts';
import { isStillListed } from '#db/queries/companies/invites.ts';
import { findInvite } from '#db/queries/groups/invites.ts';
import type { ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';

import { findWhatWaits } from './find-what-waits.server.ts';
import { noticeSubject } from './notice-subject.ts';
import { keepLink } from './outbox.server.ts';

/** A mail that goes to `address`; `dropped`: nobody needs it any more; `nobody`: nobody has the address. */
export type Prepared = (MailRow & { readonly address: string }) | 'dropped' | 'nobody';

/**
 * Looks whether a mail is still to be sent, and to whom it goes now; keeps both with it, in the
 * transaction that took it in hand.
 */
export async function prepareMail(ctx: ServiceContext, tx: Tx, mail: MailRow): Promise<Prepared> {
  if (ctx.now() >= mail.endsAt) return 'dropped';
  const prepared = await prepareKind(ctx, tx, mail);
  if (typeof prepared === 'string') return prepared;
  const { id: mailId, personId, address, locale, params } = prepared;
  await addressMail(tx, { mailId, personId, address, locale, params });
  return prepared;
}

function prepareKind(ctx: ServiceContext, tx: Tx, mail: MailRow): Promise<Prepared> {
  switch (mail.kind) {
    case 'new_password':
      return prepareNewPassword(ctx, tx, mail);
    case 'needs_yes':
      return prepareNotice(ctx, tx, mail);
    case 'group_invite':
      return prepareInvite(ctx, tx, mail);
    case 'company_invite':
      return prepareCompanyInvite(tx, mail);
    case 'confirm_address':
      // Its link ends with it (mailConfirmation).
      return prepareOwn(tx, mail, { until: mail.endsAt.toISOString() });
    case 'password_changed':
    case 'address_asked':
    case 'address_changed':
      return prepareOwn(tx, mail);
  }
}

/** Whose the address is nobody looked at before: the form answers alike, and as fast, for every one. */
async function prepareNewPassword(ctx: ServiceContext, tx: Tx, mail: MailRow): Promise<Prepared> {
  const { id, address, endsAt: expiresAt } = mail;
  const person = await findReceiverByEmail(tx, { email: address ?? '' });
  if (!person || address === null) return 'nobody';
  const { personId, name, locale } = person;
  await keepLink(ctx, tx, { id, purpose: 'new_password', personId, address, expiresAt });
  return { ...mail, personId, address, locale, params: { name, until: expiresAt.toISOString() } };
}

async function prepareOwn(
  tx: Tx,
  mail: MailRow,
  facts: Readonly<Record<string, string>> = {},
): Promise<Prepared> {
  const person = await findReceiver(tx, { personId: mail.personId ?? '' });
  if (!person || mail.address === null) return 'dropped';
  return {
    ...mail,
    address: mail.address,
    params: { ...mail.params, ...facts, name: person.name },
  };
}

async function prepareInvite(ctx: ServiceContext, tx: Tx, mail: MailRow): Promise<Prepared> {
  const token = ctx.mailer.tokenOf('group_invite', String(mail.params['inviteId']));
  const invite = await findInvite(tx, { tokenHash: hashToken(token) });
  if (!invite || !checkInvite(invite, ctx.now()).ok || mail.address === null) return 'dropped';
  const { address, params } = mail;
  return { ...mail, address, params: { ...params, until: invite.expiresAt.toISOString() } };
}

/** Who wants no invitations gets none, and nobody is told: the place on the list stays. */
async function prepareCompanyInvite(tx: Tx, mail: MailRow): Promise<Prepared> {
  const { address, receiver, params } = mail;
  if (address === null) return 'dropped';
  const isRefused = await isAddressRefused(tx, { addressHash: receiver });
  const isListed = await isStillListed(tx, { inviteId: String(params['inviteId']) });
  return isRefused || !isListed ? 'dropped' : { ...mail, address };
}

async function prepareNotice(ctx: ServiceContext, tx: Tx, mail: MailRow): Promise<Prepared> {
  const { personId, noticeId } = mail;
  if (personId === null || noticeId === null) return 'dropped';
  const person = await findReceiver(tx, { personId });
  const notice = await findMailedNotice(tx, { noticeId });
  if (!person || !notice || !mayMail('needs_yes', person)) return 'dropped';
  const waits = await findWhatWaits(tx, { notice, personId, now: ctx.now() });
  const isDue = isNoticeDue({
    isRead: notice.readAt !== null,
    isSettled: waits === null || notice.resolvedAt !== null,
  });
  if (!isDue) return 'dropped';
  const { locale, name, email: address } = person;
  const sentenceOf = dictionaryOf(locale).notifications.sentences[notice.kind];
  const sentence = sentenceOf(notice.params);
  const short = noticeSubject(sentenceOf, notice.params, locale);
  return { ...mail, address, locale, params: { name, sentence, short, ...waits } };
}
