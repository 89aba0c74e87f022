import { alDay, ilDay } from '../italian.ts';
import { pluralsOf } from '../plural.ts';

const { count } = pluralsOf('it');

/** Texts of those who write, answer, report and judge reviews. */
export const reviewing = {
  questions: {
    asAgreed: 'È stato come concordato?',
    onTime: 'Giorni e orari sono stati rispettati?',
    withCare: 'Vi siete trovati bene con le persone?',
    again: 'Lo scegliereste di nuovo, così com’è?',
  },
  report: {
    open: 'Segnala',
    title: 'Segnala questa recensione',
    text: 'Resta visibile finché il Comune non ha deciso. Chi l’ha scritta non sa chi segnala.',
    reason: 'Perché',
    reasons: {
      untrue: 'Non è vero',
      insulting: 'Offende',
      private: 'Dice fatti privati di qualcuno',
      other: 'Altro',
    },
    words: 'Due parole',
    send: 'Segnala al Comune',
    done: 'Segnalata: il Comune la guarda.',
    signIn: 'Per segnalare una recensione dovete entrare.',
  },
  own: {
    title: 'Com’è andata?',
    sub: (p: { title: string; provider: string }) => `${p.title}, ${p.provider}`,
    intro:
      'Quattro domande, un minuto. Aiuta le altre famiglie a scegliere e l’ente a fare meglio.',
    who: 'Il vostro nome non compare. L’ente legge subito le risposte e di quale servizio sono; gli altri quando hanno scritto almeno tre famiglie.',
    until: (p: { day: string }) => `Si può scrivere fino ${alDay(p.day)}.`,
    changeUntil: (p: { day: string }) =>
      `Potete cambiarla fino ${alDay(p.day)}, ma non più dopo che l’ente ha risposto.`,
    fixed: 'Non si può più cambiare. Potete sempre ritirarla.',
    words: 'Con parole vostre',
    wordsHint: 'Senza nomi di bambini o di persone.',
    send: 'Invia',
    change: 'Salva',
    saving: 'Salvo…',
    withdraw: 'Ritira la recensione',
    withdrawText:
      'Le vostre parole si cancellano e non contano più. Di questo ordine non se ne scrive un’altra.',
    withdrawn: 'L’avete ritirata: nessuno la legge più.',
    hidden: 'Il Comune l’ha tolta',
    hiddenText: (p: { reason: string }) =>
      `Motivo: «${p.reason}». Se non siete d’accordo, chiamate lo 020202 o chiedete in uno Spazio WeMi.`,
    yours: 'Avete scritto',
  },
  provider: {
    title: 'Recensioni',
    sub: 'Che cosa dicono le famiglie che avete servito.',
    few: 'In catalogo si vedono quando hanno scritto almeno tre famiglie; voi le leggete tutte.',
    emptyTitle: 'Ancora nessuna recensione',
    emptyText: 'Quando un servizio è finito, chi l’ha avuto può scrivere com’è andata.',
    reply: 'La vostra risposta',
    replyHint: 'Si risponde una volta sola. La leggono tutti.',
    send: 'Pubblica la risposta',
    only: 'Risponde chi amministra l’ente.',
    hidden: 'Tolta dal Comune',
    about: (p: { title: string; day: string }) => `${p.title}, finito ${ilDay(p.day)}`,
  },
  city: {
    title: 'Segnalazioni',
    sub: 'Quello che è segnalato resta visibile finché non decidete.',
    reviews: 'Recensioni',
    emptyTitle: 'Niente da decidere',
    emptyText: 'Qui arrivano le recensioni che qualcuno segnala.',
    reports: (p: { count: number }) => count(p.count, 'segnalazione', 'segnalazioni'),
    of: (p: { provider: string }) => `su ${p.provider}`,
    keep: 'Lascia',
    hide: 'Togli',
    show: 'Mostra di nuovo',
    reason: 'Perché la togliete',
    reasonHint: 'Serve solo se la togliete: lo legge la famiglia che l’ha scritta.',
    hiddenTitle: 'Tolte',
    hiddenBecause: (p: { reason: string }) => `Tolta: «${p.reason}»`,
    ownProvider: 'Lavorate per questo ente: decide un’altra persona del Comune.',
  },
  codes: {
    'review.not_received': 'Recensisce solo chi ha avuto il servizio.',
    'review.not_yet': 'Il servizio non è ancora finito: si scrive quando l’ente lo chiude.',
    'review.own_provider':
      'Qualcuno della vostra famiglia lavora per questo ente: non potete recensirlo.',
    'review.too_late': 'Sono passati più di 120 giorni dalla fine del servizio.',
    'review.hidden': 'Il Comune ha tolto questa recensione: non si può cambiare.',
    'review.withdrawn': 'Questa recensione è stata ritirata.',
    'review.unchangeable': 'La recensione non si può più cambiare.',
    'review.not_found': 'Questa recensione non c’è.',
    'review.reported_before': 'L’avete già segnalata: il Comune la guarda.',
    'review.already_done': 'Un collega ha già deciso, o nessuno l’ha segnalata.',
    'review.no_reason': 'Scrivete perché: lo legge la famiglia.',
  },
};
