import type { SheetTime } from '#app/domain/orders/delivery-sheet.ts';
import type { OrderState } from '#app/domain/orders/order-state.ts';

import type { LiveRequestState } from '#app/domain/requests/request-state.ts';
import { isCalendarDay } from '#app/domain/dates.ts';
import { formatDay } from '../format.ts';
import { alDay, diBefore, ilDay } from '../italian.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');

type Details = Readonly<Record<string, string | number | boolean | null>>;

/** The last day of 90, where the refusal names it. */
const latest = (d: Details) => {
  const day = String(d['latest']);
  return isCalendarDay(day) ? formatDay(day, 'it') : null;
};
const byLatest = (d: Details) =>
  latest(d) === null ? 'entro 90 giorni' : `entro ${ilDay(latest(d) ?? '')}`;
const untilLatest = (d: Details) =>
  latest(d) === null ? '90 giorni' : `fino ${alDay(latest(d) ?? '')}`;

/** Which numbers of votes there are, as a hint and as a refusal (D3). */
const quorumBounds = (voters: number) =>
  pick(
    voters,
    'Vota una famiglia sola: serve il suo voto.',
    `Un numero da 1 a ${voters}, le famiglie che votano.`,
  );
const families = (number: number) => count(number, 'famiglia', 'famiglie');
const providers = (number: number) => count(number, 'ente', 'enti');

