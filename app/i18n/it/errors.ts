export const errors = {
  screenTitle: (status: number) =>
    status === 404
      ? 'Questa pagina non c’è'
      : status === 403
        ? 'Questa pagina non è per voi'
        : 'Qualcosa non ha funzionato',
  screenText: (status: number) =>
    status === 404
      ? 'Forse il link è vecchio, o la pagina è stata tolta.'
      : status === 403
        ? 'Chiedete a chi organizza il gruppo di farvi entrare.'
        : 'Non è colpa vostra. Riprovate tra un minuto.',
  requestId: (id: string) => `Se chiamate lo 020202, dite questo codice: ${id}`,
  backHome: 'Torna all’inizio',
  generic: 'Non è andata. Riprovate.',
  fixFields: 'Controllate i campi segnati in rosso.',
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
    'service.away':
      'In questo momento non riusciamo a salvare. Non è stato salvato niente: riprovate fra poco.',
    'service.away_unsure':
      'La linea è caduta mentre salvavamo: forse è fatto, forse no. Ricaricate la pagina e guardate, prima di riprovare.',
    'field.required': 'Scrivete qualcosa qui.',
    'field.invalid': 'Questo valore non va bene.',
    'field.too_long': 'Il testo è troppo lungo.',
  },
};
