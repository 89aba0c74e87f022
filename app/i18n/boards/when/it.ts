/** When a need is. */
export const when = {
  orderDates: 'Le date dell’ordine',
  title: 'Quando',
  due: 'Entro quando serve?',
  dueHint: 'Poi la scheda lo ricorda.',
  clearDue: 'Togli la scadenza',
};
