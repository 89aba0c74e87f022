/** Labels of cards. */
export const labels = {
  title: 'Etichette',
  choose: 'Scegliete quelle che vanno bene',
  rename: 'Cambia i nomi',
  renameTitle: 'Nomi delle etichette',
  renameHint: 'Valgono per tutta la bacheca. Campo vuoto: torna il nome di prima.',
  cancel: 'Annulla',
  save: 'Salva i nomi',
  names: {
    urgent: 'Urgente',
    waiting: 'In attesa',
    idea: 'Idea',
    school: 'Scuola',
    home: 'Casa',
    health: 'Salute',
    money: 'Soldi',
    volunteer: 'Volontari',
  },
};
