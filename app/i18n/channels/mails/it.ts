import type { QuantityBasis, Unit } from '#app/domain/catalogue/units.ts';
import type { MailKind } from '#app/domain/channels/mail.ts';

import { components } from '../../components/it.ts';
import { deals } from '../../deals/it.ts';
import { formatDateTime, formatEuro } from '../../format.ts';
import { payments } from '../../payments/it.ts';

/** A price that is voted on, for the reader's household; sums in cents. */
export type MailPrice = {
  readonly shareCents: number;
  readonly totalCents: number;
  readonly unitPriceCents: number;
  readonly unit: Unit;
  readonly basis: QuantityBasis;
  readonly quantity: number;
  /** The quantity, times the people where it is for each of them. */
  readonly units: number;
};

/** How money is paid that a mail asks for; IBAN and reference in groups of four. */
export type MailTransfer = {
  readonly leftCents: number;
  readonly reference: string;
  /** Null while the provider has named none. */
  readonly account: { readonly iban: string; readonly holder: string } | null;
  readonly provider: string;
  readonly phone: string;
};

/** Facts of one mail, fit for a line each (app/domain/channels/plain-line). */
export type MailFacts = {
  /** Of the person it goes to; null when nobody knows them yet. */
  readonly name: string | null;
  /** What happened, as the list of notices says it; of notices alone. */
  readonly sentence: string;
  /** The same with names and titles that leave room for the rest, for the subject. */
  readonly short: string;
  /** The same as a sentence that ends. */
  readonly statement: string;
  readonly municipio: string | null;
  /** ISO instants of notices: until when one answers, the first date. */
  readonly closesAt: string | null;
  readonly firstAt: string | null;
  /** What a vote is about; null in all other mails. */
  readonly price: MailPrice | null;
  /** What is to be paid now; null in all other mails. */
  readonly transfer: MailTransfer | null;
  /** What is waited for; null: it only has to be read. */
  readonly asks: 'answer' | 'payment' | null;
  readonly group: string | null;
  readonly provider: string | null;
  /** What an order that is agreed comes to in all, for its provider; null in all other mails. */
  readonly orderCents: number | null;
  /** ISO instant to which the mail's link works; null in a mail without one. */
  readonly until: string | null;
  /** Who invites. */
  readonly who: string;
  /** The address that was asked for, or is the new one. */
  readonly newAddress: string;
};

/** One kind of mail: sentences, then perhaps a button, then what to know besides. */
export type MailWords = {
  readonly subject: (f: MailFacts) => string;
  readonly lines: (f: MailFacts) => readonly string[];
  readonly button: string | null;
  readonly after: (f: MailFacts) => readonly string[];
};

const notYou = 'Non siete stati voi? Ignorate questa e-mail: non cambia niente.';
const getBack = 'Non siete stati voi? Scegliete subito una nuova password:';

const when = (at: string) => formatDateTime(at, 'it');

/** Until when a link works, for whoever reads the mail days later. */
const until = (f: MailFacts) => (f.until === null ? '' : `, fino a ${when(f.until)}`);

const euro = (cents: number) => formatEuro(cents, 'it');

/** What a vote costs, as its page says it: the own share, the total, and what they are made of. */
function priceLines(price: MailPrice): string[] {
  const { unit, basis, quantity, units, shareCents, totalCents } = price;
  if (totalCents === 0) return [`Prezzo: ${deals.price.free}`];
  const amount = components.quantities[unit](quantity);
  const bought =
    basis === 'total' ? amount : deals.price.amountForEach({ amount, people: units / quantity });
  const each = deals.price.unit({
    price: euro(price.unitPriceCents),
    per: components.perUnit[unit],
    basis: deals.price.bases[basis],
  });
  return [
    `La vostra parte: ${euro(shareCents)}`,
    `Totale del gruppo: ${euro(totalCents)} (${bought} a ${each})`,
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
    `Causale, solo questo codice: ${reference}`,
    payments.pay.byWhen,
    `${payments.pay.call({ provider })} ${phone}`,
  ];
}

