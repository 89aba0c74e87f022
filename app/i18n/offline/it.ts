/** Texts for when there is no connection; the service worker carries them too. */
export const offline = {
  title: 'Manca la connessione',
  text: 'Questa pagina si apre solo con la rete.',
  again: 'Riprova',
  boards: 'Bacheche su questo dispositivo',
  boardsText: 'Potete leggerle e scrivere: si invia dopo.',
  papers: 'Pagine da leggere',
  papersText: 'Come erano l’ultima volta che le avete aperte su questo dispositivo.',
  paperOf: (p: { when: string }) =>
    `Siete offline. Vedete la pagina di ${p.when}: potete leggerla, non inviare.`,
  groups: 'I miei gruppi',
  keptAt: (p: { when: string }) => `Siete offline. Vedete le notizie di ${p.when}.`,
  notKept:
    'Siete offline e questo browser non conserva i testi. Lasciate aperta la pagina: si invia dopo.',
  full: 'Siete offline e la memoria del dispositivo è piena. Lasciate aperta la pagina: si invia dopo.',
};
