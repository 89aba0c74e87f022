/** Texts of the desk of a company's human resources. */
export const companies = {
  title: 'Piano di welfare',
  sub: 'Vedete solo numeri di insieme. Che cosa ha comprato una persona, solo se vi manda le ricevute.',
  reimbursements: 'Rimborsi chiesti dai dipendenti',
  grants: 'Dai credito o voucher',
  plan: 'Il piano',
  kinds: {
    credit: 'Credito welfare',
    reimbursement: 'Rimborso delle spese',
    service_voucher: 'Voucher per un servizio',
  },
  kindTexts: {
    credit:
      'Ogni dipendente ha una somma da spendere in servizi nell’anno: non ci sono ricevute da rimborsare.',
    reimbursement: 'Il dipendente paga. L’azienda rimborsa le spese con ricevuta.',
    service_voucher: 'Ogni voucher paga un solo servizio, per tutto il suo valore.',
  },
  limit: 'Limite in un anno',
  limitWithChildren: 'Limite con figli a carico',
  limitNote: 'Sopra il limite si paga la tassa su tutto. Avvisiamo prima.',
  year: (p: { year: number }) => `Anno ${p.year}`,
  figures: 'Numeri dell’anno',
  employees: 'dipendenti nel piano',
  credit: 'credito dato',
  used: 'credito usato',
  usedOf: 'Usato',
  usage: 'Quanto usano il credito',
  band: 'Uso',
  people: 'Dipendenti',
  bands: {
    none: 'Non ancora usato',
    under_half: 'Fino a metà',
    over_half: 'Più di metà',
    near_limit: 'Quasi tutto',
  },
  hiddenCell: 'Nascosto',
  privacyTitle: 'Perché alcuni numeri sono nascosti',
  privacy: 'Sotto le 5 persone si potrebbe capire chi è. Perciò non si vede.',
  tooFew: 'Nel piano ci sono meno di 5 persone. I numeri restano nascosti.',
  codes: {
    'company.not_found': 'Questa azienda non c’è.',
  },
};
