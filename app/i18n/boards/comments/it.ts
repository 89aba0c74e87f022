import { pluralsOf } from '../../plural.ts';

const { count, pick } = pluralsOf('it');

/** Talking about a need. */
export const comments = {
  title: 'Parliamone',
  none: 'Ancora nessun commento.',
  someone: 'Qualcuno che non è più nel gruppo',
  toNewest: 'Vai all’ultimo',
  fresh: (p: { count: number }) => count(p.count, 'nuovo, mostra', 'nuovi, mostra'),
  freshSpoken: (p: { count: number }) =>
    pick(p.count, 'C’è un nuovo commento', `Ci sono ${p.count} nuovi commenti`),
  write: 'Scrivete un commento',
  send: 'Invia',
  sendHint: 'Lo legge tutto il gruppo.',
  actions: (p: { name: string }) => `Azioni per il commento di ${p.name}`,
  edit: 'Modifica',
  editLabel: 'Il vostro commento',
  done: 'Fatto',
  delete: 'Elimina',
  deleted: 'Commento eliminato',
  deleteTitle: 'Eliminare questo commento?',
  deleteText: 'L’ha scritto un’altra persona. Non si può annullare.',
  cancel: 'Annulla',
};
