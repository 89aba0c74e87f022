/** The parts of a need's details. */
export const parts = {
  title: 'Parti della scheda',
  offers: 'Offerte',
  names: {
    request: 'Richiesta',
    need: 'Il bisogno',
    who: 'Chi',
    when: 'Quando',
    talk: 'Parliamone',
    files: 'File',
    history: 'Storia',
  },
};
