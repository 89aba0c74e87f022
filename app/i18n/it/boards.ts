import { recurrence } from './boards/recurrence.ts';
import { checklist } from './boards/checklist.ts';
import { labels } from './boards/labels.ts';
import { attachments } from './boards/attachments.ts';
import { availability } from './boards/availability.ts';
import { boardsOfGroup } from './boards/boards-of-group.ts';
import { comments } from './boards/comments.ts';
import { exported } from './boards/export.ts';
import { follow, shortcuts } from './boards/follow.ts';
import { history } from './boards/history.ts';
import { parts } from './boards/parts.ts';
import { services } from './boards/services.ts';
import { views } from './boards/views.ts';
import { when } from './boards/when.ts';
import { templates } from './boards/templates.ts';

const households = (count: number) => (count === 1 ? '1 famiglia' : `${count} famiglie`);

/** Words after a price or a quantity, by unit: "all’ora". */
/** Texts of a group's board and of a need's details. */
export const boards = {
  crumb: 'I miei gruppi',
  households: (p: { count: number }) => households(p.count),
  municipio: (p: { number: number }) => `Municipio ${p.number}`,
  here: (p: { count: number }) =>
    p.count === 1 ? 'Qui ci siete solo voi' : `${p.count} persone qui adesso`,
  connecting: 'Mi collego…',
  notConnected: 'Siete offline',
  presence: 'Chi è qui adesso',
  you: 'voi',
  personWriting: (p: { name: string }) => `${p.name} sta scrivendo`,
  personHere: (p: { name: string }) => `${p.name}, qui adesso`,
  moreHere: (p: { count: number }) => `e altre ${p.count}`,
  invite: 'Invita',
  newNeed: 'Nuovo bisogno',
  figures: 'I vostri soldi',
  vouchers: (p: { count: number }) =>
    p.count === 0
      ? 'nei vostri voucher'
      : p.count === 1
        ? 'nel vostro voucher'
        : `nei vostri ${p.count} voucher`,
  toPay: 'da pagare, la vostra parte',
  running: (p: { count: number }) =>
    p.count === 0
      ? 'nessun ordine in corso'
      : p.count === 1
        ? '1 ordine del gruppo'
        : `${p.count} ordini del gruppo`,

  board: 'Bacheca dei bisogni',
  showColumn: 'Colonna da vedere',
  columns: {
    needs: 'Ci serve',
    asking: 'Stiamo cercando',
    deciding: 'Da decidere',
    arranged: 'Organizzato',
  },
  columnHints: {
    needs: 'Bisogni da mettere a fuoco insieme',
    asking: 'Richieste inviate, offerte in arrivo',
    deciding: 'Scegliamo insieme l’offerta',
    arranged: 'Prenotato, diviso e pagato',
  },
  slow: {
    title: 'La bacheca non è ancora qui',
    text: 'Questa bacheca ci mette più del solito ad aprirsi. Riprovate tra poco, o aspettate qui: arriva da sola appena può.',
  },
  columnEmpty: {
    needs: 'Qui va ciò che vi serve. Per esempio: un doposcuola per cinque bambini.',
    asking: 'Qui va ciò che avete chiesto agli enti.',
    deciding: 'Qui vanno le offerte da votare.',
    arranged: 'Qui va ciò che avete ordinato insieme.',
  },
  cards: (p: { count: number }) => (p.count === 1 ? '1 scheda' : `${p.count} schede`),
  untitled: 'Senza titolo',

  offers: (p: { count: number }) => (p.count === 1 ? '1 offerta' : `${p.count} offerte`),
  noOffers: 'In attesa di offerte',
  newOffers: (p: { count: number }) => (p.count === 1 ? '1 nuova' : `${p.count} nuove`),
  agree: (p: { agree: number; voters: number }) => `${p.agree} su ${p.voters}`,
  agreeWord: 'd’accordo',
  votesLabel: 'Famiglie d’accordo',
  voteNow: 'Votate anche voi',
  allVoted: 'tutti hanno votato',
  ended: { closed: 'Richiesta chiusa', expired: 'Richiesta scaduta' },
  orderStates: {
    confirming: 'Da confermare',
    confirmed: 'Confermato',
    active: 'In corso',
    completed: 'Concluso',
    settled: 'Pagato e chiuso',
    cancelled: 'Annullato',
  },
  confirmNow: 'Serve il vostro sì',
  free: 'Gratis',
  perHousehold: (p: { amount: string }) => `${p.amount} a famiglia`,
  upTo: (p: { amount: string; unit: string }) => `fino a ${p.amount} ${p.unit}`,
  voucherFits: 'Potete usare un vostro voucher',
  joined: (p: { names: string }) => `Partecipano: ${p.names}`,
  nobodyJoined: 'Ancora nessuno partecipa',

  actions: (p: { title: string }) => `Azioni per «${p.title}»`,
  open: 'Apri',
  moveTo: (p: { column: string }) => `Sposta in «${p.column}»`,
  moveUp: 'Sposta più su',
  moveDown: 'Sposta più giù',
  archive: 'Archivia',
  copy: 'Copia',
  copyOf: (p: { title: string }) => `${p.title} (copia)`,
  copiedToast: (p: { title: string }) => `«${p.title}» è copiato`,
  deleteForGood: 'Elimina per sempre',
  deleteTitle: 'Eliminare questa scheda?',
  deleteText: (p: { title: string }) =>
    `«${p.title}» sparisce per tutti. La storia della bacheca può riportarla.`,
  deletedToast: (p: { title: string }) => `«${p.title}» è eliminato`,
  deletedText: 'La storia della bacheca può riportarlo.',
  grip: (p: { title: string }) => `Sposta «${p.title}»`,
  gripRole: 'scheda da spostare',
  gripHelp: 'Spazio per prendere, frecce per spostare, spazio per lasciare, Esc per annullare.',
  grabbed: (p: { title: string; column: string; place: number; count: number }) =>
    `Avete preso «${p.title}». ${p.column}, posto ${p.place} di ${p.count}. Frecce per spostare, spazio per lasciare, Esc per annullare.`,
  grabbedPinned: (p: { title: string; column: string; place: number; count: number }) =>
    `Avete preso «${p.title}». ${p.column}, posto ${p.place} di ${p.count}. Ha una richiesta: resta in questa colonna.`,
  carried: (p: { column: string; place: number; count: number }) =>
    `${p.column}, posto ${p.place} di ${p.count}`,
  dropped: (p: { title: string; column: string; place: number }) =>
    `«${p.title}» è in ${p.column}, posto ${p.place}.`,
  moveCancelled: (p: { title: string }) => `Annullato: «${p.title}» è al suo posto.`,
  moveLost: 'Qualcuno ha tolto questa scheda.',
  pinned: 'Ha una richiesta: la colonna cambia da sola.',
  movedToast: (p: { column: string }) => `Spostato in «${p.column}»`,
  archivedToast: (p: { title: string }) => `«${p.title}» è in archivio`,
  undo: 'Annulla',
  undone: 'Annullato',

  /** Under a field in which a paste did not fit. */
  pastedTooMuch: (p: { count: number }) =>
    p.count === 1
      ? '1 lettera non ci sta e non è stata incollata. Il testo intero è ancora negli appunti.'
      : `${p.count} lettere non ci stanno e non sono state incollate. Il testo intero è ancora negli appunti.`,

  lost: {
    refusedTitle: 'Testi non salvati',
    refusedText: 'La bacheca non li ha accettati. Copiateli, o fatene una scheda nuova.',
    copy: 'Copia il testo',
    copyLabel: (p: { title: string }) => `Copia il testo di «${p.title}»`,
    title: 'Testi senza scheda',
    text: 'Avete scritto qui. Intanto qualcuno ha tolto la scheda.',
    comments: 'I vostri commenti',
    checklist: 'Cose da fare',
    restore: 'Crea una scheda',
    discard: 'Butta via',
    discardLabel: (p: { title: string }) => `Butta via «${p.title}»`,
  },

  dialog: {
    title: 'Di che cosa avete bisogno?',
    name: 'Scrivetelo in una frase',
    nameHint: 'Per esempio: «Qualcuno che accompagni i bambini a scuola»',
    nameMissing: 'Scrivete che cosa vi serve.',
    category: 'Tipo di aiuto',
    schedule: 'Quando?',
    scheduleHint: 'Per esempio: «lunedì e giovedì, 16:30-18:30»',
    joins: 'Partecipa anche la mia famiglia',
    who: 'Per chi?',
    cancel: 'Annulla',
    add: 'Aggiungi alla bacheca',
    added: (p: { title: string }) => `«${p.title}» è in bacheca`,
  },

  panel: {
    title: 'Dettagli del bisogno',
    close: 'Chiudi i dettagli',
    back: 'Torna alla bacheca',
    gone: 'Questo bisogno non c’è più',
    goneText: 'Forse qualcuno lo ha tolto o messo in archivio.',
    archived: 'Questo bisogno è in archivio.',
    restore: 'Rimetti in bacheca',
    noLine: 'Manca la connessione. Ricaricate la pagina quando torna.',
    ask: 'Chiedi agli enti',
    askHint: 'Prima vedete che cosa leggeranno gli enti.',
    askOrganiser: 'Quando siete pronti, un organizzatore chiede agli enti.',
    needText: 'Il bisogno',
    name: 'Titolo',
    notes: 'Note',
    notesHint: 'Scrivete insieme: ognuno vede gli altri scrivere.',
    category: 'Tipo di aiuto',
    schedule: 'Quando?',
    scheduleHint: 'Per esempio: «lunedì e giovedì, 16:30-18:30»',
    frozen: 'La richiesta è già inviata. Le modifiche qui non la cambiano.',
    writers: (p: { names: string; count: number }) =>
      p.count === 1 ? `${p.names} sta scrivendo` : `${p.names} stanno scrivendo`,
  },

  joins: {
    title: 'Chi partecipa',
    none: 'Ancora nessuno. Potete essere i primi.',
    mine: 'La mia famiglia',
    dependants: (p: { count: number }) =>
      p.count === 1 ? 'per 1 familiare' : `per ${p.count} familiari`,
    hours: (p: { hours: number }) => (p.hours === 1 ? '1 ora' : `${p.hours} ore`),
    who: 'Per chi della vostra famiglia?',
    age: (p: { age: number }) => (p.age === 1 ? '1 anno' : `${p.age} anni`),
    hoursLabel: 'Quante ore vi servono?',
    hoursHint: 'Ore alla settimana. Potete lasciare vuoto.',
    hoursUnit: 'ore',
    join: 'Partecipiamo',
    leave: 'Non partecipiamo più',
    joined: 'La vostra famiglia partecipa',
    left: 'La vostra famiglia non partecipa più',
    total: (p: { count: number; hours: number }) =>
      p.hours > 0 ? `${households(p.count)}, ${p.hours} ore in tutto` : households(p.count),
  },

  tolerance: {
    title: 'Che cosa va bene per voi',
    price: 'Prezzo più alto',
    priceHint: 'Quanto paga al massimo il gruppo.',
    unit: 'Per',
    noUnit: 'Scegli',
    note: 'Altro da sapere',
    noteHint: 'Per esempio: «da uno a tre pomeriggi»',
    units: {
      hour: 'ora',
      session: 'incontro',
      month: 'mese',
      course: 'corso',
      visit: 'visita',
      trip: 'viaggio',
      week: 'settimana',
      day: 'giorno',
      night: 'notte',
      meal: 'pasto',
      workshop: 'laboratorio',
      flat: 'appartamento',
    },
  },

  saving: {
    saved: 'Tutto salvato',
    saving: 'Salvo…',
    offline: 'Siete offline: si invia dopo',
    unkept: 'Siete offline: lasciate aperta la pagina',
    connecting: 'Mi collego…',
    read: 'Solo lettura',
  },
  access: {
    viewerTitle: 'Potete guardare, non scrivere',
    viewerText: 'La vostra famiglia nel gruppo osserva. Per scrivere, chiedete a un organizzatore.',
    removedTitle: 'La vostra famiglia non è più in questo gruppo',
    removedText: 'Da ora non vedete più le novità. Chiedete a un organizzatore.',
    signedOutTitle: 'Il collegamento è finito',
    signedOutText: 'Entrate di nuovo per continuare. I vostri testi restano su questo dispositivo.',
    signIn: 'Entra',
    toGroups: 'Vai ai miei gruppi',
  },
  refusedTitle: 'Questa modifica non è stata salvata',

  attachments,
  availability,
  comments,
  labels,
  checklist,
  recurrence,
  history,
  parts,
  services,
  when,
  boardsOfGroup,
  templates,
  export: exported,
  follow,
  shortcuts,
  views,

  codes: {
    ...boardsOfGroup.codes,
    ...attachments.codes,
    'boards.read_only': 'Potete solo leggere questa bacheca.',
    'boards.too_large': 'La modifica è troppo grande. Provate a dividerla.',
    'boards.too_fast': 'Troppe modifiche insieme. Aspettate un momento.',
    'boards.full': 'La bacheca è piena. Togliete qualche scheda.',
    'boards.busy': 'La bacheca è occupata. Riprovate tra poco.',
    'boards.slow': 'Questa bacheca ci mette più del solito ad aprirsi. Riprovate tra poco.',
    'boards.bad_value': 'Questo valore non va bene qui.',
    'boards.text_too_long':
      'Con quello che hanno scritto gli altri, un testo è troppo lungo. Accorciatelo e verrà salvato.',
    'boards.too_many': 'Ci sono troppe cose in questo elenco. Toglietene qualcuna.',
    'boards.contested':
      'Troppe persone hanno cambiato questo insieme. Guardate com’è ora e riprovate.',
    'boards.unknown_place': 'Questo valore non va bene qui.',
    'boards.malformed': 'Qualcosa non va. Ricaricate la pagina.',
    'boards.past_not_found': 'Questo momento non si può più vedere.',
    'boards.gap': 'Qualcosa non va. Ricaricate la pagina.',
    'boards.foreign_client': 'Qualcosa non va. Ricaricate la pagina.',
    'boards.not_yours': 'È di un’altra persona. Non potete cambiarlo.',
    'boards.too_deep': 'Qualcosa non va. Ricaricate la pagina.',
  },
};
