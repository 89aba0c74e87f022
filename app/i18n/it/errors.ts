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
  codes: {
    'auth.signed_out': 'Entrate per continuare.',
    'auth.forbidden': 'Non avete il permesso di farlo.',
    'limit.too_many': 'Troppi tentativi. Aspettate qualche minuto.',
    'field.required': 'Scrivete qualcosa qui.',
    'field.invalid': 'Questo valore non va bene.',
    'field.too_long': 'Il testo è troppo lungo.',
  },
};
