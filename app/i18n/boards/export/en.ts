import type { Dictionary } from '#app/i18n/dictionary.ts';

export const exported: Dictionary['boards']['export'] = {
  'csv-semicolon': 'Download the table (semicolons)',
  csv: 'Download the table (commas)',
  last: 'as last time',
  json: 'Download everything (JSON)',
  columns: {
    title: 'Title',
    category: 'Kind of help',
    column: 'Column',
    labels: 'Labels',
    schedule: 'When',
    dueOn: 'Due',
    recurrence: 'Comes back',
    households: 'Households',
    notes: 'Notes',
    checklist: 'To do',
    comments: 'Comments',
    availability: 'Availability',
  },
  answers: { yes: 'yes', maybe: 'maybe', no: 'no' },
};
