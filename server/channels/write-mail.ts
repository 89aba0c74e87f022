import { joinCompanyPath } from '#app/contracts/companies/join-company-address.ts';
import { isUnit } from '#app/domain/catalogue/units.ts';
import { plainLine } from '#app/domain/channels/plain-line.ts';
import { spacedReference } from '#app/domain/orders/payment-reference.ts';
import type { MailRow } from '#db/queries/channels/mails.ts';
import type { MailPrice, MailTransfer } from '#app/i18n/channels/mails/it.ts';
import type { ServiceContext } from '#server/context.ts';

import { composeMail, type MailContent, type MailLinks } from './compose-mail.ts';

/** A mail whose receiver and facts are known (prepare-mail.server.ts). */
export type AddressedMail = Pick<
  MailRow,
  'id' | 'kind' | 'locale' | 'personId' | 'noticeId' | 'receiver' | 'params'
>;

/** What a mail says, and its links; the same whenever it is asked, as long as its row is the same. */
export function writeMail(
  ctx: Pick<ServiceContext, 'mailer'>,
  mail: AddressedMail,
): MailContent & { readonly stopUrl: string | null } {
  const line = (name: string) => {
    const fact = mail.params[name];
    return fact === undefined ? null : plainLine(String(fact));
  };
  const links = linksOf(ctx, mail);
  const raw = (name: string) => {
    const fact = mail.params[name];
    return fact === undefined ? null : String(fact);
  };
  const sentence = line('sentence') ?? '';
  const facts = {
    name: line('name'),
    sentence,
    short: line('short') ?? sentence,
    statement: /[.?!…]$/.test(sentence) ? sentence : `${sentence}.`,
    municipio: raw('municipio'),
    closesAt: raw('closesAt'),
    firstAt: raw('firstAt'),
    price: priceIn(raw),
    transfer: transferIn(raw, line),
    asks: asksIn(raw('asks')),
    group: line('group'),
    provider: line('provider'),
    orderCents: raw('orderCents') === null ? null : Number(raw('orderCents')),
    until: raw('until'),
    who: line('who') ?? 'Cortile',
    newAddress: line('newAddress') ?? '',
  };
  const { kind, locale } = mail;
  return { ...composeMail({ kind, locale, facts, links }), stopUrl: links.stop };
}

/** What is waited for, as the outbox keeps it. */
function asksIn(kept: string | null): 'answer' | 'payment' | null {
  if (kept === null) return null;
  return kept === 'payment' ? 'payment' : 'answer';
}

/** How money is paid that the mail asks for; null in a mail of anything else. */
function transferIn(
  raw: (name: string) => string | null,
  line: (name: string) => string | null,
): MailTransfer | null {
  const [cents, reference, iban] = [raw('leftCents'), raw('reference'), raw('iban')];
  if (cents === null || reference === null) return null;
  return {
    leftCents: Number(cents),
    reference: spacedReference(reference),
    account: iban === null ? null : { iban: spacedReference(iban), holder: line('holder') ?? '' },
    provider: line('provider') ?? '',
    phone: line('phone') ?? '',
  };
}

/** What a vote costs; null in a mail of anything else. */
function priceIn(raw: (name: string) => string | null): MailPrice | null {
  const [unit, basis] = [raw('unit'), raw('basis')];
  if (unit === null || !isUnit(unit) || basis === null) return null;
  const number = (name: string) => Number(raw(name));
  return {
    unit,
    basis: basis === 'total' ? 'total' : 'per_beneficiary',
    unitPriceCents: number('unitPriceCents'),
    quantity: number('quantity'),
    units: number('units'),
    shareCents: number('shareCents'),
    totalCents: number('totalCents'),
  };
}

function linksOf({ mailer }: Pick<ServiceContext, 'mailer'>, mail: AddressedMail): MailLinks {
  const at = (path: string) => `${mailer.origin()}${path}`;
  switch (mail.kind) {
    case 'new_password':
      return { action: at(`/new-password/${mailer.tokenOf('new_password', mail.id)}`), stop: null };
    case 'confirm_address': {
      const token = mailer.tokenOf('confirm_address', mail.id);
      return { action: at(`/confirm-address/${token}`), stop: null };
    }
    case 'group_invite': {
      const token = mailer.tokenOf('group_invite', String(mail.params['inviteId']));
      const key = stopKey({ mailer }, `${STRANGER}${mail.receiver}`);
      return { action: at(`/join/${token}`), stop: at(`/stop-mails/${key}`) };
    }
    case 'company_invite': {
      const token = mailer.tokenOf('company_invite', String(mail.params['inviteId']));
      const key = stopKey({ mailer }, `${STRANGER}${mail.receiver}`);
      return { action: at(joinCompanyPath(token)), stop: at(`/stop-mails/${key}`) };
    }
    case 'needs_yes':
      return {
        action: at(`/notifications/${mail.noticeId}`),
        stop: at(`/stop-mails/${stopKey({ mailer }, mail.personId ?? '')}`),
      };
    case 'password_changed':
    case 'address_asked':
      return { action: at('/forgotten-password'), stop: null };
    case 'address_changed':
      return { action: null, stop: null };
  }
}

/** What names a receiver in the link that stops mails, so that nobody else can make it. */
export function stopKey({ mailer }: Pick<ServiceContext, 'mailer'>, receiver: string): string {
  return `${receiver}.${mailer.tokenOf('stop_mails', receiver)}`;
}

/** Before the hash of an address, where the receiver is nobody's account. */
const STRANGER = 'address-';

/** The hash of the address behind a receiver without an account; null for a person's id. */
export function strangerOf(receiver: string): string | null {
  return receiver.startsWith(STRANGER) ? receiver.slice(STRANGER.length) : null;
}
