import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');

/** The provider’s workspace: requests received, offers, services. */
export const providers = {
  alone: {
    title: 'Famiglie che comprano da sole',
    hint: 'Aspettano un sì, un altro orario o un no.',
  },
  inbox: {
    title: 'Richieste ricevute',
    sub: 'Arrivano da sole, appena un gruppo chiede.',
    open: 'Da guardare',
    answered: 'Con la vostra offerta',
    over: 'Concluse',
    isNew: 'Nuova',
    offered: 'Avete offerto',
    emptyTitle: 'Ancora nessuna richiesta',
    emptyText: 'Qui arrivano le richieste dei gruppi della vostra zona.',
    emptyExample: 'Per esempio: «Corso di nuoto per 6 bambini, Municipio 4».',
    at: (p: { name: string }) => `Per ${p.name}`,
    sectionEmpty: 'Niente qui, per ora.',
  },

  request: {
    back: 'Richieste',
    needs: 'Che cosa serve al gruppo',
    privacy:
      'Dopo l’ordine vedete i nomi delle famiglie, e il luogo che hanno scritto. Se i nomi rivelano chi paga con voucher o welfare, restano nascosti: ve li dice il gruppo.',
    questions: 'Domande',
    questionsHint:
      'Le leggono tutti gli enti invitati, senza il nome di chi chiede. Il gruppo lo vede.',
    noQuestions: 'Ancora nessuna domanda.',
    noQuestionsOver: 'Nessuno ha fatto domande.',
    yourQuestion: 'La vostra domanda',
    yourQuestionHint: 'Niente telefoni né e-mail: ci si scrive dopo l’ordine confermato.',
    other: 'Un ente chiede',
    own: 'Voi chiedete',
    waiting: 'Il gruppo non ha ancora risposto.',
    over: 'Il gruppo non ha risposto: la richiesta è finita.',
    ask: 'Fate una domanda',
    send: 'Manda la domanda',
    inGroup: 'Fate parte di questo gruppo',
    inGroupText: 'Potete leggere, ma offre un’altra persona dell’ente.',
    votingText: 'Durante il voto le offerte restano come sono.',
    overText: {
      choosing: 'Il tempo per rispondere è finito. Adesso il gruppo sceglie.',
      ordered: 'Il gruppo ha scelto un’altra offerta. Qui non si offre più.',
      closed: 'Questa richiesta è chiusa. Qui non si offre più.',
      expired: 'Il tempo per rispondere è finito. Qui non si offre più.',
    },
  },

  offer: {
    /** Of the households that ask now. */
    total: (p: { households: number; amount: string }) =>
      `In tutto ${p.amount} per ${count(p.households, 'famiglia', 'famiglie')}`,
    make: 'La vostra offerta',
    makeNew: 'Fate una nuova offerta',
    improve: 'Cambiate l’offerta',
    improveHint: 'Il gruppo vede il nuovo prezzo subito.',
    kind: 'Come si paga',
    kinds: { paid: 'A pagamento', free: 'Gratis', funded: 'Gratis, paga un altro' },
    kindHints: {
      paid: 'Le famiglie pagano il prezzo qui sotto.',
      free: 'Le famiglie non pagano niente.',
      funded: 'Dite chi paga.',
    },
    funding: 'Chi paga',
    fundingHint: 'Per esempio: «Fondazione Cariplo».',
    prices: 'Prezzi per numero di famiglie',
    pricesHint: (p: { unit: string; forWhom: string }) =>
      `Scrivete il prezzo ${p.unit} ${p.forWhom}. Lasciate vuote le righe che non servono.`,
    /** What the price of a row means for one household, by what it is of. */
    pricesHow: {
      total:
        'È il prezzo di tutto il gruppo: con 1 famiglia lo paga tutto lei, con 2 si divide fra loro, e così via.',
      per_beneficiary:
        'Lo paga ognuno per sé: con più famiglie il prezzo di ognuno cambia solo se lo cambiate voi.',
    },
    asked: (p: { amount: string }) => `Si chiedono: ${p.amount}.`,
    fromList: (p: { name: string }) => `I prezzi vengono dal vostro listino: «${p.name}»`,
    seeList: 'Vedete il listino',
    /** What an offer does with a list's price for a number of persons. */
    fromListHow: {
      total:
        'Anche nel listino il prezzo è di tutto il gruppo. Lì conta quante persone sono, qui quante famiglie: la cifra resta uguale, e chi partecipa se la divide.',
      per_beneficiary:
        'Nel listino il prezzo è di tutto il gruppo, qui è a testa: lo abbiamo diviso fra le persone, arrotondato al centesimo in su. Per esempio, € 20,00 per 2 persone sono € 10,00 a testa.',
    },
    fromListText: 'Cambiateli come volete: valgono solo per questa offerta.',
    from: (p: { row: number }) => `Riga ${p.row}: da quante famiglie`,
    fromShort: 'Famiglie, da',
    price: (p: { row: number; forWhom: string }) => `Riga ${p.row}: prezzo ${p.forWhom}`,
    addRow: 'Aggiungi un prezzo',
    upTo: 'Fino a quante famiglie',
    upToHint: (p: { count: number }) => `Scrivete almeno quante partecipano adesso: ${p.count}.`,
    absence: 'Se qualcuno manca',
    absenceAlways: (p: { why: string }) =>
      `Si paga sempre, anche se qualcuno manca: qui non si sceglie. ${p.why}`,
    terms: 'Condizioni',
    termsHint:
      'Per esempio: «sabato alle 10, 12 lezioni». Niente telefoni né e-mail: ci si scrive dopo l’ordine confermato.',
    validUntil: 'L’offerta vale fino a',
    validUntilHint:
      'Al più tardi fino a quando il servizio comincia: dopo, il gruppo non può accettarla.',
    preview: 'Quanto si paga',
    previewHint: (p: { count: number }) =>
      pick(p.count, 'Adesso partecipa 1 famiglia.', `Adesso partecipano ${p.count} famiglie.`),
    previewEmpty: 'Scrivete un prezzo e lo vedete qui.',
    previewFree: 'Le famiglie non pagano niente.',
    previewRefresh: 'Aggiorna il calcolo',
    send: 'Manda l’offerta',
    sendChange: 'Manda il nuovo prezzo',
    sending: 'Mando…',
    withdraw: 'Ritirate l’offerta',
    withdrawText: 'Il gruppo non la vede più tra le offerte aperte.',
    withdrawNow: 'Ritira',
    history: 'Prezzi di prima',
    underVote: 'Il gruppo la sta votando',
    band: (p: { from: number; to: number; price: string }) =>
      p.from === p.to
        ? `${count(p.from, 'famiglia', 'famiglie')}: ${p.price}`
        : `da ${p.from} a ${p.to} famiglie: ${p.price}`,
    validTo: (p: { when: string }) => `Vale fino a ${p.when}`,
    order: 'Vai agli ordini',
  },

  offers: {
    title: 'Le mie offerte',
    sub: 'L’ultima che è cambiata sta in cima.',
    emptyTitle: 'Ancora nessuna offerta',
    emptyText: 'Qui trovate le offerte che mandate ai gruppi.',
    emptyExample: 'Per esempio: «Doposcuola, € 9,00 all’ora, in attesa».',
    toInbox: 'Guardate le richieste',
    templates: 'Modelli di condizioni',
  },

  templates: {
    title: 'Modelli di condizioni',
    sub: 'Le frasi che scrivete spesso nelle offerte, pronte per la prossima.',
    none: 'Ancora nessun modello.',
    newTitle: 'Un modello nuovo',
    provider: 'Ente',
    name: 'Nome del modello',
    nameHint: 'Lo vedete solo voi. Per esempio: «Corso in palestra».',
    add: 'Aggiungi il modello',
    change: 'Cambiate o eliminate',
    save: 'Salva',
    delete: 'Elimina il modello',
    use: 'Partite da un modello',
    keep: 'Tenete le condizioni come modello',
    keepNow: 'Tieni come modello',
  },

  codes: {
    'absence.free': 'Non si paga niente: un’assenza non cambia niente.',
    'absence.whole_price': 'Il prezzo è uno per tutto il gruppo: un’assenza non lo abbassa.',
    'absence.split_alike':
      'Le famiglie pagano in parti uguali: un’assenza non cambia la parte di una.',
    'absence.unit': 'Questo prezzo non si divide per date: un’assenza non lo abbassa.',
    'provider.not_found': 'Non lavorate per un ente.',
    'template.not_found': 'Questo modello non c’è più.',
    'template.too_many': 'I modelli sono già 30. Eliminatene uno.',
    'own_group.forbidden': 'Fate parte del gruppo: offre un’altra persona dell’ente.',
    'bands.empty': 'Scrivete almeno un prezzo.',
    'bands.number': 'Il numero di famiglie va da 1 a 200.',
    'bands.up_to': 'Scrivete un numero da 1 a 200, non sotto l’ultima riga.',
    'bands.overlap': 'Due righe partono dallo stesso numero.',
    'bands.gap': 'Fra due righe manca un numero di famiglie.',
    'bands.range': 'Il numero di famiglie va da 1 a 200.',
    'bands.price': 'Un prezzo non va bene.',
    'price.too_large': 'Un prezzo è al massimo 99.999,99 €.',
    'price.must_be_paid': 'Scrivete prezzi sopra zero, o scegliete «Gratis».',
    'price.must_be_zero': 'Se è gratis, i prezzi sono zero.',
    'price.needs_funder': 'Dite chi paga.',
  },
};
