export const about = {
  accessibilityTitle: 'Accessibilità',
  accessibility: [
    {
      title: 'Per chi è fatto',
      text: 'Cortile deve andare bene per tutti: con il telefono, con la tastiera, con chi legge lo schermo a voce.',
    },
    {
      title: 'Che cosa seguiamo',
      text: 'Seguiamo le regole WCAG 2.2, livello AA. Le pagine del percorso principale sono controllate a ogni modifica con axe.',
    },
    {
      title: 'Testo più grande',
      text: 'Nel vostro profilo scegliete tra tre grandezze. Anche l’ingrandimento del browser funziona.',
    },
    {
      title: 'Che cosa manca ancora',
      text: 'Non c’è stata ancora una prova con persone che usano lettori di schermo ogni giorno.',
    },
    {
      title: 'Qualcosa non va?',
      text: 'Chiamate lo 020202 o andate in uno Spazio WeMi: vi aiuta una persona.',
    },
  ],
  privacyTitle: 'Privacy',
  privacy: [
    {
      title: 'Che cosa teniamo',
      text: 'Nome, e-mail, il vostro nucleo con nomi e date di nascita di chi curate, gruppi, voti e ordini.',
    },
    {
      title: 'Chi lo vede',
      text: 'Il vostro gruppo vede il nome della famiglia, i voti e le parti di spesa. Non vede i vostri voucher.',
    },
    {
      title: 'Che cosa vedono gli enti',
      text: 'Il bisogno, la zona, quante persone e di che età. I nomi solo dopo l’ordine.',
    },
    {
      title: 'ISEE',
      text: 'L’ISEE dice quanto guadagna e possiede una famiglia. Cortile tiene solo la fascia del voucher, mai il valore.',
    },
    {
      title: 'Cookie',
      text: 'Un cookie per tenervi dentro, uno per riconoscere il dispositivo quando entrate, uno per la lingua. Nessuno per la pubblicità.',
    },
  ],
};
