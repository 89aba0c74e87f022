/** What a new board begins with. */
export const templates = {
  label: 'Con che cosa comincia?',
  hint: 'Potete cambiare o togliere tutto.',
  groupLabel: 'Con che cosa comincia la bacheca?',
  groupHint: 'Alcuni bisogni da cui partire. Potete cambiare o togliere tutto.',
  fitting: 'Bisogni adatti al vostro gruppo',
  names: {
    condominium: 'Bisogni di un condominio',
    class: 'Bisogni di una classe',
    coworkers: 'Bisogni di colleghi',
    empty: 'Bacheca vuota',
  },
};
