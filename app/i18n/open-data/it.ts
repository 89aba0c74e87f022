import { pluralsOf } from '../plural.ts';

const { count } = pluralsOf('it');

const span = (min: number, max: number | null) =>
  max === null ? `da ${min}` : min === max ? `${min}` : `da ${min} a ${max}`;

/** What Cortile publishes for programs, and the words of the standard that its records need. */
export const openData = {
  title: 'Dati aperti',
  lead: 'Il catalogo dei servizi e gli Spazi WeMi, per chi scrive programmi, siti o articoli. Senza chiave e senza conto.',
  rules: {
    title: 'Che cosa c’è, e che cosa no',
    lines: [
      'Ci sono i servizi in vendita, gli enti che li offrono e gli spazi del Comune: quello che chiunque legge nelle pagine.',
      'Non c’è niente di chi usa Cortile: nessuna famiglia, nessun gruppo, nessun ordine.',
      'I dati si possono riusare con la licenza CC BY 4.0, citando «Cortile, Comune di Milano».',
      'Da una rete si possono fare 300 letture al minuto. Ogni risposta ha un ETag: chi la conosce già riceve 304.',
    ],
  },
  ways: {
    title: 'Dove si leggono',
    address: 'Indirizzo',
    what: 'Che cosa contiene',
    rows: {
      services: 'I servizi in vendita, con prezzi e filtri',
      providers: 'Gli enti che hanno un servizio in vendita',
      spaces: 'Gli Spazi WeMi con orari e funzioni',
      openapi: 'La descrizione di tutto, in OpenAPI 3.1',
      hsds: 'Gli stessi dati nello standard Open Referral HSDS 3.0',
      dcat: 'Il catalogo dei dati, in DCAT-AP_IT',
      cpsv: 'I servizi come servizi pubblici, in CPSV-AP',
      rss: 'I servizi nuovi, in RSS',
    },
  },
  example: { title: 'Un esempio', sub: 'I corsi di nuoto del Municipio 7, dal più economico.' },
  rss: {
    title: 'Cortile: servizi nuovi',
    sub: 'Gli ultimi servizi approvati dal Comune di Milano.',
  },
  dcat: {
    catalogue: 'Dati aperti di Cortile',
    services: 'Servizi di welfare condiviso a Milano',
    servicesSub: 'Servizi in vendita con ente, prezzi, età e Municipi.',
    spaces: 'Spazi WeMi',
    spacesSub: 'Spazi del Comune con indirizzo, orari e funzioni.',
  },
  hsds: {
    apply: (p: { isShareable: boolean }) =>
      p.isShareable
        ? 'Si chiede in Cortile, da soli o con un gruppo.'
        : 'Si chiede in Cortile, da soli.',
    comeIn: 'Si entra negli orari di apertura.',
    paid: (p: { takesVouchers: boolean }) =>
      p.takesVouchers
        ? 'A pagamento; si possono usare i voucher di un programma del Comune.'
        : 'A pagamento.',
    free: 'Gratis.',
    ages: (p: { min: number | null; max: number | null }) => {
      if (p.min === null && p.max === null) return 'Per tutti.';
      if (p.min === null) return `Fino a ${count(p.max ?? 0, 'anno', 'anni')}.`;
      if (p.max === null) return `Da ${count(p.min, 'anno', 'anni')}.`;
      return `Da ${p.min} a ${count(p.max, 'anno', 'anni')}.`;
    },
    band: (p: {
      personsMin: number;
      personsMax: number;
      quantityMin: number;
      quantityMax: number | null;
    }) =>
      `Partecipanti: ${span(p.personsMin, p.personsMax)}. Quantità: ${span(p.quantityMin, p.quantityMax)}${p.quantityMax === null ? ' in su' : ''}.`,
    amount: (p: { unit: string }) => `${p.unit}, per tutti insieme`,
    city: 'Il Comune di Milano riceve le persone negli Spazi WeMi.',
    atSpaces: (p: { name: string }) => `${p.name}, negli Spazi WeMi che la offrono.`,
    clock: 'Ora di Milano (Europe/Rome). Nei giorni di festa telefonare prima.',
    taxonomy: 'Tipi di aiuto di Cortile',
    taxonomySub: 'Le dodici categorie del catalogo e i tipi di servizio di ognuna.',
    term: (p: { name: string }) => `Servizi del tipo «${p.name}».`,
    kinds: {
      cooperative: 'Cooperativa',
      association: 'Associazione',
      social_enterprise: 'Impresa sociale',
      sports_club: 'Società sportiva',
      municipality: 'Comune',
    },
  },
};
