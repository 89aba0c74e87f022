/** The form on which a household says what the provider needs to know for one order. */
export const sheetForm = {
  title: 'Cosa serve all’ente',
  intro: (p: { provider: string }) =>
    `Lo legge solo chi lavora per ${p.provider}. Lo legge dopo il sì di chi partecipa e fino a 14 giorni dopo la fine: poi lo cancelliamo.`,
  introAlone: (p: { provider: string }) =>
    `Lo legge solo chi lavora per ${p.provider}, dopo il suo sì e fino a 14 giorni dopo la fine: poi lo cancelliamo.`,
  withheld:
    'Adesso paga anche un voucher o il welfare: finché è così, l’ente non vede questo foglio, perché vicino alle somme direbbe chi lo usa. Allergie, medicine e chi viene a prendere diteli voi all’ente: con un messaggio dell’ordine, a voce o per telefono.',
  tells:
    'Scrivendolo dite all’ente chi siete. Dalle cifre capisce anche che una parte è pagata con un voucher o con il welfare. Scegliete voi.',
  prefilled: 'Abbiamo messo le parole del vostro ultimo ordine. Controllate, poi salvate.',
  named: 'Chi volete dire per nome?',
  namedHint: 'L’ente vede il nome e gli anni. Scegliete voi.',
  namedNone: 'In questo ordine la vostra famiglia non ha indicato persone.',
  place: 'Indirizzo o punto di incontro',
  phone: 'Telefono da chiamare',
  goodToKnow: 'Da sapere',
  goodToKnowHint: 'Per esempio allergie, scale, chi viene a prendere.',
  save: 'Salva',
  saving: 'Salvo…',
};
