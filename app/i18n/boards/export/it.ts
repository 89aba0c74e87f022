/** A board as a file. */
export const exported = {
  'csv-semicolon': 'Scarica la tabella (per Excel)',
  csv: 'Scarica la tabella (CSV con virgole)',
  last: 'come l’ultima volta',
  json: 'Scarica tutto (JSON)',
  columns: {
    title: 'Titolo',
    category: 'Tipo di aiuto',
    column: 'Colonna',
    labels: 'Etichette',
    schedule: 'Quando',
    dueOn: 'Entro',
    recurrence: 'Torna',
    households: 'Famiglie',
    notes: 'Note',
    checklist: 'Cose da fare',
    comments: 'Commenti',
    availability: 'Disponibilità',
  },
  answers: { yes: 'sì', maybe: 'forse', no: 'no' },
};
