import type { MailKind } from '#app/domain/channels/mail.ts';

import { formatDateTime } from '../../format.ts';

/** Facts of one mail, fit for a line each (app/domain/channels/plain-line). */
export type MailFacts = {
  /** Of the person it goes to; null when nobody knows them yet. */
  readonly name: string | null;
  /** What happened, as the list of notices says it; of notices alone. */
  readonly sentence: string;
  /** The same as a sentence that ends. */
  readonly statement: string;
  readonly municipio: string | null;
  /** ISO instants of notices: until when one answers, a date that would move, the first date. */
  readonly closesAt: string | null;
  readonly movesFrom: string | null;
  readonly movesTo: string | null;
  readonly movesRest: boolean;
  readonly firstAt: string | null;
  /** An answer is waited for; otherwise it only has to be read. */
  readonly asks: boolean;
  readonly group: string | null;
  readonly provider: string | null;
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
const moved = (from: string, to: string, isRest: boolean) =>
  isRest
    ? `Da ${when(from)} in poi: nuova data ${when(to)}; tutte le date sono sulla pagina`
    : `Data: da ${when(from)} a ${when(to)}`;

/** What mails say (server/channels/compose-mail). No page loads these. */
export const mails = {
  hello: (p: { name: string | null }) =>
    p.name === null ? 'Buongiorno,' : `Buongiorno ${p.name},`,
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
      f.movesFrom && f.movesTo && moved(f.movesFrom, f.movesTo, f.movesRest),
      f.firstAt && `Prima data: ${when(f.firstAt)}`,
      f.closesAt && `Rispondete entro: ${when(f.closesAt)}`,
    ].filter((line) => typeof line === 'string'),
  new_password: {
    subject: () => 'Una nuova password per Cortile',
    lines: () => ['Avete chiesto di scegliere una nuova password.'],
    button: 'Scegli la nuova password',
    after: () => ['Il link vale 30 minuti e funziona una volta.', notYou],
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
    after: () => ['Il link vale 7 giorni.', notYou],
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
    subject: (f) => f.sentence,
    lines: (f) => [f.statement],
    button: 'Apri in Cortile',
    after: (f) => [
      f.asks
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
    after: () => [
      'L’invito vale 7 giorni, per una famiglia.',
      'Non conoscete chi vi invita? Ignorate questa e-mail.',
    ],
  },
} satisfies Record<string, unknown> & Readonly<Record<MailKind, MailWords>>;
