export const errors = {
  screenTitle: (status: number) =>
    status === 404
      ? 'Questa pagina non c’è'
      : status === 403
        ? 'Questa pagina non è per voi'
        : status === 400
          ? 'Questo indirizzo non si legge'
          : 'Qualcosa non ha funzionato',
  screenText: (status: number) =>
    status === 404
      ? 'Forse il link è vecchio, o la pagina è stata tolta.'
      : status === 403
        ? 'Chiedete a chi organizza il gruppo di farvi entrare.'
        : status === 400
          ? 'Forse il link si è rovinato mentre lo copiavate. Apritelo di nuovo, o ripartite dall’inizio.'
          : 'Non è colpa vostra. Riprovate tra un minuto.',
  requestId: (id: string) => `Se chiamate lo 020202, dite questo codice: ${id}`,
  backHome: 'Torna all’inizio',
  generic: 'Non è andata. Riprovate.',
  fixFields: 'Controllate i campi segnati in rosso.',
  /** The door's own sentences, for what never reaches a page (server/http/refuse). */
  refusals: {
    unreadable: 'Questa richiesta non si legge.',
    noSuchAddress: 'Questo indirizzo non c’è.',
    method: 'Qui si possono solo leggere pagine e mandare moduli.',
    notAForm: 'Qui arrivano solo moduli.',
    tooLarge:
      'È troppo grande, e non lo abbiamo letto. Tornate indietro e mandate meno: quello che avete scritto è ancora lì.',
    foreignForm: 'Questo modulo non è partito da Cortile.',
    otherHost:
      'Qui risponde solo l’indirizzo pubblico di Cortile. Chi lo gestisce lo scrive in ORIGIN, e il proxy deve lasciare com’è l’intestazione Host.',
    nameWithoutOrigin:
      'Con questo nome Cortile non risponde. Chi lo gestisce lo scrive in ORIGIN, per esempio ORIGIN=https://cortile.example.',
    signedOut: 'Entrate, poi mandate di nuovo i file.',
    busy: 'In questo momento Cortile ha molto da fare. Riprovate tra qualche secondo.',
    crowd: 'In tanti stanno provando a entrare. Riprovate tra qualche secondo.',
    uploadsBusy: 'Stanno arrivando altri file. Riprovate tra qualche secondo.',
    notFound: 'Questo file non c’è.',
  },
  /** While the database is away; the server writes this page without anything else. */
  away: {
    title: 'Cortile torna fra poco',
    text: 'In questo momento non riusciamo ad aprire la pagina. La riapriamo da soli appena si può.',
    notSaved:
      'Non è stato salvato niente. Tornate indietro: quello che avete scritto è ancora lì. Riprovate fra poco.',
    unsure:
      'La linea è caduta mentre salvavamo: forse è fatto, forse no. Tornate alla pagina e guardate, prima di riprovare.',
    again: 'Riprova ora',
  },
  codes: {
    'auth.signed_out': 'Entrate per continuare.',
    'auth.forbidden': 'Non avete il permesso di farlo.',
    'limit.too_many': 'Troppi tentativi. Aspettate qualche minuto.',
    'form.too_large': 'Quello che avete mandato è troppo lungo. Accorciate i testi e riprovate.',
    'form.unreadable': 'Quello che è arrivato non si legge. Ricaricate la pagina e riprovate.',
    'upload.busy': 'Stanno arrivando altri file. Riprovate tra qualche secondo.',
    'form.invalid': 'Quello che è arrivato non si legge. Ricaricate la pagina e riprovate.',
    'service.away':
      'In questo momento non riusciamo a salvare. Non è stato salvato niente: riprovate fra poco.',
    'service.away_unsure':
      'La linea è caduta mentre salvavamo: forse è fatto, forse no. Ricaricate la pagina e guardate, prima di riprovare.',
    'field.required': 'Scrivete qualcosa qui.',
    'field.invalid': 'Questo valore non va bene.',
    'field.too_long': 'Il testo è troppo lungo.',
  },
};
