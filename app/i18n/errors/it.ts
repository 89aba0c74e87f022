import type { FailureDetails } from '#app/domain/result.ts';
import { formatCount } from '../format-count.ts';
import { pluralsOf } from '../plural.ts';

const { pick } = pluralsOf('it');

export const errors = {
  screenTitle: (status: number) =>
    status === 404
      ? 'Questa pagina non c’è'
      : status === 403
        ? 'Questa pagina non è per voi'
        : status === 400
          ? 'Questo indirizzo non si legge'
          : status === 409
            ? 'Adesso non si può'
            : 'Qualcosa non ha funzionato',
  screenText: (status: number) =>
    status === 404
      ? 'Forse il link è vecchio, o la pagina è stata tolta.'
      : status === 403
        ? 'La apre solo chi se ne occupa: per esempio chi organizza il gruppo.'
        : status === 400
          ? 'Forse il link si è rovinato mentre lo copiavate. Apritelo di nuovo, o ripartite dall’inizio.'
          : status === 409
            ? 'È già fatto, o non è ancora il momento. La pagina da cui venite dice a che punto è.'
            : 'Non è colpa vostra. Riprovate tra un minuto.',
  requestId: (id: string) => `Se chiamate lo 020202, dite questo codice: ${id}`,
  backHome: 'Torna all’inizio',
  generic: 'Non è andata. Riprovate.',
  fixFields: 'Controllate i campi segnati in rosso.',
  /** While the database is away; the server writes this page without anything else. */
  away: {
    title: 'Cortile torna fra poco',
    text: 'In questo momento non riusciamo ad aprire la pagina. La riapriamo da soli appena si può.',
    notSaved:
      'Non è stato salvato niente. Tornate indietro: quello che avete scritto è ancora lì. Riprovate fra poco.',
    unsure:
      'La linea è caduta mentre salvavamo: forse è fatto, forse no. Tornate alla pagina e guardate, prima di riprovare.',
    again: 'Riprova ora',
  },
  /** A board that takes unusually long to open; the frame says so too. */
  slowBoard: {
    title: 'La bacheca non è ancora qui',
    text: 'Questa bacheca ci mette più del solito ad aprirsi. Riprovate tra poco, o aspettate qui: arriva da sola appena può.',
  },
  /** On the pages of a group whose rules the household has still to accept. */
  mustAgree: {
    title: 'Leggete le regole del gruppo e accettatele',
    text: 'Fino ad allora potete leggere, ma non scrivere, votare o confermare.',
    link: 'Leggi le regole',
  },
  codes: {
    'auth.signed_out': 'Entrate per continuare.',
    'auth.forbidden': 'Non avete il permesso di farlo.',
    'auth.must_agree': 'Le regole del gruppo sono cambiate. Prima leggetele e accettatele.',
    'limit.too_many': (d: FailureDetails) => {
      const minutes = Math.ceil(Number(d['retryAfterSeconds'] ?? 60) / 60);
      return pick(
        minutes,
        'Troppi tentativi. Riprovate tra un minuto.',
        `Troppi tentativi. Riprovate tra ${minutes} minuti.`,
      );
    },
    'form.too_large': 'Quello che avete mandato è troppo lungo. Accorciate i testi e riprovate.',
    'form.unreadable': 'Quello che è arrivato non si legge. Ricaricate la pagina e riprovate.',
    'upload.busy': 'Stanno arrivando altri file. Riprovate tra qualche secondo.',
    'form.invalid': 'Quello che è arrivato non si legge. Ricaricate la pagina e riprovate.',
    'service.away':
      'In questo momento non riusciamo a salvare. Non è stato salvato niente: riprovate fra poco.',
    'service.away_unsure':
      'La linea è caduta mentre salvavamo: forse è fatto, forse no. Ricaricate la pagina e guardate, prima di riprovare.',
    'field.required': 'Scrivete qualcosa qui.',
    'field.invalid': 'Questo valore non va bene.',
    'field.too_long': 'Il testo è troppo lungo.',
    'field.one_line': 'Scrivete su una riga sola.',
    'field.hidden_signs':
      'Nel testo c’è un segno che non si vede e può cambiarne la lettura. Riscrivetelo senza incollare.',
    'field.not_a_moment': 'Scegliete un giorno e un’ora che esistono.',
    'field.not_a_day': 'Scegliete un giorno che esiste.',
    'field.not_a_phone': 'Scrivete un numero di telefono, per esempio 333 123 4567.',
    'field.names_contact': 'Togliete telefoni ed e-mail: ci si scrive dopo l’ordine confermato.',
    'field.not_whole': 'Scrivete un numero intero.',
    'field.thousands': 'Scrivete il numero senza punti né spazi: 1200, non 1.200.',
    'field.out_of_range': (p: FailureDetails) =>
      typeof p['min'] === 'number' && typeof p['max'] === 'number'
        ? `Scrivete un numero da ${formatCount(p['min'], 'it')} a ${formatCount(p['max'], 'it')}.`
        : 'Questo numero è troppo piccolo o troppo grande.',
    'money.empty': 'Scrivete un importo.',
    'money.sign': 'Scrivete l’importo senza più o meno.',
    'money.decimals': 'Al massimo due cifre dopo la virgola.',
    'money.thousands':
      'Scrivete le migliaia senza punto e i centesimi con due cifre: 1200 o 12,50.',
    'money.invalid': 'Scrivete un importo, per esempio 12,50.',
    'money.too_large': 'L’importo è troppo grande.',
    'money.other_input': 'Questo modulo è già stato inviato con altri dati. Ricaricate la pagina.',
  },
};
