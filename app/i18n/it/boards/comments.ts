/** Talking about a need. */
export const comments = {
  title: 'Parliamone',
  none: 'Ancora nessun commento.',
  someone: 'Qualcuno che non è più nel gruppo',
};
