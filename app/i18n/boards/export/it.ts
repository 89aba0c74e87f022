/** A board as a file. */
export const exported = {
  csv: 'Scarica la tabella (CSV)',
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
