import { isCalendarDay } from '#app/domain/dates.ts';
import type { FailureDetails } from '#app/domain/result.ts';

import { formatDay } from '../format.ts';
import { delDay, ilDay } from '../italian.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');

/** The day a refusal names. */
const dayOf = ({ day }: FailureDetails) =>
  typeof day === 'string' && isCalendarDay(day) ? formatDay(day, 'it') : '';

/** What came to a provider's account by its bank's file, and whose it is. */
export const bank = {
  title: 'Estratto conto',
  sub: 'Date a Cortile il file della vostra banca: trova i pagamenti delle famiglie dal loro codice.',
  others: 'Un altro ente',
  file: {
    title: 'Il file della banca',
    label: 'File',
    hint: 'Un file camt.053 (XML) o una tabella CSV, al massimo 8 MB e 5.000 righe. Il file non resta qui.',
    read: 'Leggi il file',
    reading: 'Leggo il file: con migliaia di righe servono alcuni secondi…',
    nothingYet: 'Leggere il file non segna niente: prima vedete, poi decidete.',
    done: (p: { name: string }) => `Letto: ${p.name}`,
    again: (p: { name: string }) => `Questo file era già stato letto: ${p.name}`,
    againText: 'Niente è cambiato, niente è segnato due volte.',
    counts: (p: { entries: number; fresh: number }) =>
      `${count(p.entries, 'entrata', 'entrate')}, ${count(p.fresh, 'nuova', 'nuove')}`,
    others: (p: { count: number }) =>
      count(p.count, 'riga non è un’entrata in euro', 'righe non sono entrate in euro'),
    unread: (p: { count: number }) =>
      `${count(p.count, 'riga non si può leggere', 'righe non si possono leggere')}: data o importo non sono chiari`,
    otherAccount: (p: { iban: string }) =>
      `Il file è di un altro conto: ${p.iban}. Le famiglie pagano su quello della pagina dei pagamenti.`,
    list: 'File letti',
    by: (p: { by: string; at: string }) => `${p.by} · ${p.at}`,
  },
  columns: {
    title: 'Quali colonne leggere?',
    hint: (p: { name: string }) =>
      `${p.name}: lo chiediamo una volta sola, poi lo ricordiamo per il vostro ente.`,
    lines: 'Le prime righe del file',
    day: 'Data',
    amount: 'Importo delle entrate',
    amountHint: 'Se entrate e uscite hanno due colonne, scegliete quella delle entrate.',
    text: 'Causale',
    textHint: 'Tutte le colonne in cui può esserci il codice delle famiglie.',
    decimalMark: 'Numeri',
    marks: { comma: '1.234,56', point: '1,234.56' },
    dayOrder: 'Date',
    orders: { dmy: 'giorno/mese/anno', mdy: 'mese/giorno/anno', ymd: 'anno-mese-giorno' },
    choose: 'Leggi con queste colonne',
    choosing: 'Leggo…',
    drop: 'Lascia stare questo file',
    pick: 'Scegliete una colonna',
    known: (p: { day: string; amount: string; text: string }) =>
      `Le colonne della vostra banca: data “${p.day}”, importo “${p.amount}”, causale “${p.text}”.`,
    forget: 'Scegli altre colonne la prossima volta',
  },
  ready: {
    title: 'Riconosciuti al centesimo',
    hint: 'Codice e importo sono quelli di una famiglia. Controllate e segnateli tutti insieme.',
    none: 'Adesso nessuna entrata corrisponde al centesimo a un pagamento atteso.',
    book: (p: { count: number; amount: string }) =>
      `Segna ${pick(p.count, 'ricevuto', 'ricevuti')} ${count(p.count, 'pagamento', 'pagamenti')}: ${p.amount}`,
    booking: 'Segno…',
    more: (p: { all: number; count: number }) =>
      `Sono ${p.all} in tutto: ogni volta se ne segnano al massimo ${p.count}.`,
    came: (p: { day: string }) => `Arrivati ${ilDay(p.day)}`,
  },
  looks: {
    title: 'Da guardare',
    hint: 'Qui decidete voi. Niente è segnato finché non lo dite.',
    none: 'Non c’è niente da guardare.',
    shown: (p: { shown: number; all: number }) =>
      `Qui sotto: ${p.shown} di ${p.all}, prima quelle che somigliano a un pagamento atteso.`,
    came: (p: { amount: string; day: string }) => `${p.amount} ${ilDay(p.day)}`,
    written: 'Causale',
    reasons: {
      no_reference: 'Nella causale non c’è nessun codice.',
      same_amount:
        'Nella causale non c’è nessun codice, ma l’importo è quello di un pagamento atteso.',
      unknown_reference: 'Il codice nella causale non è di una famiglia che vi deve denaro.',
      several_references: 'Nella causale ci sono più codici.',
      other_amount: 'Il codice è giusto, l’importo no.',
      already_received: 'Il pagamento con questo codice è già segnato.',
      closed:
        'Per l’ordine di questo codice adesso non si paga: non tutti hanno detto sì, o è annullato.',
      not_yours: 'Siete anche nel gruppo di questo ordine. Segna un collega.',
      twice: 'Un’altra entrata di questo elenco paga già lo stesso codice.',
    },
    candidates: 'Forse è per',
    noCandidates: 'Nessun pagamento atteso gli somiglia.',
    due: (p: { amount: string }) => `atteso: ${p.amount}`,
    missing: (p: { amount: string }) =>
      `meno del dovuto, per ${p.amount}: si segna quando è arrivato tutto`,
    above: (p: { amount: string }) => `${p.amount} in più: da restituire alla famiglia`,
    book: (p: { amount: string }) => `Segna ${p.amount}`,
    bookFor: (p: { amount: string; reference: string }) =>
      `Segna ${p.amount} con il codice ${p.reference}`,
    booking: 'Segno…',
    aside: 'Metti da parte',
    asideOf: (p: { amount: string; day: string }) => `Metti da parte ${p.amount} ${ilDay(p.day)}`,
    rest: (p: { count: number }) =>
      pick(
        p.count,
        'Metti da parte l’entrata senza codice',
        `Metti da parte le ${p.count} entrate senza codice`,
      ),
  },
  booked: {
    title: 'Segnati dall’estratto conto',
    undo: 'Annulla',
    undoOf: (p: { amount: string; reference: string }) =>
      `Annulla ${p.amount} con il codice ${p.reference}`,
    undoing: 'Annullo…',
    last: (p: { shown: number; all: number }) => `Gli ultimi ${p.shown} di ${p.all}.`,
  },
  aside: {
    title: 'Messi da parte',
    takeUp: 'Riprendi',
    takeUpOf: (p: { amount: string; day: string }) => `Riprendi ${p.amount} ${ilDay(p.day)}`,
  },
  codes: {
    'bank.empty': 'Scegliete un file.',
    'bank.too_large':
      'Il file è troppo grande: al massimo 8 MB. Chiedete alla banca un periodo più breve.',
    'bank.too_many': 'Il file ha più di 5.000 righe. Chiedete alla banca un periodo più breve.',
    'bank.no_statement': 'Questo file XML non è un estratto conto camt.053.',
    'bank.no_table': 'Qui non si riconosce una tabella. Serve un file CSV o camt.053.',
    'bank.nothing_came': 'In questo file non si trova nessuna entrata. Controllate le colonne.',
    'bank.day_to_come': (p: FailureDetails) =>
      `Nel file c’è un’entrata ${delDay(dayOf(p))}, un giorno che deve ancora venire. Controllate le colonne, o il file.`,
    'bank.no_draft': 'Il file non c’è più. Sceglietelo di nuovo.',
    'bank.other_columns': 'Queste colonne non sono nel file.',
    'bank.stale':
      'Nel frattempo qualcosa è cambiato, forse un collega ha già segnato. Guardate la pagina di nuovo.',
    'bank.too_little': 'È arrivato meno di quanto è atteso. Si segna quando è arrivato tutto.',
  },
};
