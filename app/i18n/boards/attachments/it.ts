import { pluralsOf } from '../../plural.ts';

const { pick } = pluralsOf('it');

/** Files on a card. */
export const attachments = {
  title: 'File',
  none: 'Ancora nessun file. Per esempio la foto di un cartello o un preventivo.',
  choose: 'Aggiungi file',
  chooseLabel: 'Scegliete foto o PDF',
  send: 'Carica',
  hint: 'Foto o PDF, fino a 5 MB l’uno. Li vede tutto il gruppo.',
  hintDrop: 'Potete anche trascinarli qui o incollare un’immagine.',
  offline: 'Per i file serve la connessione. Il resto si salva da solo.',
  loading: 'I file arrivano con la connessione.',
  sending: (p: { name: string; percent: number }) => `Carico «${p.name}»… ${p.percent} %`,
  sendingSpoken: (p: { count: number }) => pick(p.count, 'Carico 1 file', `Carico ${p.count} file`),
  added: (p: { name: string }) => `«${p.name}» è sulla scheda`,
  refused: (p: { name: string; reason: string }) => `«${p.name}»: ${p.reason}`,
  refusedTitle: 'Questi file non sono sulla scheda',
  someone: 'Qualcuno che non è più nel gruppo',
  open: (p: { name: string }) => `Apri «${p.name}» in una nuova scheda`,
  download: 'Scarica',
  downloadOf: (p: { name: string }) => `Scarica «${p.name}»`,
  delete: 'Elimina',
  deleteOf: (p: { name: string }) => `Elimina «${p.name}»`,
  deleteTitle: 'Eliminare questo file?',
  deleteText: (p: { name: string }) => `«${p.name}» sparisce per tutti. Non si può annullare.`,
  deleted: (p: { name: string }) => `«${p.name}» è eliminato`,
  cancel: 'Annulla',
};