/** What mails say (server/channels/compose-mail). No page loads these. */
export const mails = {
  hello: (p: { name: string | null }) =>
    p.name === null ? 'Buongiorno!' : `Buongiorno ${p.name}!`,
  orCopy: 'Il bottone non funziona? Copiate questo indirizzo:',
  sign: 'Cortile, il welfare di Milano in condivisione',
  automatic: 'Questa e-mail è automatica: nessuno legge le risposte.',
  stop: 'Non volete più queste e-mail? Fermatele con un tocco:',
  /** What one needs to know besides, a line each. */
  about: (f: MailFacts) =>
    [
      f.group && `Gruppo: ${f.group}`,
      f.provider && `Ente: ${f.provider}`,
      f.municipio && `Municipio: ${f.municipio}`,
      f.orderCents !== null && `Totale dell’ordine: ${euro(f.orderCents)}`,
      f.firstAt && `Prima data: ${when(f.firstAt)}`,
      ...(f.price === null ? [] : priceLines(f.price)),
      ...(f.transfer === null ? [] : transferLines(f.transfer)),
      f.closesAt && `Rispondete entro: ${when(f.closesAt)}`,
    ].filter((line) => typeof line === 'string'),
  new_password: {
    subject: () => 'Una nuova password per Cortile',
    lines: () => ['Avete chiesto di scegliere una nuova password.'],
    button: 'Scegli la nuova password',
    after: (f) => [`Il link funziona una volta sola e vale 30 minuti${until(f)}.`, notYou],
  },
  password_changed: {
    subject: () => 'La vostra password è cambiata',
    lines: () => ['La password del vostro conto è cambiata adesso.', getBack],
    button: 'Password dimenticata',
    after: () => ['Se siete stati voi, non dovete fare niente.'],
  },
  confirm_address: {
    subject: () => 'Confermate il vostro indirizzo e-mail',
    lines: () => ['È vostro questo indirizzo? Confermatelo per usarlo in Cortile.'],
    button: 'Conferma l’indirizzo',
    after: (f) => [`Il link vale 7 giorni${until(f)}.`, notYou],
  },
  address_asked: {
    subject: () => 'Qualcuno vuole cambiare il vostro indirizzo',
    lines: (f) => [
      `Nel vostro conto qualcuno ha scritto un nuovo indirizzo: ${f.newAddress}`,
      'Vale solo quando viene confermato da lì.',
      getBack,
    ],
    button: 'Password dimenticata',
    after: () => ['Se siete stati voi, non dovete fare niente.'],
  },
  address_changed: {
    subject: () => 'Il vostro indirizzo è cambiato',
    lines: (f) => [
      `Il vostro conto ha un nuovo indirizzo: ${f.newAddress}`,
      'A questo indirizzo non scriviamo più.',
    ],
    button: null,
    after: () => ['Non siete stati voi? Chiamate lo 020202.'],
  },
  needs_yes: {
    subject: (f) => f.short,
    lines: (f) => [f.statement],
    button: 'Apri in Cortile',
    after: (f) => [
      f.asks === 'payment'
        ? 'Vi scriviamo perché c’è qualcosa da pagare.'
        : f.asks === 'answer'
          ? 'Vi scriviamo perché si aspetta una vostra risposta.'
          : 'Vi scriviamo perché è bene saperlo subito.',
    ],
  },
  group_invite: {
    subject: (f) => `${f.who} vi invita in un gruppo di Cortile`,
    lines: (f) => [
      `${f.who} vi invita nel gruppo «${f.group ?? ''}».`,
      'In Cortile le famiglie chiedono servizi insieme e dividono la spesa.',
    ],
    button: 'Guarda l’invito',
    after: (f) => [
      `L’invito è per una famiglia e vale 7 giorni${until(f)}.`,
      'Non conoscete chi vi invita? Ignorate questa e-mail.',
    ],
  },
  company_invite: {
    subject: (f) => `${f.who} vi invita nel suo piano di welfare`,
    lines: (f) => [
      `${f.who} vi invita nel suo piano di welfare su Cortile.`,
      'Con il welfare si pagano servizi per la famiglia: nidi, compiti, assistenza, sport.',
      'L’azienda vede quanto vi dà. Dei vostri acquisti vede solo le ricevute che le mandate voi.',
    ],
    button: 'Entra nel piano',
    after: () => [
      'Aprite il conto con questo indirizzo e-mail: entrate subito.',
      'Non lavorate per questa azienda? Ignorate questa e-mail.',
    ],
  },
} satisfies Record<string, unknown> & Readonly<Record<MailKind, MailWords>>;
