/** The door's own sentences, for what never reaches a page (server/http/refuse). No page loads them. */
export const httpAnswers = {
  unreadable: 'Questa richiesta non si legge.',
  noSuchAddress: 'Questo indirizzo non c’è.',
  method: 'Qui si possono solo leggere pagine e mandare moduli.',
  notAForm: 'Qui arrivano solo moduli.',
  tooLarge:
    'È troppo grande, e non lo abbiamo letto. Tornate indietro e mandate meno: quello che avete scritto è ancora lì.',
  foreignForm: 'Questo modulo non è partito da Cortile.',
  otherHost:
    'Qui risponde solo l’indirizzo pubblico di Cortile. Chi lo gestisce lo scrive in ORIGIN, e il proxy deve lasciare com’è l’intestazione Host.',
  nameWithoutOrigin:
    'Con questo nome Cortile non risponde. Chi lo gestisce lo scrive in ORIGIN, per esempio ORIGIN=https://cortile.example.',
  signedOut: 'Entrate, poi mandate di nuovo i file.',
  busy: 'In questo momento Cortile ha molto da fare. Riprovate tra qualche secondo.',
  crowd: 'In tanti stanno provando a entrare. Riprovate tra qualche secondo.',
  uploadsBusy: 'Stanno arrivando altri file. Riprovate tra qualche secondo.',
  notFound: 'Questo file non c’è.',
};
