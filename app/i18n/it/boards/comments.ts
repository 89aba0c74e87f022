/** Talking about a need. */
export const comments = {
  title: 'Parliamone',
  count: (p: { count: number }) => (p.count === 1 ? '1 commento' : `${p.count} commenti`),
  none: 'Ancora nessun commento.',
  someone: 'Qualcuno che non è più nel gruppo',
};
