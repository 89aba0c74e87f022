import { alone, anyQuantity, moreHours, nobodyPays, party } from '../price-plans.ts';
import type { ServiceType } from '../service-type.ts';

export const olderTypes: readonly ServiceType<'older'>[] = [
  {
    key: 'carer',
    category: 'older',
    unit: 'hour',
    baseCents: 1100,
    persons: alone(1100),
    quantities: moreHours,
    minQuantity: 3,
    isShareable: false,
    priceKind: 'paid',
    where: 'home',
    ages: [60, null],
    it: {
      title: 'Assistente familiare',
      about:
        'Una badante formata aiuta in casa, ai pasti e nelle uscite. L’ente segue i documenti.',
    },
    en: {
      title: 'Family carer',
      about:
        'A trained carer helps at home, at meals and outside. The provider does the paperwork.',
    },
    keywords: 'badante anziani assistenza domicilio carer elderly care',
    variants: [
      {
        it: ['Assistente familiare a ore', 'Al mattino o al pomeriggio, minimo tre ore.'],
        en: ['Family carer by the hour', 'Morning or afternoon, three hours at least.'],
      },
      {
        it: ['Assistente familiare nel weekend', 'Sabato e domenica, anche solo per il pranzo.'],
        en: ['Family carer at the weekend', 'Saturday and Sunday, even just for lunch.'],
      },
      {
        it: ['Assistente dopo l’ospedale', 'Per le prime settimane di ritorno a casa.'],
        en: ['Carer after hospital', 'For the first weeks back at home.'],
      },
      {
        it: ['Sostituzione della badante', 'Quando la vostra badante è in ferie o malata.'],
        en: ['Replacement carer', 'When your own carer is away or ill.'],
      },
    ],
  },
  {
    key: 'condominium-carer',
    category: 'older',
    unit: 'hour',
    baseCents: 1600,
    persons: party([1, 2, 1600], [3, 4, 1900], [5, 8, 2300]),
    quantities: moreHours,
    minQuantity: 10,
    isShareable: true,
    priceKind: 'paid',
    where: 'home',
    ages: [60, null],
    it: {
      title: 'Badante di condominio',
      about:
        'Una sola assistente aiuta più famiglie della stessa casa. Le ore e il prezzo si dividono.',
    },
    en: {
      title: 'Condominium carer',
      about: 'One carer helps several families of one building. Hours and price are shared.',
    },
    keywords: 'badante condivisa vicini anziani palazzo shared carer building',
    variants: [
      {
        it: ['Badante di condominio, mattina', 'Da lunedì a sabato, dalle 8 alle 12.'],
        en: ['Condominium carer, mornings', 'Monday to Saturday, from 8 am to noon.'],
      },
      {
        it: ['Badante di condominio, 24 ore a settimana', 'Quattro ore al giorno, sei giorni.'],
        en: ['Condominium carer, 24 hours a week', 'Four hours a day, six days.'],
      },
      {
        it: ['Badante di cortile', 'Per case di ringhiera e cortili vicini.'],
        en: ['Courtyard carer', 'For old houses with shared courtyards.'],
      },
    ],
  },
  {
    key: 'oss',
    category: 'older',
    unit: 'hour',
    baseCents: 2100,
    persons: alone(2100),
    quantities: moreHours,
    minQuantity: 1,
    isShareable: false,
    priceKind: 'paid',
    where: 'home',
    ages: [18, null],
    it: {
      title: 'Operatore socio-sanitario (OSS)',
      about:
        'Un operatore con diploma aiuta a lavarsi, vestirsi e muoversi. Viene anche per un’ora.',
    },
    en: {
      title: 'Care worker (OSS)',
      about: 'A qualified worker helps to wash, dress and move. Visits can last one hour.',
    },
    keywords: 'oss igiene bagno alzata assistenza care worker hygiene',
    variants: [
      {
        it: ['OSS per l’igiene del mattino', 'Ogni giorno, dalle 7 alle 10.'],
        en: ['Care worker for morning washing', 'Every day, from 7 to 10 am.'],
      },
      {
        it: ['OSS per il bagno assistito', 'Una o due volte a settimana.'],
        en: ['Care worker for assisted bath', 'Once or twice a week.'],
      },
      {
        it: ['OSS per andare a letto', 'Ogni sera, dalle 19 alle 22.'],
        en: ['Care worker at bedtime', 'Every evening, from 7 to 10 pm.'],
      },
    ],
  },
  {
    key: 'night-care',
    category: 'older',
    unit: 'night',
    baseCents: 11_000,
    persons: alone(11_000),
    quantities: anyQuantity,
    minQuantity: 1,
    isShareable: false,
    priceKind: 'paid',
    where: 'home',
    ages: [18, null],
    it: {
      title: 'Assistenza di notte',
      about: 'Una persona resta dalle 21 alle 7 e veglia. La famiglia dorme tranquilla.',
    },
    en: {
      title: 'Night care',
      about: 'A person stays from 9 pm to 7 am. The family can sleep well.',
    },
    keywords: 'notte veglia badante notturna ospedale night carer',
    variants: [
      {
        it: ['Assistenza di notte a casa', 'Anche per una notte sola.'],
        en: ['Night care at home', 'Even for one single night.'],
      },
      {
        it: ['Assistenza di notte in ospedale', 'Negli ospedali di Milano, su richiesta.'],
        en: ['Night care in hospital', 'In the hospitals of Milan, on request.'],
      },
    ],
  },
  {
    key: 'company',
    category: 'older',
    unit: 'hour',
    baseCents: 1200,
    persons: alone(1200),
    quantities: moreHours,
    minQuantity: 2,
    isShareable: false,
    priceKind: 'paid',
    where: 'home',
    ages: [60, null],
    it: {
      title: 'Compagnia e passeggiate',
      about:
        'Una persona gentile chiacchiera, legge e cammina con voi. Si sceglie in base agli interessi.',
    },
    en: {
      title: 'Company and walks',
      about: 'A kind person talks, reads and walks with you. We match your interests.',
    },
    keywords: 'solitudine compagnia passeggiata lettura anziani company walk',
    variants: [
      {
        it: ['Compagnia due pomeriggi a settimana', 'Carte, giornale e quattro passi.'],
        en: ['Company two afternoons a week', 'Cards, newspaper and a short walk.'],
      },
      {
        it: ['Accompagnamento a visite e uffici', 'Dal portone al medico e ritorno.'],
        en: ['Going to doctors and offices together', 'From your door to the doctor and back.'],
      },
      {
        it: ['Una passeggiata al parco', 'Un’ora all’aperto, anche con il deambulatore.'],
        en: ['A walk in the park', 'One hour outside, with a walker too.'],
      },
    ],
  },
  {
    key: 'alzheimer-cafe',
    category: 'older',
    unit: 'session',
    baseCents: 0,
    persons: nobodyPays(),
    quantities: anyQuantity,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'funded',
    funding: {
      it: 'Comune di Milano, fondo per la non autosufficienza',
      en: 'City of Milan, fund for people who need care',
    },
    where: 'place',
    ages: [55, null],
    it: {
      title: 'Caffè Alzheimer',
      about:
        'Un pomeriggio sereno per chi perde la memoria e i suoi cari. Ci sono uno psicologo e la musica.',
    },
    en: {
      title: 'Alzheimer café',
      about:
        'A calm afternoon for people losing memory and their families. A psychologist and music are there.',
    },
    keywords: 'alzheimer demenza memoria incontro dementia memory',
    variants: [
      {
        it: ['Caffè Alzheimer del giovedì', 'Ogni giovedì, dalle 15 alle 17.'],
        en: ['Thursday Alzheimer café', 'Every Thursday, from 3 to 5 pm.'],
      },
      {
        it: ['Caffè Alzheimer con musica', 'Il primo e il terzo martedì del mese.'],
        en: ['Alzheimer café with music', 'First and third Tuesday of the month.'],
      },
    ],
  },
];
