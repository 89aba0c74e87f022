import { alDay, capitalised, dalDay, iCount, ilDay, theHousehold } from '../italian.ts';
import { pluralsOf } from '../plural.ts';

import { orderSheets } from './sheets/it.ts';

const { count, pick } = pluralsOf('it');

const households = (number: number) => count(number, 'famiglia', 'famiglie');

type OddCent = {
  readonly more: number;
  readonly less: number;
  readonly high: string;
  readonly low: string;
};
const unpaid = (households: number) =>
  `Nessuno paga prima ${pick(households, 'del sì', 'del sì di tutti')}.`;

/** `2 persone costano 30,00 ciascuna`. */
const each = (many: number) => pick(many, '', ' ciascuna');

const WHO = 'A chi tocca il centesimo in più cambia da un acquisto all’altro.';

/** Texts of joint orders, as the group and both sides read them. */
export const orders = {
  steps: {
    label: 'A che punto è l’ordine',
    items: {
      confirming: 'Conferma',
      confirmed: 'Confermato',
      active: 'In corso',
      completed: 'Finito',
      settled: 'Pagato',
    },
  },
  statusText: {
    left: 'Siete usciti da questo ordine: non ne avete date e non ne pagate niente.',
    /** `until`: as every notice, list and card says it (R6). */
    confirming: (p: { awaited: string; until: string; households: number }) =>
      `${p.awaited}. ${pick(p.households, 'La famiglia deve', 'Tutte le famiglie devono')} dire sì entro ${p.until}, altrimenti l’ordine si annulla. ${unpaid(p.households)}`,
    confirmingLate: (p: { awaited: string; households: number }) =>
      `${p.awaited}. Il tempo per dire sì è finito. ${unpaid(p.households)}`,
    confirmed: (p: { next: string; households: number }) =>
      `${pick(p.households, 'La famiglia ha detto sì', 'Tutte le famiglie hanno detto sì')}. ${p.next}`,
    /** What comes next, for those who take part and for the provider, who says so. */
    next: {
      toCome: (p: { day: string }) => `Il servizio comincia ${ilDay(p.day)}.`,
      begun: {
        group: 'Il primo giorno è arrivato: l’ente deve ancora segnare l’inizio.',
        provider: 'Il primo giorno è arrivato: segnate che il servizio è cominciato.',
      },
      past: {
        group: 'I giorni del servizio sono passati: l’ente deve ancora segnare che c’è stato.',
        provider: 'I giorni del servizio sono passati: segnate che è cominciato, poi che è finito.',
      },
    },
    active: 'Il servizio è cominciato.',
    /** Its dates are over, but come to less than was bought. */
    activeShort: 'Il servizio è cominciato. Una parte non ha ancora una data.',
    activePast: {
      group: 'I giorni del servizio sono passati: l’ente deve ancora chiuderlo.',
      provider: 'I giorni del servizio sono passati: segnate che è finito.',
    },
    /** Who reads it: its household has to pay, said it paid, or has paid; it has no part; the provider. */
    completed: {
      own: (p: { amount: string }) =>
        `Il servizio è finito. Dovete ancora pagare ${p.amount} all’ente.`,
      said: 'Il servizio è finito. Avete detto di aver pagato: l’ente deve ancora segnarlo.',
      paid: 'Il servizio è finito e la vostra parte è pagata. C’è ancora da pagare, ma non tocca a voi.',
      others: 'Il servizio è finito. Qualcuno deve ancora pagare l’ente.',
      provider: 'Il servizio è finito. Deve ancora arrivare denaro delle famiglie.',
    },
    contested:
      'Il servizio è finito e tutto è pagato. L’ordine aspetta che si chiarisca un «Non è così».',
    settled: 'Il servizio è finito e tutto è pagato.',
    /** To its provider, whom vouchers and benefits pay through the city and companies. */
    contestedProvider:
      'Il servizio è finito e in denaro non c’è altro da ricevere. L’ordine aspetta che si chiarisca un «Non è così».',
    settledProvider: 'Il servizio è finito e in denaro non c’è altro da ricevere.',
    fromOthers: (p: { amount: string }) =>
      `Per voucher e welfare devono arrivare dal Comune e dalle aziende: ${p.amount}.`,
    cancelled: {
      organiser: 'Chi organizza il gruppo ha annullato l’ordine.',
      provider: 'L’ente ha annullato l’ordine.',
      too_few_households: 'Sono rimaste troppo poche famiglie per questo prezzo.',
      household: 'La famiglia ha annullato l’ordine.',
      declined: 'L’ente non può farlo.',
      time_refused: 'La famiglia non ha accettato l’altro orario.',
      unanswered: 'Non è arrivata una risposta in tempo.',
      too_few_seats: 'Non si sono iscritti in abbastanza: il corso non parte.',
      unconfirmed: 'Quando il servizio è cominciato mancava ancora un sì.',
      unknown: 'L’ordine è stato annullato.',
    },
    /** What the reader did itself. */
    cancelledOwn: {
      provider: 'Avete annullato l’ordine.',
      household: 'Avete annullato l’ordine.',
      declined: 'Avete risposto che non potete.',
      time_refused: 'Non avete accettato l’altro orario.',
    },
    cancelledMoney:
      'Nessuno paga. Quello che era riservato sui voucher e sui crediti è di nuovo libero.',
    askAgain: 'Potete chiedere altre offerte dalla bacheca.',
  },
  facts: {
    title: 'Che cosa avete ordinato',
    providerTitle: 'Che cosa è stato ordinato',
    provider: 'Ente',
    place: 'Dove',
    /** When the provider reads it; nothing is said once it no longer does. */
    placeHint: {
      not_yet: 'L’ente lo legge quando tutti hanno confermato.',
      open: 'L’ente lo legge, fino a 14 giorni dopo la fine del servizio.',
    },
    /** Over the words of the request. */
    asked: { group: 'Avete chiesto', provider: 'Il gruppo ha chiesto' },
    price: 'Prezzo',
    priceFrom: (p: { day: string }) => `Prezzo ${dalDay(p.day)}`,
    priceText: (p: { price: string; quantity: string }) => `${p.price}, ${p.quantity}`,
    total: 'Totale del gruppo',
    totalAlone: 'Totale',
    /** Absences that are not paid; null where the order ended on the way. */
    takenOff: (p: { absences: number | null; amount: string }) =>
      p.absences === null
        ? `Tolto quello che non si paga: ${p.amount}.`
        : `${pick(p.absences, 'Tolta 1 assenza che non si paga', `Tolte ${p.absences} assenze che non si pagano`)}: ${p.amount}.`,
    buyer: 'Chi compra',
    when: 'Quando',
    terms: 'Condizioni',
    group: 'Gruppo',
  },
  /** Who comes in or goes on the way. */
  amendments: {
    link: 'Chi esce e chi entra',
    leave: (p: { household: string | null; day: string }) =>
      `${capitalised(theHousehold(p.household ?? 'una famiglia'))} vuole uscire ${dalDay(p.day)}`,
    join: (p: { household: string | null; day: string }) =>
      `${capitalised(theHousehold(p.household ?? 'una famiglia'))} vuole entrare ${dalDay(p.day)}`,
    asked: 'Serve il vostro sì.',
    waits: 'Aspettiamo le risposte.',
    look: 'Guardate',
  },
  households: {
    title: 'Chi paga quanto',
    hint: 'Vedete le parti di tutti. Con che cosa paga ogni famiglia resta privato.',
    caption: 'Famiglie dell’ordine, con la loro parte e la loro risposta',
    name: 'Famiglia',
    share: 'Parte',
    answer: 'Risposta',
    you: 'voi',
    from: (p: { day: string }) => dalDay(p.day),
    until: (p: { day: string }) => `fino ${alDay(p.day)}`,
    confirmed: 'Ha detto sì',
    pending: 'Non ha ancora risposto',
    dropped: 'È uscita',
    total: 'Totale',
    /** Equal parts that cannot be equal to the cent. */
    oddCent: {
      household: (p: OddCent) =>
        `Il totale non si divide in parti uguali al centesimo: ${pick(p.more, '1 famiglia paga', `${p.more} famiglie pagano`)} ${p.high}${each(p.more)}, ${pick(p.less, '1 paga', `${p.less} pagano`)} ${p.low}${each(p.less)}. ${WHO}`,
      beneficiary: (p: OddCent) =>
        `Il totale non si divide in parti uguali al centesimo: ${pick(p.more, '1 persona costa', `${p.more} persone costano`)} ${p.high}${each(p.more)}, ${pick(p.less, '1 costa', `${p.less} costano`)} ${p.low}${each(p.less)}. ${WHO}`,
    },
    progress: (p: { confirmed: number; all: number }) =>
      pick(
        p.all,
        pick(p.confirmed, 'La famiglia ha detto sì', 'La famiglia non ha ancora detto sì'),
        `${p.confirmed} su ${p.all} ${pick(p.confirmed, 'ha', 'hanno')} detto sì`,
      ),
  },
  fund: {
    title: 'Fondo comune',
    pays: (p: { amount: string }) =>
      `Il fondo comune del gruppo paga ${p.amount} di questo ordine.`,
    voted: 'Il gruppo sta votando se il fondo comune paga per questo ordine.',
    vote: 'Vai al voto',
    see: 'Guarda il fondo',
    propose: 'Proponi che paghi il fondo comune',
  },
  review: {
    write: 'Com’è andata? Rispondete a quattro domande',
    change: 'La vostra recensione: leggi o cambia',
    read: 'La vostra recensione',
  },
  mine: {
    title: 'La vostra parte',
    share: 'La vostra parte',
    shareOf: (p: { name: string }) => `Parte di ${p.name}`,
    shareHousehold: 'Parte della famiglia',
    vouchers: 'Con voucher e welfare',
    fund: 'Pagato dal fondo comune',
    absencesOff: 'Assenze che non si pagano',
    /** Of absences that are marked, or that the household told before, while the bill is open. */
    savedSoFar: (p: { absences: number; amount: string }) =>
      `Finora, per ${count(p.absences, 'assenza', 'assenze')}, ${p.amount} in meno. La cifra si fissa quando l’ente chiude il conto.`,
    notGiven: 'Quello che non si paga',
    toPayNote: 'Si paga all’ente: il conto e il codice stanno in «Come pagare».',
    /** Before every yes there is no page for paying: when account and code come, as the money is asked for (PER7). */
    notYetNote: {
      confirmed:
        'Si paga all’ente: il conto e il codice li trovate qui quando tutti quelli che partecipano hanno detto sì.',
      end: 'Si paga all’ente: il conto e il codice li trovate qui quando il servizio è finito.',
      periods: 'Si paga all’ente: il conto e il codice li trovate qui quando un periodo è chiuso.',
    },
    overNote: 'L’ordine è annullato: non si paga.',
    laterNote: 'Per ora niente: vi avvisiamo quando c’è da pagare.',
    /** Of several periods some are closed: what is to pay now, and what when others are. */
    nowNote: (p: { now: string; later: string; periods: number }) =>
      `Da pagare adesso: ${p.now}. Più avanti, quando ${pick(p.periods, 'si chiude il periodo che manca', `si chiudono ${iCount(p.periods)} periodi che mancano`)}: ${p.later}.`,
    arrived: 'Già arrivati',
    nothing: 'Non pagate niente.',
    why: 'Perché questa cifra',
    /** After their article: all are masculine, "il", "del". */
    sources: {
      voucher: (p: { code: string }) => `voucher ${p.code}`,
      credit: (p: { company: string; day: string }) =>
        `credito welfare di ${p.company} con scadenza ${ilDay(p.day)}`,
      service_voucher: (p: { company: string; day: string }) =>
        `buono servizi di ${p.company} con scadenza ${ilDay(p.day)}`,
      fund: (p: { purpose: string }) => `fondo comune «${p.purpose}»`,
    },
    covers: {
      one: (p: { amount: string; source: string; name: string }) =>
        `${p.amount} del ${p.source} pagano per ${p.name}.`,
      household: (p: { amount: string; source: string }) =>
        `${p.amount} del ${p.source} pagano per la famiglia.`,
    },
    reasons: {
      other_dependant: (p: { source: string; name: string; holder: string }) =>
        `Il ${p.source} non paga per ${p.name}: è solo per ${p.holder}.`,
      otherHousehold: (p: { source: string; holder: string }) =>
        `Il ${p.source} è solo per ${p.holder}, non per tutta la famiglia.`,
      suspended: (p: { source: string }) => `Il ${p.source} è sospeso. Chiamate lo 020202.`,
      suspendedByCompany: (p: { source: string }) =>
        `Il ${p.source} è sospeso. Chiedete alla vostra azienda.`,
      expired: (p: { source: string }) => `Il ${p.source} è scaduto.`,
      outside_validity: (p: { source: string }) =>
        `Il ${p.source} non vale in tutte le date del servizio.`,
      not_eligible: (p: { source: string }) =>
        `Il ${p.source} non può pagare questo tipo di servizio.`,
      value_differs: (p: { source: string }) =>
        `Il ${p.source} paga solo una cifra che è esattamente il suo valore.`,
      nothing_left: (p: { source: string }) => `Il ${p.source} è già tutto usato o riservato.`,
      over_limit: (p: { source: string }) =>
        `Il ${p.source} non paga di più: avete raggiunto il limite esentasse dell’anno.`,
      already_covered: (p: { source: string }) => `Il ${p.source} non serve: tutto è già pagato.`,
      line_shared: (p: { source: string }) =>
        `Il ${p.source} non serve: la stessa cifra è già pagata con altro.`,
      kept: (p: { source: string }) => `Tenete il ${p.source} per un’altra volta.`,
      keptFromHere: (p: { source: string }) =>
        `Da qui in avanti tenete il ${p.source} per un’altra volta.`,
      none: (p: { source: string }) => `Il ${p.source} non serve qui.`,
    },
    limitReached: (p: { amount: string }) =>
      `Il limite esentasse dell’anno lascia ${p.amount} da pagare in denaro. Per superarlo: «Scegliete che cosa usare».`,
    repeated: (p: { times: number; sentence: string }) => `${p.times} × ${p.sentence}`,
    choose: 'Scegliete che cosa usare',
    askedAgain: 'Il prezzo è cambiato',
    askedAgainText: 'Una famiglia è uscita. Guardate la nuova cifra e decidete.',
    askedAgainFrom: (p: { change: string }) => `La vostra parte passa ${p.change}.`,
    askedAgainSame: (p: { amount: string }) => `La vostra parte resta ${p.amount}.`,
    sourcesChanged: 'Ora pagate di più in denaro',
    sourcesChangedText:
      'Dopo il vostro sì, un buono o un credito paga di meno. La vostra parte resta la stessa.',
    sourcesChangedFrom: (p: { change: string }) => `In denaro passate ${p.change}: va bene?`,
    confirm: (p: { amount: string }) => `Confermo ${p.amount}`,
    confirmFree: 'Confermo, non pago niente',
    confirming: 'Invio la conferma…',
    /** When the money of the share is asked for (PER7). */
    confirmHints: {
      confirmed: 'Si paga quando tutti quelli che partecipano hanno detto sì, non prima.',
      end: 'Si paga alla fine del servizio, quando l’ente lo chiude: allora la cifra è quella giusta.',
      periods: 'Si paga un periodo alla volta, quando l’ente lo chiude. Prima niente.',
    },
    receiptTitle: 'Avete confermato',
    receiptAt: (p: { at: string }) => `Avete detto sì: ${p.at}.`,
    receiptWaiting: 'Aspettiamo le altre famiglie. Vi avvisiamo noi.',
    receiptDone: 'Tutti quelli che partecipano hanno confermato.',
    paid: (p: { at: string }) => `L’ente ha ricevuto il denaro: ${p.at}.`,
    paidInParts:
      'L’ente ha ricevuto il denaro di tutti i periodi, ognuno nel giorno della sua ricevuta.',
    said: (p: { day: string }) =>
      `Avete detto di aver pagato ${ilDay(p.day)}. L’ente deve ancora segnarlo.`,
    documents: {
      receipt: (p: { number: string }) => `Ricevuta n. ${p.number}`,
      credit_note: (p: { number: string }) => `Nota di credito n. ${p.number}`,
    },
    seePayment: 'Guardate il pagamento',
    notPaid: (p: { amount: string }) =>
      `Da pagare adesso: ${p.amount}. Quando arriva, l’ente lo segna qui.`,
    reference: 'Il vostro codice di pagamento',
    references: 'Ogni conto ha il suo codice, e si paga da solo:',
    periods: 'Mese per mese',
    bill: 'Il conto',
    howToPay: 'Come pagare',
    referenceHint:
      'Ditelo all’ente quando pagate, o scrivetelo nella causale. L’ente non vede il vostro nome accanto alla cifra.',
    /** Where no other household is left in the order whose sum it could be. */
    referenceHintOnly: {
      named:
        'Ditelo all’ente quando pagate, o scrivetelo nella causale. Nell’ordine ci siete solo voi: l’ente sa che la cifra è vostra.',
      unnamed:
        'Ditelo all’ente quando pagate, o scrivetelo nella causale. Nell’ordine c’è una famiglia sola: l’ente vede la cifra, ma non il vostro nome.',
    },
    droppedTitle: 'La vostra famiglia è uscita da questo ordine',
    droppedText: 'Non pagate niente. I vostri voucher e crediti sono di nuovo liberi.',
    notIn: 'La vostra famiglia non partecipa a questo ordine.',
    until: (p: { day: string }) =>
      `Ne fate parte fino ${alDay(p.day)}: le date dopo non sono vostre.`,
    /** Of an order that one household buys alone: its money is nobody's share. */
    alone: {
      title: 'I vostri soldi',
      share: 'In tutto',
      shareOf: (p: { name: string }) => `Per ${p.name}`,
      shareHousehold: 'Per la famiglia',
      sourcesChangedText:
        'Dopo la vostra richiesta, un buono o un credito paga di meno. Il prezzo resta lo stesso.',
      confirmHints: {
        confirmed: 'Si paga quando anche l’ente ha detto di sì, non prima.',
        end: 'Si paga alla fine del servizio, quando l’ente lo chiude: allora la cifra è quella giusta.',
        periods: 'Si paga un periodo alla volta, quando l’ente lo chiude. Prima niente.',
      },
      notYetNote: {
        confirmed:
          'Si paga all’ente: il conto e il codice li trovate qui quando anche l’ente ha detto di sì.',
        end: 'Si paga all’ente: il conto e il codice li trovate qui quando il servizio è finito.',
        periods:
          'Si paga all’ente: il conto e il codice li trovate qui quando un periodo è chiuso.',
      },
      receiptWaiting: 'Aspettiamo l’ente. Vi avvisiamo noi.',
      receiptDone: 'È confermato: vale anche per l’ente.',
      referenceHint: 'Ditelo all’ente quando pagate, o scrivetelo nella causale.',
    },
  },
  /** Of an order that one household bought. */
  alone: {
    waitingOwn: 'Avete chiesto. Si aspetta una risposta, e non pagate nulla prima.',
    waiting: 'La famiglia ha chiesto e aspetta la vostra risposta. Prima nessuno paga.',
    proposedOwn:
      'L’ente propone un altro orario e aspetta la vostra risposta. Prima non pagate nulla.',
    proposed: 'Avete proposto un altro orario. Si aspetta la famiglia, e nessuno paga prima.',
    unconfirmed: 'La famiglia non ha detto di nuovo sì prima che il servizio cominciasse.',
    completedProvider: 'Il servizio è finito. Deve ancora arrivare il denaro della famiglia.',
    receiptProposed: 'Adesso tocca a voi: rispondete all’altro orario che l’ente propone.',
    confirmed: (p: { next: string }) => `Confermato: vale per la famiglia e per l’ente. ${p.next}`,
    askAgain: 'Potete chiederlo di nuovo dalla pagina del servizio.',
    cancelProvider:
      'L’ordine finisce e la famiglia lo sa subito. Voucher e crediti tornano liberi.',
    terms:
      'Annullare è gratis finché il servizio non è cominciato. Se si annulla dopo, si paga solo quello che è stato dato.',
  },
  unsaved: 'Non è stato salvato niente: nel frattempo l’ordine è andato avanti.',
  ownOrders: 'I vostri ordini',
  dropOut: {
    title: 'Uscire dall’ordine',
    intro: 'Ecco che cosa succede se uscite:',
    newTotal: (p: { before: string; after: string }) =>
      `Il totale del gruppo passa da ${p.before} a ${p.after}.`,
    sameTotal: (p: { total: string }) => `Il totale del gruppo resta ${p.total}.`,
    sameShares: 'Chi resta paga come prima.',
    newShares: (p: { before: string; after: string }) =>
      `Per chi resta: prima ${p.before}, poi ${p.after}.`,
    askAgain: 'Chi resta deve confermare di nuovo.',
    vouchersBack: 'I vostri voucher e crediti tornano subito liberi.',
    cancelled: (p: { min: number }) =>
      `L’ordine si annulla per tutti: servono almeno ${households(p.min)}.`,
    cancelledLast: 'L’ordine si annulla: siete l’ultima famiglia.',
    button: 'Usciamo dall’ordine',
    pending: 'Usciamo…',
  },
  cancel: {
    title: 'Annullare l’ordine',
    intro:
      'L’ordine finisce per chi partecipa. Quello che era riservato sui voucher e sui crediti torna libero.',
    cashFirst: 'Se l’ente ha ricevuto denaro, prima deve renderlo.',
    button: 'Annulla l’ordine per tutti',
    pending: 'Annullo…',
    why: 'Perché?',
    whyHint: 'Poche parole: le leggono chi è nell’ordine e l’ente.',
    alone: {
      intro:
        'L’ordine finisce. Quello che era riservato sui voucher e sui crediti torna libero; a servizio cominciato si paga solo quello che è stato dato.',
      button: 'Annulla l’ordine',
      whyHint: 'Poche parole: le leggono la famiglia e l’ente.',
    },
  },
  earlyEnd: {
    all: (p: { share: string; kept: string }) =>
      `Se l’ordine finisce adesso, di ${p.share} in tutto restano da pagare ${p.kept}: quello che è stato dato.`,
    mine: (p: { share: string; kept: string }) =>
      `La vostra parte: ${p.kept}. Prima era ${p.share}.`,
    back: (p: { back: string }) => `Quello che torna ai vostri voucher e crediti: ${p.back}.`,
    noDates: 'Quello che non ha ancora una data non si paga.',
  },
  callingOff: {
    cancelled: (p: { at: string }) => `Annullato ${p.at}.`,
    ended: (p: { at: string }) =>
      `L’ordine è stato fermato ${p.at}: si paga quello che è stato dato.`,
    by: (p: { name: string }) => `Parole di ${p.name}:`,
    byYou: 'Avete scritto:',
    byGroup: 'Parole del gruppo:',
    byHousehold: 'Parole della famiglia:',
  },
  threads: {
    title: 'Messaggi',
    provider: 'Con l’ente',
    households: 'Con le famiglie',
    household: 'Con la famiglia',
    group: 'Solo il gruppo',
    unread: (p: { count: number }) => count(p.count, 'nuovo', 'nuovi'),
    noneNew: 'Niente di nuovo',
  },
  sheets: orderSheets,
  codes: {
    'order.not_found': 'Questo ordine non c’è.',
    'order.stale': 'Il prezzo è cambiato. Guardate la nuova cifra, poi decidete.',
    'order.already_done': 'La vostra famiglia ha già detto sì.',
    'order.yes_too_late':
      'Il servizio è già cominciato: questo sì arriva tardi. L’ordine si annulla.',
    'order.dropped': 'La vostra famiglia è già uscita da questo ordine.',
    'order.wrong_state': 'L’ordine è andato avanti. Ora non si può più.',
    'order.too_early': 'Il servizio non è ancora cominciato: aspettate la prima data.',
    'order.not_over': 'Il servizio non è ancora finito: aspettate la fine dell’ultima data.',
    'order.contested': 'C’è un «Non è così» aperto. Prima va chiarito.',
    'order.cash_received': 'È già arrivato denaro per questo ordine. Prima va reso.',
  },
};
