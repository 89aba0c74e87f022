import { components } from '../../components/en.ts';
import { deals } from '../../deals/en.ts';
import { formatDateTime, formatEuro } from '../../format.ts';
import { payments } from '../../payments/en.ts';
import type { MailFacts, MailPrice, MailTransfer, MailWords, mails as italian } from './it.ts';

const notYou = 'Was it not you? Ignore this e-mail: nothing changes.';
const getBack = 'Was it not you? Choose a new password at once:';

const when = (at: string) => formatDateTime(at, 'en');

const until = (f: MailFacts) => (f.until === null ? '' : `, until ${when(f.until)}`);

const euro = (cents: number) => formatEuro(cents, 'en');

function priceLines(price: MailPrice): string[] {
  const { unit, basis, quantity, units, shareCents, totalCents } = price;
  if (totalCents === 0) return [`Price: ${deals.price.free}`];
  const amount = components.quantities[unit](quantity);
  const bought =
    basis === 'total' ? amount : deals.price.amountForEach({ amount, people: units / quantity });
  const each = deals.price.unit({
    price: euro(price.unitPriceCents),
    per: components.perUnit[unit],
    basis: deals.price.bases[basis],
  });
  return [
    `Your share: ${euro(shareCents)}`,
    `The group’s total: ${euro(totalCents)} (${bought} at ${each})`,
  ];
}

/** How much to pay, how, by when and whom to call, as the page for paying says it. */
function transferLines({ leftCents, reference, account, provider, phone }: MailTransfer): string[] {
  const how =
    account === null
      ? [`${payments.pay.noAccount}. ${payments.pay.noAccountText({ provider })}`]
      : [`${payments.pay.holder}: ${account.holder}`, `${payments.pay.iban}: ${account.iban}`];
  return [
    `${payments.pay.left}: ${euro(leftCents)}`,
    ...how,
    `Reference, this code only: ${reference}`,
    payments.pay.byWhen,
    `${payments.pay.call({ provider })} ${phone}`,
  ];
}

/** What mails say, in English. */
export const mails: {
  readonly [K in keyof typeof italian]: (typeof italian)[K] extends MailWords
    ? MailWords
    : (typeof italian)[K] extends string
      ? string
      : (typeof italian)[K];
} = {
  hello: (p) => (p.name === null ? 'Hello,' : `Hello ${p.name},`),
  orCopy: 'The button does not work? Copy this address:',
  sign: 'Cortile, Milan’s welfare, shared',
  automatic: 'This e-mail is automatic: nobody reads answers to it.',
  stop: 'No more of these e-mails? Stop them with one tap:',
  about: (f) =>
    [
      f.group && `Group: ${f.group}`,
      f.provider && `Provider: ${f.provider}`,
      f.municipio && `Municipio: ${f.municipio}`,
      f.orderCents !== null && `The order in all: ${euro(f.orderCents)}`,
      f.firstAt && `First date: ${when(f.firstAt)}`,
      ...(f.price === null ? [] : priceLines(f.price)),
      ...(f.transfer === null ? [] : transferLines(f.transfer)),
      f.closesAt && `Answer by: ${when(f.closesAt)}`,
    ].filter((line) => typeof line === 'string'),
  new_password: {
    subject: () => 'A new password for Cortile',
    lines: () => ['You asked to choose a new password.'],
    button: 'Choose the new password',
    after: (f) => [`The link works once, for 30 minutes${until(f)}.`, notYou],
  },
  password_changed: {
    subject: () => 'Your password has changed',
    lines: () => ['The password of your account has changed now.', getBack],
    button: 'Forgotten password',
    after: () => ['If it was you, there is nothing to do.'],
  },
  confirm_address: {
    subject: () => 'Confirm your e-mail address',
    lines: () => ['Is this address yours? Confirm it to use it in Cortile.'],
    button: 'Confirm the address',
    after: (f) => [`The link works for 7 days${until(f)}.`, notYou],
  },
  address_asked: {
    subject: () => 'Somebody wants to change your address',
    lines: (f) => [
      `Somebody wrote a new address in your account: ${f.newAddress}`,
      'It counts only once it is confirmed from there.',
      getBack,
    ],
    button: 'Forgotten password',
    after: () => ['If it was you, there is nothing to do.'],
  },
  address_changed: {
    subject: () => 'Your address has changed',
    lines: (f) => [
      `Your account has a new address: ${f.newAddress}`,
      'We do not write to this address any more.',
    ],
    button: null,
    after: () => ['Was it not you? Call 020202.'],
  },
  needs_yes: {
    subject: (f) => f.short,
    lines: (f) => [f.statement],
    button: 'Open in Cortile',
    after: (f) => [
      f.asks === 'payment'
        ? 'We write because there is something to pay.'
        : f.asks === 'answer'
          ? 'We write because an answer of yours is awaited.'
          : 'We write because it is good to know at once.',
    ],
  },
  group_invite: {
    subject: (f) => `${f.who} invites you to a group in Cortile`,
    lines: (f) => [
      `${f.who} invites you to the group “${f.group ?? ''}”.`,
      'In Cortile households ask for services together and share the cost.',
    ],
    button: 'See the invitation',
    after: (f) => [
      `The invitation is for one household and works for 7 days${until(f)}.`,
      'You do not know who invites you? Ignore this e-mail.',
    ],
  },
  company_invite: {
    subject: (f) => `${f.who} invites you into its benefit plan`,
    lines: (f) => [
      `${f.who} invites you into its benefit plan on Cortile.`,
      'Benefits pay for services of the family: nurseries, homework, care, sport.',
      'The company sees how much it gives you. Of what you buy it sees only the receipts that you send it.',
    ],
    button: 'Join the plan',
    after: () => [
      'Open your account with this e-mail address: you are in at once.',
      'You do not work for this company? Ignore this e-mail.',
    ],
  },
};
