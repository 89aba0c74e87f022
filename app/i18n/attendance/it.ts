import { formatDateTime } from '../format.ts';
import { capitalised } from '../italian.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');

/** Who was there on the dates of an order: the provider's register and the household's own. */
export const attendance = {
  title: 'Presenze',
  when: (p: { day: string; from: string; to: string }) =>
    `${capitalised(p.day)}, dalle ${p.from} alle ${p.to}`,
  marks: { present: 'Presente', absent: 'Assente', excused: 'Assenza giustificata' },
  place: (p: { place: number }) => `Numero ${p.place}`,
  by: (p: { by: string; at: string }) => `Segnato da ${p.by}, ${p.at}`,
  byCode: (p: { by: string; at: string }) =>
    `Confermato con il codice della famiglia da ${p.by}, ${p.at}`,
  changed: (p: { before: string; by: string; at: string }) =>
    `Prima: ${p.before} (${p.by}, ${p.at})`,
  saidAbsent: 'La famiglia ha avvisato che non viene.',
  register: {
    sub: 'Segnate chi c’è, data per data. Potete correggere finché il conto è aperto.',
    everybody: 'Tutti presenti',
    everybodyHint: 'Chi ha avvisato resta assente giustificato; chi è già segnato resta com’è.',
    set: { present: 'Presente', absent: 'Assente', excused: 'Giustificata' },
    setFor: (p: { name: string; mark: string }) => `${p.name}: ${p.mark.toLowerCase()}`,
    saving: 'Segno…',
    dates: 'Le date',
    counted: (p: { marked: number; of: number }) =>
      p.marked === 0
        ? 'Non ancora segnata'
        : p.marked === p.of
          ? pick(p.of, 'Segnata', 'Segnate tutte')
          : `${pick(p.marked, 'Segnata', 'Segnate')} ${p.marked} di ${p.of}`,
    neverMarked: 'Nessuno ha segnato',
    toCome: 'Da fare',
    excused: (p: { count: number }) => count(p.count, 'assenza avvisata', 'assenze avvisate'),
    contested: 'Da chiarire',
    closed: 'Conto chiuso: le presenze non si cambiano più.',
    tooEarly: 'Questa data non è ancora cominciata: le presenze si segnano da quando comincia.',
    waiting: 'Prima dite che il servizio è cominciato, nella pagina dell’ordine.',
    over: 'Il servizio è finito: le presenze non si cambiano più.',
    readOnly: 'Le presenze le segna chi lavora per l’ente e non fa parte del gruppo.',
    numbers: {
      by_sheet:
        'Ha un nome solo chi la famiglia ha indicato nella scheda per quest’ordine; gli altri hanno un numero. Ogni famiglia conosce il proprio.',
      withheld:
        'Qui ci sono numeri e non nomi: accanto alle somme i nomi direbbero con che cosa paga una famiglia. Ogni famiglia conosce il proprio numero.',
      over: 'Le schede delle famiglie non si leggono più: restano i numeri, senza nomi. Ogni famiglia conosce il proprio.',
    },
    none: 'Non ci sono ancora date',
    noneText: 'Quando l’ordine ha le sue date, le presenze si segnano qui.',
    noneExample: 'Per esempio: «lunedì 7, dalle 16:30 alle 18:30».',
    toDates: 'Alle date dell’ordine',
    code: 'Codice della famiglia',
    codeHint: 'Sei cifre, dal telefono della famiglia: chi ha quel codice è presente.',
    confirmCode: 'Conferma il codice',
    confirming: 'Confermo…',
    /** Of an order that one household buys alone, as everywhere below. */
    alone: {
      readOnly: 'Le presenze le segna chi lavora per l’ente e non è della famiglia.',
      numbers: {
        by_sheet:
          'Ha un nome solo chi la famiglia ha indicato nella scheda per quest’ordine; per chi non c’è, resta un numero. La famiglia lo conosce.',
        withheld:
          'Qui ci sono numeri e non nomi: accanto alle somme i nomi direbbero con che cosa paga la famiglia. La famiglia conosce i suoi numeri.',
        over: 'La scheda della famiglia non si legge più: restano i numeri, senza nomi. La famiglia li conosce.',
      },
    },
  },
  own: {
    sub: 'Avvisate se qualcuno non viene, e controllate che cosa è segnato.',
    over: 'Il servizio è finito: qui resta che cosa è stato segnato.',
    numbers: 'Sul registro dell’ente c’è un numero, non un nome',
    numbersWhy: {
      by_sheet: 'L’ente legge solo i nomi che indicate voi nella scheda dell’ordine.',
      withheld: 'Accanto alle somme i nomi direbbero con che cosa paga una famiglia.',
      over: 'L’ente non legge più la vostra scheda, e nemmeno i nomi.',
    },
    household: 'La vostra famiglia',
    coming: 'Le prossime date',
    past: 'Date già cominciate',
    others: (p: { count: number }) => count(p.count, 'altra data', 'altre date'),
    doesNotCome: 'Non viene',
    doesNotComeFor: (p: { name: string; when: string }) => `${p.name} non viene: ${p.when}`,
    comesAfterAll: 'Viene lo stesso',
    comesAfterAllFor: (p: { name: string; when: string }) => `${p.name} viene lo stesso: ${p.when}`,
    saying: 'Avviso…',
    isExcused: 'Avete avvisato che non viene.',
    addReason: 'Dite perché',
    addReasonFor: (p: { name: string; when: string }) => `Dite perché: ${p.name}, ${p.when}`,
    changeReason: 'Cambiate il perché',
    changeReasonFor: (p: { name: string; when: string }) =>
      `Cambiate il perché di ${p.name}: ${p.when}`,
    reason: 'Perché non viene',
    reasonHint: 'Solo se volete. Lo legge chi segna le presenze: vuoto, non si legge niente.',
    saveReason: 'Salva il perché',
    savingReason: 'Salvo…',
    closed: 'Ci sono presenze che non si cambiano più da qui',
    closedText: (p: { at: string }) =>
      `Il servizio, o un suo periodo, è finito da poco. Se una presenza non è giusta, dite «Non è così» nella pagina dell’ordine, dove l’ente ha detto che è finito, fino a ${p.at}: poi l’ente può riaprirlo e correggerla.`,
    toSteps: 'A che cosa ha detto l’ente',
    comes: 'Viene',
    notMarked: 'Presenza non ancora segnata',
    neverMarked: 'Nessuno ha segnato la presenza',
    notSo: 'Non è così',
    notSoFor: (p: { name: string; when: string }) => `Non è così per ${p.name}: ${p.when}`,
    notSoUntil: (p: { at: string }) =>
      `Potete dire «Non è così» fino a ${p.at}, prima che l’ente dica che il servizio, o il suo periodo, è finito.`,
    notSoText:
      'Dite che cosa è successo. L’ente e chi organizza il gruppo decidono insieme, e intanto il conto non si chiude.',
    sentence: 'Che cosa è successo',
    send: 'Mandalo',
    sending: 'Mando…',
    takeBack: 'È così, lo ritiro',
    takingBack: 'Ritiro…',
    empty: 'Non ci sono ancora date',
    emptyText: 'Quando tutti hanno detto sì e ci sono le date, le presenze sono qui.',
    emptyExample: 'Per esempio: «lunedì 7, presente».',
    back: 'All’ordine',
    alone: {
      emptyText: 'Quando l’ente ha detto di sì e ci sono le date, le presenze sono qui.',
      notSoText:
        'Dite che cosa è successo. Lo decidete insieme all’ente, e intanto il conto non si chiude.',
    },
  },
  contest: {
    title: 'Presenze da chiarire',
    said: (p: { sentence: string }) => `«${p.sentence}»`,
    states: {
      open: 'Si aspetta che ente e organizzatori dicano lo stesso.',
      agreed: (p: { mark: string; one: string; other: string }) =>
        `Chiarito: ${p.mark.toLowerCase()}. L’hanno deciso ${p.one} e ${p.other}.`,
      taken_back: 'La famiglia lo ha ritirato.',
      lapsed: 'L’ordine è finito prima.',
    },
    proposals: {
      provider: (p: { mark: string; by: string }) =>
        `${p.by}, per l’ente, propone: ${p.mark.toLowerCase()}.`,
      group: (p: { mark: string; by: string }) =>
        `${p.by}, per il gruppo, propone: ${p.mark.toLowerCase()}.`,
    },
    ask: 'Che cosa si deve segnare?',
    askText: 'Quando ente e organizzatori dicono lo stesso, vale quello.',
    agree: (p: { mark: string }) => `D’accordo: ${p.mark.toLowerCase()}`,
    propose: (p: { mark: string }) => `Proponi: ${p.mark.toLowerCase()}`,
    answering: 'Rispondo…',
    of: (p: { person: string; household: string; when: string }) =>
      `${p.when}: ${p.person} (${p.household})`,
    ofHousehold: (p: { household: string; when: string }) => `${p.when}: ${p.household}`,
    marked: (p: { mark: string }) => `È segnato: ${p.mark.toLowerCase()}.`,
    alone: {
      open: 'Si aspetta che famiglia ed ente dicano lo stesso.',
      proposal: (p: { mark: string; by: string }) =>
        `${p.by}, per la famiglia, propone: ${p.mark.toLowerCase()}.`,
      askText: 'Quando famiglia ed ente dicono lo stesso, vale quello.',
    },
  },
  toShow: {
    title: 'Codice di presenza',
    sub: 'Mostratelo a chi lavora per l’ente: vale per la vostra famiglia e per quella data.',
    spoken: (p: { code: string }) => `Codice: ${p.code}`,
    qr: (p: { when: string }) => `Codice da inquadrare, ${p.when}`,
    used: (p: { at: string }) => `Già usato ${p.at}.`,
    later: 'I codici delle date dopo',
    empty: 'Adesso non ci sono codici',
    emptyText: 'Quando il servizio ha date da fare, il codice di ognuna è qui.',
    emptyExample: 'Per esempio: «lunedì 7, codice 123 456».',
  },
  charged: {
    line: (p: {
      name: string;
      present: number;
      of: number;
      excused: number;
      absent: number;
      unmarked: number;
    }) =>
      `${p.name}: ${count(p.present, 'presenza', 'presenze')} su ${p.of}${
        p.excused > 0 ? `, ${count(p.excused, 'assenza giustificata', 'assenze giustificate')}` : ''
      }${p.absent > 0 ? `, ${count(p.absent, 'assenza', 'assenze')}` : ''}${p.unmarked > 0 ? `, ${count(p.unmarked, 'volta non segnata', 'volte non segnate')}` : ''}`,
    soFar: {
      always:
        'Le presenze sono quelle di finora. La cifra non cambia: si paga anche per chi manca.',
      excused:
        'Le presenze sono quelle di finora, la cifra è per tutte le date. Si fissa quando si chiude il conto: allora le assenze giustificate si tolgono.',
      attendance:
        'Le presenze sono quelle di finora, la cifra è per tutte le date. Si fissa quando si chiude il conto: allora le assenze si tolgono.',
    },
    saved: (p: { amount: string }) => `finora ${p.amount} in meno`,
    lowered: (p: { charged: string; planned: string }) => `${p.charged} invece di ${p.planned}`,
  },
  codes: {
    'attendance.too_early': 'Questa data non è ancora cominciata.',
    'attendance.period_closed':
      'Il conto di questa data è chiuso: le presenze non si cambiano più.',
    'attendance.said_before':
      'La famiglia ha avvisato prima dell’inizio: l’assenza è giustificata.',
    'attendance.begun': 'Questa data è già cominciata: per avvisare è tardi. Scrivete all’ente.',
    'attendance.not_found': 'Questa presenza è cambiata nel frattempo: guardate di nuovo.',
    'attendance.contested': 'Una presenza è da chiarire: prima serve una risposta.',
    'attendance.contested_already': 'Avete già detto che non è così.',
    'attendance.own_contest':
      'Lo avete detto voi: risponde un altro organizzatore, con l’ente. Se è così, ritiratelo.',
    'attendance.too_late': 'Sono passati più di tre giorni: parlatene con l’ente.',
    'attendance.code_shape': 'Il codice ha sei cifre.',
    'attendance.code_wrong': 'Questo codice non è di questa data: controllate cifre e data.',
    'attendance.code_used': (p: Readonly<Record<string, string | number | boolean | null>>) =>
      `Questo codice è già usato: ${String(p['by'])}, ${formatDateTime(String(p['at']), 'it')}.`,
    'attendance.unmarked': (p: Readonly<Record<string, string | number | boolean | null>>) =>
      pick(
        Number(p['count']),
        'Prima segnate le presenze: manca una data.',
        `Prima segnate le presenze: mancano ${Number(p['count'])} date.`,
      ),
  },
};
