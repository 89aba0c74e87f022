import { labels } from './labels/it.ts';
import { boardsOfGroup } from './boards-of-group/it.ts';
import { exported } from './export/it.ts';
import { follow, shortcuts } from './follow/it.ts';
import { views } from './views/it.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');

const households = (number: number) => count(number, 'famiglia', 'famiglie');

/** Texts of a group's board and of a need's details. */
export const boards = {
  crumb: 'I miei gruppi',
  households: (p: { count: number }) => households(p.count),
  municipio: (p: { number: number }) => `Municipio ${p.number}`,
  here: (p: { count: number }) => pick(p.count, 'Solo voi qui', `${p.count} persone qui`),
  connecting: 'Mi collego…',
  notConnected: 'Siete offline',
  presence: 'Chi è qui adesso',
  you: 'voi',
  personWriting: (p: { name: string }) => `${p.name} sta scrivendo`,
  personHere: (p: { name: string }) => `${p.name}, qui adesso`,
  moreHere: (p: { count: number }) => `e altre ${p.count}`,
  invite: 'Invita',
  money: 'Conti',
  newNeed: 'Nuovo bisogno',
  figures: 'I vostri soldi',
  vouchers: (p: { count: number }) =>
    p.count === 0
      ? 'nei vostri voucher'
      : pick(p.count, 'nel vostro voucher', `nei vostri ${p.count} voucher`),
  toPay: 'da pagare in denaro',
  running: (p: { count: number }) =>
    p.count === 0
      ? 'nessun ordine in corso'
      : count(p.count, 'ordine del gruppo', 'ordini del gruppo'),

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
    arranged: 'Ordinato insieme, o organizzato da voi',
  },
  columnEmpty: {
    needs: 'Qui va ciò che vi serve. Per esempio: un doposcuola per cinque bambini.',
    asking: 'Qui va ciò che avete chiesto agli enti.',
    deciding: 'Qui vanno le offerte da votare.',
    arranged: 'Qui va ciò che avete ordinato insieme.',
  },
  cards: (p: { count: number }) => count(p.count, 'scheda', 'schede'),
  untitled: 'Senza titolo',
  arrangedByYou: 'Organizzato da voi',

  offers: (p: { count: number }) => count(p.count, 'offerta', 'offerte'),
  noOffers: 'In attesa di offerte',
  /** On a card whose request ended and ordered nothing. */
  canAskAgain: 'Chi organizza può chiedere di nuovo',
  newOffers: (p: { count: number }) => count(p.count, 'nuova', 'nuove'),
  agree: (p: { agree: number; voters: number }) => `${p.agree} su ${p.voters}`,
  agreeWord: 'd’accordo',
  votesLabel: 'Famiglie d’accordo',
  voucherFits: 'Potete usare un vostro voucher',
  joined: (p: { names: string }) => `Partecipano: ${p.names}`,

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
    count(
      p.count,
      'lettera non ci sta e non è stata incollata. Il testo intero è ancora negli appunti.',
      'lettere non ci stanno e non sono state incollate. Il testo intero è ancora negli appunti.',
    ),

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
    filtersOff: 'I filtri sono stati tolti, così lo vedete.',
  },

  /** What a card shows of its parts. */
  marks: {
    comments: (p: { count: number }) => count(p.count, 'commento', 'commenti'),
    files: (p: { count: number }) => count(p.count, 'file', 'file'),
    checklist: (p: { done: number; total: number }) =>
      pick(p.done, `1 cosa fatta su ${p.total}`, `${p.done} cose fatte su ${p.total}`),
    bestSlot: (p: { slot: string; yes: number; of: number }) =>
      `Il migliore: ${p.slot}, ${p.yes} su ${p.of}`,
    bestSlots: (p: { count: number; yes: number; of: number }) =>
      `${count(p.count, 'momento va', 'momenti vanno')} bene a ${p.yes} su ${p.of}`,
    due: {
      overdue: (p: { day: string }) => `scaduto ${p.day}`,
      today: () => 'entro oggi',
      tomorrow: () => 'entro domani',
      later: (p: { day: string }) => `entro ${p.day}`,
    },
  },
  age: (p: { age: number }) => count(p.age, 'anno', 'anni'),
  activity: 'Attività e storia',
  panelNoLine: 'Manca la connessione. Ricaricate la pagina quando torna.',
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
    noScriptTitle: 'Qui potete leggere la bacheca',
    noScriptText:
      'Per scriverci servono gli script del browser. Voti, ordini e messaggi vanno anche senza.',
  },
  refusedTitle: 'Questa modifica non è stata salvata',

  labels,
  boardsOfGroup,
  export: exported,
  follow,
  shortcuts,
  views,

  codes: {
    'board.not_found': 'Questa bacheca non c’è.',
    'board.limit_reached': 'Un gruppo ha al massimo 20 bacheche, archivio compreso.',
    'board.last_in_use': 'Serve almeno una bacheca in uso.',
    'file.empty': 'Questo file è vuoto.',
    'file.too_large': 'È più grande di 5 MB. Provate con una foto più piccola.',
    'file.other_kind': 'Vanno bene solo foto JPEG, PNG, WebP e PDF.',
    'file.broken': 'Non riusciamo a leggere questo file. Provate a salvarlo di nuovo.',
    'file.too_many_pixels':
      'Questa immagine è troppo grande da mostrare: al massimo 12.000 pixel per lato e 40 megapixel.',
    'file.encrypted': 'Questo PDF è protetto. Salvatelo senza password, poi riprovate.',
    'file.busy': 'Stiamo già controllando molti PDF. Riprovate tra un minuto.',
    'file.too_heavy':
      'Questo PDF è troppo pesante da controllare. Salvatelo con meno pagine, poi riprovate.',
    'file.unchecked':
      'Non siamo riusciti a controllare questo file, e non per colpa vostra. Riprovate tra poco.',
    'file.message_full': 'Un messaggio porta al massimo 3 file.',
    'file.thread_full': 'Qui non c’è più posto per file.',
    'file.card_full': 'La scheda ha già 20 file. Toglietene uno.',
    'file.board_full': 'La bacheca ha già 60 MB di file. Toglietene qualcuno.',
    'file.not_found': 'Questo file non c’è più.',
    'file.no_line': 'La connessione è caduta. Riprovate.',
    'boards.read_only': 'Potete solo leggere questa bacheca.',
    'boards.price_too_large': 'Al massimo € 1.000.000,00.',
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
