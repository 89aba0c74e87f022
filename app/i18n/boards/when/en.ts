import type { Dictionary } from '#app/i18n/dictionary.ts';

export const when: Dictionary['boards']['when'] = {
  orderDates: 'The dates of the order',
  title: 'When',
  due: 'By when do you need it?',
  dueHint: 'The card then reminds you.',
  far: 'Ten years from now at most.',
  clearDue: 'Remove the due day',
};