/** Requests, offers, votes: the group’s side. */
export const requests = {
  unitNames: {
    hour: 'Ore',
    session: 'Incontri',
    month: 'Mesi',
    course: 'Corsi',
    visit: 'Visite',
    trip: 'Viaggi',
    week: 'Settimane',
    day: 'Giorni',
    night: 'Notti',
    meal: 'Pasti',
    workshop: 'Laboratori',
    flat: 'Appartamenti',
  },
  families: (p: { count: number }) => families(p.count),

  facts: {
    title: 'Che cosa chiedete',
    who: 'Per chi',
    people: (p: { households: number; beneficiaries: number }) =>
      p.households === 0
        ? 'Nessuno partecipa ancora'
        : `${families(p.households)}, ${count(p.beneficiaries, 'persona', 'persone')}`,
    ages: (p: { ages: string; unknown: number }) =>
      p.unknown === 0
        ? `Età: ${p.ages}`
        : `Età: ${p.ages}; ${count(p.unknown, 'persona', 'persone')} senza età scritta`,
    howMuch: 'Quanto',
    perBeneficiary: 'per ogni persona',
    inAll: 'in tutto',
    dateCount: (p: { count: number }) => count(p.count, 'data', 'date'),
    dates: (p: { dates: number; hours: string }) =>
      `${count(p.dates, 'data', 'date')}, ${p.hours} in tutto`,
    /** Asked for, and without a date: what becomes of it is agreed later (SES12). */
    undated: (p: { count: number }) =>
      `${count(p.count, 'ora resta', 'ore restano')} da mettere in calendario`,
    unasked: (p: { count: number }) => `${count(p.count, 'ora', 'ore')} in più di quanto si chiede`,
    when: 'Quando',
    where: 'Dove',
    placeHint: {
      not_yet: '(l’ente lo legge dopo la conferma di tutti)',
      open: '(l’ente lo legge, fino a 14 giorni dopo la fine)',
    } satisfies Partial<Record<SheetTime, string>>,
    municipio: (p: { number: number }) => `Municipio ${p.number}`,
    answerBy: 'Rispondere entro',
    noText: 'Senza altre parole.',
    notSaid: 'ancora da scrivere',
  },

  draft: {
    title: 'Chiedete agli enti',
    sub: 'Controllate, poi mandate. Dopo non si cambia più.',
    backToBoard: 'Torna alla bacheca',
    steps: {
      label: 'Passi della richiesta',
      what: 'Che cosa',
      when: 'Quando',
      who: 'Chi',
      send: 'A chi',
    },
    step: (p: { step: number; of: number }) => `Passo ${p.step} di ${p.of}`,
    what: 'Che cosa vi serve',
    name: 'Titolo',
    description: 'Spiegatelo agli enti',
    descriptionHint: 'Non scrivete nomi né indirizzi.',
    category: 'Tipo di aiuto',
    categoryNone: 'Scegliete…',
    municipio: 'Dove',
    place: 'Indirizzo o punto di incontro',
    placeHint:
      'Lo legge solo l’ente che scegliete, dopo la conferma di tutti. Prima vede il Municipio.',
    schedule: 'Altro sugli orari',
    scheduleHint: 'Per esempio: «sabato mattina».',
    quantity: 'Quantità',
    unit: 'Si paga a',
    basis: 'La quantità vale',
    bases: {
      total: 'per tutto il gruppo',
      per_beneficiary: 'per ogni persona',
    },
    when: 'Quando vi serve e quanto',
    startsOn: 'Dal giorno',
    endsOn: 'Al giorno',
    split: 'Come dividete la spesa',
    splits: {
      per_household: 'In parti uguali',
      per_beneficiary: 'Per persona',
    },
    splitHints: {
      per_household: 'Ogni famiglia paga lo stesso, anche per le date a cui manca.',
      per_beneficiary: 'Due bambini pagano il doppio di uno.',
    },
    closesAt: 'Gli enti rispondono entro',
    closesAtHint:
      'Poi avete tre giorni, ma non oltre la prima data, per mettere ai voti un’offerta. Se non lo fate, la richiesta scade.',
    whom: 'A chi arriva e fino a quando',
    reach: 'Quali enti',
    reachAll: 'Tutti gli enti adatti',
    reachAllHint: 'Di solito arrivano più offerte.',
    reachChosen: 'Solo alcuni',
    reachChosenHint: 'Segnate quali, qui sotto.',
    choose: 'Enti adatti',
    count: (p: { count: number }) =>
      p.count === 0
        ? 'Nessun ente la riceverà'
        : pick(p.count, 'La riceverà 1 ente', `La riceveranno ${p.count} enti`),
    onlyTicked: 'La riceveranno solo gli enti che segnate',
    noneTicked: 'Per ora non la riceve nessuno: segnate almeno un ente',
    noneTitle: 'Nessun ente fa questo qui',
    noneText: 'Provate un altro tipo di aiuto o un altro Municipio.',
    joining: 'Chi partecipa',
    joiningHint: 'I nomi li vede solo il gruppo. Agli enti arrivano numeri ed età.',
    accepts: 'Sulla scheda c’è scritto che il gruppo accetta:',
    note: 'Altro scritto sulla scheda:',
    nobody: 'Ancora nessuno partecipa. Segnatevi prima sulla scheda.',
    preview: 'Così la vedranno gli enti',
    previewHint:
      'Cortile non dice nomi, indirizzi né voucher. Guardate che non siano nelle vostre parole.',
    refresh: 'Aggiorna l’anteprima',
    send: 'Manda la richiesta',
    sending: 'Mando…',
    againTitle: 'Qui c’è quello che avevate chiesto',
    againCut: 'I giorni già passati sono vuoti: scrivete quelli nuovi.',
    liveTitle: 'Avete già chiesto',
    liveText: {
      open: 'Per questo bisogno c’è già una richiesta aperta.',
      choosing: 'Per questo bisogno c’è già una richiesta: tocca al gruppo scegliere un’offerta.',
      deciding: 'Per questo bisogno c’è già una richiesta: il gruppo sta votando.',
      ordered:
        'Per questo bisogno avete già scelto un’offerta. Se vi serve di nuovo, scrivete in bacheca un bisogno nuovo.',
    } satisfies Record<LiveRequestState, string>,
    liveOpen: 'Vedi la richiesta',
  },

  panel: {
    backToBoard: 'Bacheca',
    offers: 'Offerte',
    questions: 'Domande',
    who: 'Chi partecipa',
    sentTo: (p: { sent: number; seen: number; isOver: boolean }) => {
      const nobody = p.isOver ? 'Nessuno l’ha letta' : 'Nessuno l’ha ancora letta';
      return `Mandata a ${providers(p.sent)}. ${p.seen === 0 ? nobody : count(p.seen, 'l’ha letta', 'l’hanno letta')}.`;
    },
    emptyTitle: 'Ancora nessuna offerta',
    emptyText: 'Le offerte degli enti arrivano qui, da sole.',
    emptyOver: 'Non è arrivata nessuna offerta.',
    endedOffers: 'Offerte finite',
    liveTitle: 'Voto e offerte',
    emptyExample: 'Per esempio: «Acquamarina, € 90,00 a famiglia».',
    showNew: (p: { count: number }) =>
      count(p.count, 'nuova offerta, mostra', 'nuove offerte, mostra'),
    ended: {
      closed: 'Questa richiesta è chiusa.',
      expired: 'Questa richiesta è scaduta.',
    },
    endedText:
      'Non arrivano altre offerte, e quelle arrivate non si votano più. Si può chiedere di nuovo.',
    askAgain: 'Chiedi di nuovo',
    orderTitle: {
      confirming: 'Avete scelto: ora c’è un ordine',
      confirmed: 'L’ordine è confermato',
      active: 'Il servizio è in corso',
      completed: 'Il servizio è finito',
      settled: 'Il servizio è finito e pagato',
      cancelled: 'L’ordine è stato annullato',
    } satisfies Record<OrderState, string>,
    orderText: {
      confirming: 'Adesso ogni famiglia conferma la sua parte.',
      confirmed: 'Tutti quelli che partecipano hanno detto sì.',
      active: 'Tutti quelli che partecipano hanno detto sì.',
      completed: 'Nell’ordine leggete che cosa manca ancora.',
      settled: 'Non manca niente.',
      cancelled: 'Nell’ordine leggete perché.',
    } satisfies Record<OrderState, string>,
    orderOpen: 'Vai all’ordine',
    prolongTitle: 'Dare più tempo agli enti',
    prolongText: {
      live: (p: { before: string }) =>
        `Adesso rispondono entro ${p.before}. Chi ha ricevuto la richiesta lo saprà subito.`,
      expired: (p: { before: string }) =>
        `Le risposte sono finite ${p.before}. La richiesta si riapre: chi l’ha ricevuta lo saprà subito, e può fare un’offerta nuova.`,
    },
    prolongTo: 'Si risponde fino a',
    prolong: 'Prolunga',
    closeTitle: 'Chiudere la richiesta',
    closeText: 'Gli enti sapranno che non ordinate. Non si torna indietro.',
    close: 'Chiudi la richiesta',
    you: 'voi',
  },

  offer: {
    sent: 'Mandata',
    changed: 'Cambiata',
    isNew: 'Nuova',
    isImproved: 'Cambiata',
    isCheapest: 'Costa meno',
    standing: {
      qualified: 'Controllato dal Comune',
      notQualified: 'Non ancora controllato dal Comune',
      services: (p: { count: number }) => count(p.count, 'servizio', 'servizi'),
      replies: (p: { answered: number; missed: number }) => {
        const answered = `ha risposto a ${count(p.answered, 'richiesta', 'richieste')}`;
        return p.missed === 0
          ? pick(p.answered, 'alla sua prima risposta', answered)
          : `${answered}; ${count(p.missed, 'altra', 'altre')} ${pick(p.missed, 'è rimasta', 'sono rimaste')} senza risposta`;
      },
    },
    youPay: 'Pagate voi, in denaro',
    withVouchers: (p: { sum: string }) => `con ${p.sum} di voucher e welfare`,
    fundedBy: (p: { who: string }) => `Paga: ${p.who}`,
    total: 'Totale del gruppo',
    takenOff: 'Assenze o date che non si pagano',
    totalNow: 'Totale di adesso',
    fund: 'Dal fondo comune',
    validUntil: (p: { when: string }) => `Vale fino a ${p.when}`,
    before: (p: { price: string }) => `Prima: ${p.price}`,
    noPrice: 'Ancora senza prezzo per voi',
    bill: 'Il conto',
    share: 'La vostra parte',
    shareBy: { per_household: 'divisa in parti uguali', per_beneficiary: 'divisa per persona' },
    vouchers: 'I vostri voucher e welfare',
    notYours: 'La vostra famiglia non partecipa.',
    units: (p: { amount: string; price: string }) => `${p.amount} a ${p.price}`,
    prefer: 'La preferisco',
    preferred: 'È la preferita',
    preferOf: (p: { name: string }) => `La preferisco: ${p.name}`,
    preferredOf: (p: { name: string }) => `È la preferita: ${p.name}`,
    preferredBy: (p: { count: number; of: number }) => `${p.count} su ${p.of}`,
    preferredByLong: (p: { count: number; of: number }) =>
      pick(
        p.of,
        pick(p.count, 'La famiglia la preferisce', 'La famiglia non l’ha scelta'),
        pick(
          p.count,
          `La preferisce 1 famiglia su ${p.of}`,
          `La preferiscono ${p.count} famiglie su ${p.of}`,
        ),
      ),
  },

  curve: {
    title: 'E se foste di più?',
    caption: 'Il prezzo secondo il numero di famiglie',
    about: 'circa',
    /** Those a price is for: persons are named where it depends on them. */
    who: (p: { households: number; people: number | null }) =>
      p.people === null
        ? families(p.households)
        : `${families(p.households)} e ${count(p.people, 'persona', 'persone')}`,
    people: (p: { people: number }) => `in ${count(p.people, 'persona', 'persone')}`,
    peopleHint:
      'Quante persone verrebbero non si sa: qui ogni famiglia in più conta per una persona.',
    eachOf: { household: 'a famiglia', beneficiary: 'a testa', own: 'la vostra parte' },
    oneMore: (p: { who: string; price: string; each: string; difference: string }) =>
      `In ${p.who}: ${p.price} ${p.each}, ${p.difference} in meno di adesso.`,
    oneMoreSame: (p: { who: string; price: string; each: string; before: string; total: string }) =>
      `In ${p.who}: ${p.price} ${p.each}, come adesso. Il totale passa da ${p.before} a ${p.total}.`,
    oneMoreCosts: (p: { who: string; price: string; each: string; difference: string }) =>
      `In ${p.who}: ${p.price} ${p.each}, ${p.difference} in più di adesso.`,
    households: 'Famiglie',
    each: { household: 'A famiglia', beneficiary: 'A testa', own: 'La vostra parte' },
    total: 'Totale',
    now: 'ora',
  },

  compare: {
    title: 'Confrontate le offerte',
    hint: 'Fino a tre insieme.',
    choose: 'Quali offerte',
    caption: 'Confronto fra le offerte',
    provider: 'Ente',
    price: 'Prezzo',
    own: 'Da pagare voi, in denaro',
    total: 'Totale',
    absences: 'Se qualcuno manca',
    likes: 'Preferenze',
    oneMore: 'Con una famiglia in più',
    until: 'Vale fino a',
    terms: 'Condizioni',
  },

  vote: {
    /** The vote may end later, but has to begin by then. */
    putBy: (p: { at: string }) =>
      `Mettetene una ai voti entro ${p.at}. Il voto deve finire prima che scada l’offerta.`,
    othersPutBy: (p: { at: string }) =>
      `Chi organizza ne mette una ai voti entro ${p.at}. Il voto deve finire prima che scada l’offerta.`,
    put: 'Metti ai voti',
    closesAt: 'Si vota fino a',
    quorum: 'Voti che servono',
    quorumHint: (p: { count: number }) => quorumBounds(p.count),
    start: 'Apri il voto',
    question: (p: { name: string }) => `Prendiamo l’offerta ${diBefore(p.name)}?`,
    own: (p: { price: string }) => `da pagare voi, in denaro: ${p.price}`,
    choices: { agree: 'D’accordo', abstain: 'Mi astengo', disagree: 'Non d’accordo' },
    yourVote: (p: { choice: string }) => `Il vostro voto: ${p.choice}. Potete cambiarlo.`,
    lastVote: 'Manca solo il vostro voto: quando votate, il voto si chiude.',
    oneVote: 'Un voto per famiglia.',
    notAsked: 'Votano solo le famiglie che partecipano.',
    agreeOf: (p: { agree: number; voters: number }) => `${p.agree} su ${p.voters}`,
    agreeWord: 'd’accordo',
    quorumWords: (p: { quorum: number; voters: number }) =>
      pick(
        p.quorum,
        pick(
          p.voters,
          'Vale se vota la famiglia che partecipa.',
          `Vale se vota almeno 1 famiglia su ${p.voters}.`,
        ),
        `Vale se votano almeno ${p.quorum} famiglie su ${p.voters}.`,
      ),
    who: 'Chi ha votato',
    notYet: 'non ancora',
    close: 'Chiudi il voto',
    closeHint: 'Se passa, parte l’ordine.',
    waiting: 'Il voto si chiude da solo a quell’ora.',
    results: {
      accepted: 'Il voto è passato.',
      cancelled: 'Il voto è stato annullato. Potete votare di nuovo.',
    },
    /** Why it did not pass; `isOpen`: the request takes offers still. */
    rejected: (p: { cast: number; quorum: number; isOpen: boolean }) => {
      const who =
        p.cast === 0
          ? 'Nessuno ha votato'
          : pick(p.cast, 'Ha votato 1 famiglia', `Hanno votato ${p.cast} famiglie`);
      const why =
        p.cast < p.quorum
          ? `${who}, ne servivano ${p.quorum}: il voto non è passato.`
          : 'Il voto non è passato.';
      return p.isOpen ? `${why} Potete scegliere un’altra offerta.` : why;
    },
    endedWithout: 'La richiesta è stata chiusa mentre si votava: non c’è una scelta.',
    counts: (p: { agree: number; abstain: number; disagree: number }) =>
      `${p.agree} d’accordo, ${count(p.abstain, 'astenuto', 'astenuti')}, ${count(p.disagree, 'contrario', 'contrari')}.`,
    undo: 'Annulla',
    changed: (p: { choice: string }) => `Avete votato: ${p.choice}`,
    retracted: 'Il vostro voto è tolto.',
  },

  questions: {
    empty: 'Nessuna domanda. Se un ente chiede, lo leggete qui.',
    emptyOver: 'Nessun ente ha fatto domande.',
    asks: (p: { name: string }) => `${p.name} chiede`,
    answer: 'La vostra risposta',
    answerHint:
      'La leggono tutti gli enti della richiesta. Niente nomi, telefoni o indirizzi: servono solo dopo l’ordine.',
    send: 'Rispondi',
    waiting: 'Aspetta la risposta di chi organizza.',
    over: 'È rimasta senza risposta: la richiesta è finita e non si risponde più.',
  },

  codes: {
    'request.not_found': 'Questa richiesta non c’è.',
    'request.wrong_state': 'La richiesta è cambiata. Guardate com’è adesso.',
    'request.already_done':
      'Per questo bisogno c’è già una richiesta. Quello che avete scritto qui non è partito.',
    'request.nobody_joins': 'Nessuna famiglia partecipa. Segnatevi prima sulla scheda.',
    'request.no_providers': 'Scegliete almeno un ente.',
    'request.provider_not_reached': 'Un ente scelto non fa questo servizio qui.',
    'request.category_needed': 'Scegliete il tipo di aiuto.',
    'request.closes_too_soon': 'Lasciate agli enti almeno cinque minuti.',
    'request.closes_too_late': (d: Details) => `Scegliete una data ${byLatest(d)}.`,
    'request.closes_after_start': 'Le risposte devono finire entro il primo giorno del servizio.',
    'request.closes_after_first': 'Le risposte devono finire prima che cominci la prima data.',
    'request.closes_no_later': 'Scegliete un momento più tardi di quello di adesso.',
    'request.leaves_no_choice':
      'Tra la fine delle risposte e l’inizio del servizio lasciate al gruppo almeno un’ora per scegliere.',
    'request.starts_in_past': 'Questo giorno è già passato.',
    'request.starts_too_far': 'Il servizio comincia al più tra due anni.',
    'request.ends_before_start': 'La fine viene prima dell’inizio.',
    'request.period_too_long': 'Il periodo può durare al massimo due anni.',
    'request.more_than_days': (d: Details) =>
      `È più di quanto sta nel periodo: al massimo ${d['most']}. Cambiate la quantità o i giorni.`,
    'request.quantity': 'La quantità va da 1 a 10.000.',
    'request.closed': 'La richiesta è chiusa.',
    'request.voting': 'Il gruppo sta votando. Aspettate il risultato.',
    'card.not_found': 'Questo bisogno non è più in bacheca.',
    'offer.not_found': 'Questa offerta non c’è.',
    'offer.expired': 'Questa offerta è scaduta.',
    'offer.wrong_state': 'Questa offerta non è più aperta.',
    'offer.provider_suspended': 'Il Comune ha sospeso questo ente: non potete sceglierlo.',
    'offer.unchanged': 'Non avete cambiato niente: l’offerta è già così.',
    'offer.stale': 'L’offerta è cambiata. Guardate il nuovo prezzo.',
    'offer.already_done': 'Avete già un’offerta aperta.',
    'offer.under_vote': 'Il gruppo vota la vostra offerta. Ora non si ritira.',
    'offer.total_too_large': 'Con questo prezzo l’ordine supera € 1.000.000,00, il massimo.',
    'offer.ends_too_soon': 'L’offerta deve valere almeno cinque minuti.',
    'offer.ends_too_late': 'L’offerta può valere al massimo un anno.',
    'offer.outlasts_first':
      'L’offerta deve finire prima che cominci la prima data: dopo, il gruppo non la può più accettare.',
    'offer.outlasts_start':
      'L’offerta deve finire entro il primo giorno del servizio: dopo, il gruppo non la può più accettare.',
    'offer.outlasts_service': 'L’offerta deve finire entro l’ultimo giorno del servizio.',
    'offer.reaches_too_few': (d: Details) =>
      `Il prezzo deve valere almeno fino a ${families(Number(d['households']))}: tante partecipano ora.`,
    'offer.too_few_households': (d: Details) =>
      `Il prezzo vale da ${families(Number(d['limit']))} in su.`,
    'offer.too_many_households': (d: Details) =>
      `Il prezzo vale fino a ${families(Number(d['limit']))}.`,
    'decision.not_found': 'Questo voto non c’è.',
    'decision.closed': 'Il voto è chiuso.',
    'decision.not_asked': 'Votano solo le famiglie che partecipano.',
    'decision.still_voting': (d: Details) =>
      pick(Number(d['missing']), 'Manca ancora 1 voto.', `Mancano ancora ${d['missing']} voti.`),
    'decision.nobody_votes': 'Nessuna famiglia può votare.',
    'decision.bad_quorum': (d: Details) => quorumBounds(Number(d['households'])),
    'decision.closes_too_soon': 'Lasciate almeno cinque minuti per votare.',
    'decision.closes_too_late': (d: Details) => `Il voto può durare al massimo ${untilLatest(d)}.`,
    'decision.outlasts_offer': 'Il voto deve finire prima dell’offerta.',
    'decision.outlasts_first': 'Il voto deve finire prima che cominci la prima data.',
    'decision.outlasts_start': 'Il voto deve finire entro il primo giorno del servizio.',
    'decision.outlasts_service': 'Il voto deve finire entro l’ultimo giorno del servizio.',
    'question.already_done': 'Qualcuno ha già risposto.',
    'question.too_many': (d: object) =>
      `Avete già ${'most' in d ? String(d.most) : '5'} domande senza risposta: aspettate che il gruppo risponda a una.`,
  },
};
