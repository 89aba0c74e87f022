/** What is still to do for a need. */
export const checklist = {
  title: 'Da fare',
  progress: (p: { done: number; total: number }) => `${p.done} su ${p.total}`,
  add: 'Aggiungi una cosa da fare',
  addButton: 'Aggiungi',
  line: (p: { place: number }) => `Cosa da fare ${p.place}`,
  empty: 'Senza testo',
  actions: (p: { text: string }) => `Opzioni per «${p.text}»`,
  moved: (p: { place: number; count: number }) => `Posto ${p.place} di ${p.count}`,
  delete: 'Elimina',
  deleted: (p: { text: string }) => `«${p.text}» è eliminato`,
};
