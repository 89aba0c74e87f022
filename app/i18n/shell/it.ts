import { pluralsOf } from '../plural.ts';

const { pick } = pluralsOf('it');

/** Texts of the frame around every page. */
export const shell = {
  skip: 'Vai al contenuto',
  city: 'Comune di Milano',
  home: 'Cortile, pagina iniziale',
  homeAt: (p: { place: string }) => `Cortile, ${p.place}`,
  language: 'Lingua',
  mainNav: 'Principale',
  groups: 'Bacheche',
  services: 'Servizi',
  wallet: 'Portafoglio',
  agenda: 'Agenda',
  spaces: 'Spazi WeMi',
  requests: 'Richieste',
  offers: 'Le mie offerte',
  orders: 'Ordini',
  overview: 'Riepilogo',
  newNeed: 'Nuovo bisogno',
  notifications: (p: { count: number }) =>
    p.count === 0
      ? 'Notifiche, nessuna nuova'
      : pick(p.count, 'Notifiche, 1 nuova', `Notifiche, ${p.count} nuove`),
  profileMenu: (p: { name: string }) => `Il mio profilo, ${p.name}`,
  profile: 'Il mio profilo',
  household: 'La mia famiglia',
  appearance: 'Aspetto e testo',
  workAs: {
    citizen: 'Vai a: cittadino',
    provider: 'Vai a: ente',
    company: 'Vai a: azienda',
    city: 'Vai a: Comune',
    desk: 'Vai a: sportello',
  },
  signIn: 'Entra',
  signOut: 'Esci',
  tagline: 'Cortile è un servizio del Comune di Milano',
  footNav: 'Aiuto e note',
  accessibility: 'Accessibilità',
  openData: 'Dati aperti',
  privacy: 'Privacy',
  help: 'Aiuto: 020202',
  connectionLost: 'Connessione persa. Potete continuare a scrivere: si invia dopo.',
  connectionBack: 'Connessione tornata. Tutto è salvato.',
  noLine: 'Non c’è linea: riprovate.',
  noLineText: 'Quello che avete scritto è ancora qui.',
  signedOut: 'Siete usciti in un’altra finestra. Per continuare entrate di nuovo.',
  signedOutKept:
    'Siete usciti in un’altra finestra: quello che avete scritto resta. Entrate di nuovo in un’altra scheda, poi tornate qui.',
  oldVersion: 'C’è una nuova versione di Cortile.',
  reload: 'Ricarica',
  alone: { own: 'Da soli', provider: 'Una famiglia da sola' },
};
