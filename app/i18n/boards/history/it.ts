import { pluralsOf } from '../../plural.ts';

const { count, pick } = pluralsOf('it');

/** What a line of the activity needs; a text that is not needed is ''. */
export type LineWords = {
  /** The card's title, in quotation marks. */
  card: string;
  column: string;
  label: string;
  category: string;
  household: string;
  /** The words of a list item or of a "when?". */
  text: string;
  day: string;
  /** A new name, or a provider's. */
  name: string;
};

const history = {
  title: 'Attività e storia',
  sub: 'Chi ha fatto che cosa. Da ogni riga vedete la bacheca com’era.',
  cardSub: (p: { title: string }) => `Solo la scheda «${p.title}».`,
  wholeBoard: 'Tutta la bacheca',
  people: 'Persona',
  everybody: 'Tutte le persone',
  filter: 'Mostra',
  feed: 'Che cosa è successo',
  empty: 'Qui si legge che cosa cambia sulla bacheca.',
  emptyExample: 'Per esempio: «Giulia ha aggiunto Doposcuola».',
  newHere: 'Novità dalla vostra ultima visita',
  seenBefore: 'Già visto',
  someone: 'Qualcuno',
  older: 'Più vecchie',
  newest: 'Torna alle più nuove',
  asItWas: 'Com’era',
  asItWasLong: (p: { when: string }) => `Com’era: ${p.when}`,
  moment: 'La bacheca com’era',
  momentOf: (p: { when: string }) => `Vedete la bacheca com’era: ${p.when}.`,
  dayOnly: 'Di quel tempo resta solo la fine della giornata.',
  noPast: 'Di quel momento non c’è più niente.',
  today: 'Torna a oggi',
  slider: 'Momento della bacheca',
  earlier: 'Prima',
  later: 'Dopo',
  now: 'Adesso',
  nothingHere: 'Nessuna scheda.',
  taking: (p: { count: number }) => count(p.count, 'famiglia partecipa', 'famiglie partecipano'),
  bringBack: 'Riporta la bacheca com’era',
  bringBackTitle: 'Riportate la bacheca com’era?',
  bringBackText: 'È una nuova modifica: niente si perde, e si può annullare.',
  comesBack: (p: { count: number }) => pick(p.count, 'Torna 1 scheda', `Tornano ${p.count} schede`),
  goes: (p: { count: number }) =>
    pick(p.count, 'Va in archivio 1 scheda', `Vanno in archivio ${p.count} schede`),
  changes: (p: { count: number }) => pick(p.count, 'Cambia 1 scheda', `Cambiano ${p.count} schede`),
  nothingChanges: 'È già così: non cambia niente.',
  cancel: 'Annulla',
  confirm: 'Sì, riporta',
  confirming: 'Riporto…',
  done: 'Fatto. Tutti vedono la bacheca di allora.',
  cardDone: 'Fatto. La scheda è di nuovo com’era.',
  nothingDone: 'Era già così: non è cambiato niente.',
  undo: 'Annulla il ritorno',
  version: 'La scheda com’era',
  versionGone: 'Allora questa scheda non c’era.',
  nowDeleted: 'Oggi questa scheda non c’è più.',
  differences: 'In verde quello che c’era, barrato quello che c’è adesso.',
  wasThere: 'c’era',
  isNow: 'c’è adesso',
  cardTitle: 'Titolo',
  notes: 'Note',
  noNotes: 'Nessuna nota.',
  schedule: 'Quando',
  due: 'Serve entro',
  checklist: 'Da fare',
  restoreCard: 'Riporta questa versione',
  restoreCardHint: 'Chi partecipa, le risposte e i commenti restano come sono.',
  backToCard: 'Apri la scheda',
  said: {
    card_added: (p: LineWords) => `ha aggiunto ${p.card}`,
    card_moved: (p: LineWords) => `ha spostato ${p.card} in «${p.column}»`,
    title: (p: LineWords) => `ha cambiato il titolo di ${p.card}`,
    notes: (p: LineWords) => `ha scritto nelle note di ${p.card}`,
    category: (p: LineWords) => `ha messo ${p.card} in «${p.category}»`,
    schedule: (p: LineWords) =>
      p.text === ''
        ? `ha tolto il quando da ${p.card}`
        : `ha scritto quando serve ${p.card}: ${p.text}`,
    tolerance: (p: LineWords) => `ha cambiato che cosa va bene per ${p.card}`,
    due: (p: LineWords) =>
      p.day === ''
        ? `ha tolto la scadenza da ${p.card}`
        : `ha messo a ${p.card} la scadenza ${p.day}`,
    recurrence: (p: LineWords) => `ha cambiato ogni quanto torna ${p.card}`,
    label_on: (p: LineWords) => `ha messo l’etichetta «${p.label}» a ${p.card}`,
    label_off: (p: LineWords) => `ha tolto l’etichetta «${p.label}» da ${p.card}`,
    service_on: (p: LineWords) => `ha collegato un servizio a ${p.card}`,
    service_off: (p: LineWords) => `ha scollegato un servizio da ${p.card}`,
    joined: (p: LineWords) => `ha scritto che ${p.household} partecipa a ${p.card}`,
    join_changed: (p: LineWords) => `ha cambiato la partecipazione di ${p.household} a ${p.card}`,
    left: (p: LineWords) => `ha tolto ${p.household} da ${p.card}`,
    commented: (p: LineWords) => `ha commentato ${p.card}`,
    comment_edited: (p: LineWords) => `ha cambiato un commento a ${p.card}`,
    comment_deleted: (p: LineWords) => `ha tolto un commento da ${p.card}`,
    item_added: (p: LineWords) => `ha aggiunto «${p.text}» alle cose da fare di ${p.card}`,
    item_edited: (p: LineWords) => `ha cambiato «${p.text}» nelle cose da fare di ${p.card}`,
    item_done: (p: LineWords) => `ha fatto «${p.text}» di ${p.card}`,
    item_open: (p: LineWords) => `ha riaperto «${p.text}» di ${p.card}`,
    item_deleted: (p: LineWords) => `ha tolto «${p.text}» dalle cose da fare di ${p.card}`,
    grid: (p: LineWords) => `ha cambiato i giorni proposti per ${p.card}`,
    availability: (p: LineWords) => `ha risposto per ${p.household} su quando va bene ${p.card}`,
    archived: (p: LineWords) => `ha archiviato ${p.card}`,
    unarchived: (p: LineWords) => `ha ripreso ${p.card} dall’archivio`,
    deleted: (p: LineWords) => `ha eliminato ${p.card}`,
    restored: (p: LineWords) => `ha riportato ${p.card} com’era`,
    column_renamed: (p: LineWords) =>
      p.name === '' ? 'ha ridato a una colonna il suo nome' : `ha chiamato una colonna «${p.name}»`,
    label_renamed: (p: LineWords) =>
      p.name === ''
        ? 'ha ridato a un’etichetta il suo nome'
        : `ha chiamato un’etichetta «${p.name}»`,
    board_restored: () => 'ha riportato la bacheca com’era',
    request_sent: (p: LineWords) => `ha chiesto agli enti ${p.card}`,
    offer_came: (p: LineWords) => `${p.name}: un’offerta per ${p.card}`,
    offer_changed: (p: LineWords) => `${p.name}: l’offerta per ${p.card} è cambiata`,
    offer_withdrawn: (p: LineWords) => `${p.name}: l’offerta per ${p.card} è stata ritirata`,
    vote_opened: (p: LineWords) => `Si vota su ${p.card}`,
    vote_accepted: (p: LineWords) => `Il gruppo ha detto sì per ${p.card}`,
    vote_rejected: (p: LineWords) => `Il voto per ${p.card} non è passato`,
    order_made: (p: LineWords) => `C’è l’ordine per ${p.card}`,
  },
};

/** What was done on a board, how it was, and how it comes back. */
export const boardsHistory = { history };
