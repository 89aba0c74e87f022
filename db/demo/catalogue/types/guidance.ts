import { alone, anyQuantity, nobodyPays, places } from '../price-plans.ts';
import type { ServiceType } from '../service-type.ts';

export const guidanceTypes: readonly ServiceType<'guidance'>[] = [
  {
    key: 'digital-help',
    category: 'guidance',
    unit: 'session',
    baseCents: 0,
    persons: [{ min: 1, max: 1, unitPriceCents: 0 }],
    quantities: anyQuantity,
    minQuantity: 1,
    isShareable: false,
    priceKind: 'free',
    where: 'place',
    ages: [18, null],
    it: {
      title: 'Aiuto per SPID e ISEE',
      about:
        'Un operatore fa con voi le pratiche al computer. Portate documento e tessera sanitaria.',
    },
    en: {
      title: 'Help with SPID and ISEE',
      about: 'A helper does the online forms with you. Bring your identity and health cards.',
    },
    keywords: 'identità digitale isee dsu pratiche bonus caf online digital identity forms',
    variants: [
      {
        it: ['Aiuto per fare lo SPID', 'Quaranta minuti, con il vostro telefono.'],
        en: ['Help to get SPID', 'Forty minutes, with your own phone.'],
      },
      {
        it: ['Aiuto per la domanda ISEE', 'Vi diciamo prima quali carte servono.'],
        en: ['Help with the ISEE form', 'We tell you first which papers you need.'],
      },
      {
        it: ['Iscrizioni online: nido e scuola', 'Da gennaio a marzo, anche il sabato.'],
        en: ['Online enrolment: nursery and school', 'January to March, Saturday too.'],
      },
      {
        it: ['Fascicolo sanitario e prenotazioni', 'Visite, ricette e referti sul telefono.'],
        en: ['Health record and bookings', 'Visits, prescriptions and results on your phone.'],
      },
    ],
  },
  {
    key: 'domestic-contract',
    category: 'guidance',
    unit: 'session',
    baseCents: 6000,
    persons: alone(6000),
    quantities: anyQuantity,
    minQuantity: 1,
    isShareable: false,
    priceKind: 'paid',
    where: 'place',
    ages: [18, null],
    it: {
      title: 'Contratto per colf e badanti',
      about:
        'Prepariamo il contratto e la comunicazione all’INPS. Spieghiamo ferie, contributi e buste paga.',
    },
    en: {
      title: 'Contract for domestic workers',
      about:
        'We prepare the contract and tell INPS. We explain holidays, contributions and pay slips.',
    },
    keywords: 'assunzione badante colf busta paga inps contract payroll',
    variants: [
      {
        it: ['Assumere una badante in regola', 'Contratto pronto in due giorni.'],
        en: ['Hiring a carer legally', 'The contract is ready in two days.'],
      },
      {
        it: ['Assumere una baby-sitter o colf', 'Anche per poche ore a settimana.'],
        en: ['Hiring a nanny or a cleaner', 'Even for a few hours a week.'],
      },
    ],
  },
  {
    key: 'italian-course',
    category: 'guidance',
    unit: 'course',
    baseCents: 6000,
    persons: places(6000),
    quantities: anyQuantity,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'place',
    ages: [16, null],
    it: {
      title: 'Italiano per stranieri',
      about: 'Trenta ore per parlare al lavoro, a scuola e dal medico. Il libro è compreso.',
    },
    en: {
      title: 'Italian for foreigners',
      about: 'Thirty hours to speak at work, school and the doctor’s. The book is included.',
    },
    keywords: 'lingua italiana corso stranieri a1 a2 language course',
    variants: [
      {
        it: ['Italiano per mamme', 'Di mattina, con spazio gioco per i piccoli.'],
        en: ['Italian for mothers', 'In the morning, with play space for children.'],
      },
      {
        it: ['Italiano livello A1', 'Lunedì e giovedì, dalle 19 alle 21.'],
        en: ['Italian, level A1', 'Monday and Thursday, from 7 to 9 pm.'],
      },
      {
        it: ['Italiano A2 per il permesso', 'Prepara al test per il permesso di soggiorno.'],
        en: ['Italian A2 for the residence permit', 'It prepares for the permit test.'],
      },
    ],
  },
  {
    key: 'financial-education',
    category: 'guidance',
    unit: 'session',
    baseCents: 0,
    persons: nobodyPays(),
    quantities: anyQuantity,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'funded',
    funding: {
      it: 'Comune di Milano, servizio di educazione finanziaria',
      en: 'City of Milan, financial education service',
    },
    where: 'place',
    ages: [16, null],
    it: {
      title: 'Educazione finanziaria',
      about: 'Un educatore aiuta a fare i conti di casa. Si parla di bollette, debiti e risparmio.',
    },
    en: {
      title: 'Financial education',
      about: 'An educator helps with the family budget. We talk about bills, debts and savings.',
    },
    keywords: 'bilancio familiare debiti bollette risparmio budget money',
    variants: [
      {
        it: ['I conti di casa, insieme', 'Tre incontri serali in gruppo.'],
        en: ['The family budget, together', 'Three evening meetings in a group.'],
      },
      {
        it: ['Capire bollette e contratti', 'Portate le vostre bollette, le leggiamo.'],
        en: ['Understanding bills and contracts', 'Bring your bills, we read them together.'],
      },
      {
        it: ['Uscire dai debiti', 'Primo colloquio riservato con un esperto.'],
        en: ['Getting out of debt', 'A first private talk with an expert.'],
      },
    ],
  },
  {
    key: 'family-reunification',
    category: 'guidance',
    unit: 'session',
    baseCents: 8000,
    persons: alone(8000),
    quantities: anyQuantity,
    minQuantity: 1,
    isShareable: false,
    priceKind: 'paid',
    where: 'place',
    ages: [18, null],
    it: {
      title: 'Ricongiungimento familiare',
      about:
        'Prepariamo con voi la domanda per far venire la famiglia. Seguiamo la pratica fino alla fine.',
    },
    en: {
      title: 'Family reunification',
      about: 'We prepare the request to bring your family here. We follow it to the end.',
    },
    keywords: 'permesso soggiorno visto famiglia prefettura visa permit',
    variants: [
      {
        it: ['Domanda di ricongiungimento', 'Documenti, casa e reddito: controlliamo tutto.'],
        en: ['Reunification request', 'Papers, home and income: we check everything.'],
      },
      {
        it: ['Accoglienza dopo il ricongiungimento', 'Scuola, medico e primi uffici.'],
        en: ['Welcome after reunification', 'School, doctor and the first offices.'],
      },
    ],
  },
];
