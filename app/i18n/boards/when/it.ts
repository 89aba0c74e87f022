/** When a need is. */
export const when = {
  orderDates: 'Le date dell’ordine',
  title: 'Quando',
  due: 'Entro quando serve?',
  dueHint: 'Poi la scheda lo ricorda.',
  far: 'Al più tra dieci anni.',
  clearDue: 'Togli la scadenza',
};
