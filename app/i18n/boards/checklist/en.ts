import type { Dictionary } from '#app/i18n/dictionary.ts';

export const checklist: Dictionary['boards']['checklist'] = {
  title: 'To do',
  progress: (p) => `${p.done} of ${p.total}`,
  add: 'Add something to do',
  addButton: 'Add',
  line: (p) => `Thing to do ${p.place}`,
  empty: 'No text',
  actions: (p) => `Options for “${p.text}”`,
  moved: (p) => `Place ${p.place} of ${p.count}`,
  delete: 'Delete',
  deleted: (p) => `“${p.text}” is deleted`,
};
