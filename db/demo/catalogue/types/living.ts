import { alone, anyQuantity, moreSessions, party, places } from '../price-plans.ts';
import type { QuantityBand, ServiceType } from '../service-type.ts';

const moreMeals: readonly QuantityBand[] = [
  { min: 5, max: 19, percent: 100 },
  { min: 20, max: null, percent: 94 },
];

export const livingTypes: readonly ServiceType<'living'>[] = [
  {
    key: 'meal-at-home',
    category: 'living',
    unit: 'meal',
    baseCents: 850,
    persons: alone(850),
    quantities: moreMeals,
    minQuantity: 5,
    isShareable: false,
    priceKind: 'paid',
    where: 'home',
    ages: [null, null],
    it: {
      title: 'Pasto a domicilio',
      about:
        'Primo, secondo, contorno e frutta portati caldi. Ci sono diete per diabete e pressione.',
    },
    en: {
      title: 'Meal at home',
      about:
        'A full warm meal brought to your door. There are diets for diabetes and blood pressure.',
    },
    keywords: 'pranzo cena cibo consegna dieta food lunch delivery',
    variants: [
      {
        it: ['Pranzo caldo a domicilio', 'Da lunedì a sabato, tra le 11:30 e le 13.'],
        en: ['Warm lunch at home', 'Monday to Saturday, from 11:30 am to 1 pm.'],
      },
      {
        it: ['Cena pronta a domicilio', 'Da scaldare, consegna dalle 17.'],
        en: ['Ready dinner at home', 'To warm up, delivered from 5 pm.'],
      },
      {
        it: ['Pasti morbidi a domicilio', 'Per chi fa fatica a masticare.'],
        en: ['Soft meals at home', 'For people who cannot chew well.'],
      },
    ],
  },
  {
    key: 'hairdresser',
    category: 'living',
    unit: 'visit',
    baseCents: 2500,
    persons: alone(2500),
    quantities: anyQuantity,
    minQuantity: 1,
    isShareable: false,
    priceKind: 'paid',
    where: 'home',
    ages: [null, null],
    it: {
      title: 'Parrucchiere a domicilio',
      about: 'Taglio e piega senza uscire di casa. Portiamo noi lavatesta e asciugamani.',
    },
    en: {
      title: 'Hairdresser at home',
      about: 'Cut and styling without leaving home. We bring basin and towels.',
    },
    keywords: 'capelli taglio piega barbiere hair barber',
    variants: [
      {
        it: ['Parrucchiera a casa', 'Taglio, piega e colore leggero.'],
        en: ['Hairdresser at your home', 'Cut, styling and light colour.'],
      },
      {
        it: ['Barbiere a casa', 'Capelli e barba, anche a letto.'],
        en: ['Barber at your home', 'Hair and beard, in bed too.'],
      },
    ],
  },
  {
    key: 'pedicure',
    category: 'living',
    unit: 'visit',
    baseCents: 2800,
    persons: alone(2800),
    quantities: anyQuantity,
    minQuantity: 1,
    isShareable: false,
    priceKind: 'paid',
    where: 'home',
    ages: [18, null],
    it: {
      title: 'Pedicure e manicure a domicilio',
      about: 'Cura di mani e piedi con calma, a casa. Gli strumenti sono puliti e personali.',
    },
    en: {
      title: 'Pedicure and manicure at home',
      about: 'Calm care of hands and feet at home. Tools are clean and personal.',
    },
    keywords: 'unghie estetista mani piedi beauty nails',
    variants: [
      {
        it: ['Pedicure a casa', 'Un’ora, anche per chi sta in carrozzina.'],
        en: ['Pedicure at your home', 'One hour, for wheelchair users too.'],
      },
      {
        it: ['Mani e piedi curati', 'Manicure e pedicure nella stessa visita.'],
        en: ['Hands and feet together', 'Manicure and pedicure in one visit.'],
      },
    ],
  },
  {
    key: 'dog-sitting',
    category: 'living',
    unit: 'visit',
    baseCents: 800,
    persons: party([1, 1, 800], [2, 2, 1200], [3, 4, 1600]),
    quantities: moreSessions,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'home',
    ages: [null, null],
    it: {
      title: 'Passeggiata del cane',
      about:
        'Portiamo fuori il cane per quaranta minuti. I cani dei vicini possono uscire insieme.',
    },
    en: {
      title: 'Dog walking',
      about: 'We walk the dog for forty minutes. Neighbours’ dogs can go out together.',
    },
    keywords: 'dog sitter cane passeggiata animali pets walk',
    variants: [
      {
        it: ['Passeggiata del cane a mezzogiorno', 'Da lunedì a venerdì, tra le 12 e le 14.'],
        en: ['Dog walk at midday', 'Monday to Friday, from noon to 2 pm.'],
      },
      {
        it: ['Passeggiata dei cani del cortile', 'Fino a quattro cani che si conoscono.'],
        en: ['Courtyard dog walk', 'Up to four dogs that know each other.'],
      },
    ],
  },
  {
    key: 'pet-therapy',
    category: 'living',
    unit: 'session',
    baseCents: 2000,
    persons: places(2000),
    quantities: moreSessions,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'place',
    ages: [5, null],
    it: {
      title: 'Incontri con gli animali',
      about: 'Un cane o un coniglio e un esperto aiutano a stare meglio. I gruppi sono piccoli.',
    },
    en: {
      title: 'Meetings with animals',
      about: 'A dog or a rabbit and an expert help you feel better. Groups are small.',
    },
    keywords: 'pet therapy cane coniglio animali benessere dog rabbit',
    variants: [
      {
        it: ['Pet therapy per bambini', 'Mercoledì, dalle 17 alle 18.'],
        en: ['Pet therapy for children', 'Wednesday, from 5 to 6 pm.'],
        ages: [5, 14],
      },
      {
        it: ['Pet therapy per anziani', 'In sede o nella sala del condominio.'],
        en: ['Pet therapy for older people', 'At our rooms or in your building.'],
        ages: [65, null],
      },
    ],
  },
];
