/** When a need is. */
export const when = {
  title: 'Quando',
  due: 'Entro quando serve?',
  dueHint: 'Poi la scheda lo ricorda.',
  clearDue: 'Togli la scadenza',
  dueStates: {
    overdue: (p: { day: string }) => `scaduto ${p.day}`,
    today: () => 'entro oggi',
    tomorrow: () => 'entro domani',
    later: (p: { day: string }) => `entro ${p.day}`,
  },
};
