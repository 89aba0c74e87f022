import { anyQuantity, places } from '../price-plans.ts';
import type { QuantityBand, ServiceType } from '../service-type.ts';

const moreWeeks: readonly QuantityBand[] = [
  { min: 1, max: 1, percent: 100 },
  { min: 2, max: 3, percent: 95 },
  { min: 4, max: null, percent: 90 },
];

export const holidaysTypes: readonly ServiceType<'holidays'>[] = [
  {
    key: 'summer-camp',
    category: 'holidays',
    unit: 'week',
    baseCents: 17_000,
    persons: places(17_000),
    quantities: moreWeeks,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'place',
    ages: [4, 15],
    it: {
      title: 'Campus estivo',
      about: 'Una settimana di giochi, gite e laboratori in città. Pranzo e merenda sono compresi.',
    },
    en: {
      title: 'Summer camp',
      about: 'A week of games, trips and workshops in the city. Lunch and snack are included.',
    },
    keywords: 'centro estivo campus estate vacanze giugno luglio camp holiday',
    variants: [
      {
        it: ['Campus estivo nel verde', 'Da lunedì a venerdì, dalle 8:30 alle 17.'],
        en: ['Summer camp in the park', 'Monday to Friday, from 8:30 am to 5 pm.'],
        ages: [6, 12],
      },
      {
        it: ['Campus estivo con piscina', 'Due mattine in vasca, il resto in cortile.'],
        en: ['Summer camp with pool', 'Two mornings in the pool, the rest outside.'],
        ages: [6, 14],
      },
      {
        it: ['Campus estivo dei piccoli', 'Gruppi da otto, con il riposo dopo pranzo.'],
        en: ['Summer camp for little ones', 'Groups of eight, with a nap after lunch.'],
        ages: [4, 6],
      },
      {
        it: ['Campus estivo di scienza', 'Esperimenti al mattino, giochi al pomeriggio.'],
        en: ['Science summer camp', 'Experiments in the morning, games in the afternoon.'],
        ages: [8, 15],
      },
    ],
  },
  {
    key: 'winter-camp',
    category: 'holidays',
    unit: 'week',
    baseCents: 15_000,
    persons: places(15_000),
    quantities: anyQuantity,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'place',
    ages: [4, 14],
    it: {
      title: 'Campus invernale',
      about: 'Giochi e laboratori al caldo quando la scuola è chiusa. Il pranzo è compreso.',
    },
    en: {
      title: 'Winter camp',
      about: 'Games and workshops in warm rooms when school is closed. Lunch is included.',
    },
    keywords: 'natale carnevale vacanze invernali campus christmas winter',
    variants: [
      {
        it: ['Campus di Natale', 'Quattro giorni prima e quattro dopo Capodanno.'],
        en: ['Christmas camp', 'Four days before and four after New Year.'],
      },
      {
        it: ['Campus di Carnevale', 'Maschere, teatro e una festa finale.'],
        en: ['Carnival camp', 'Masks, theatre and a party at the end.'],
      },
      {
        it: ['Campus di Pasqua', 'Tre giorni di orto, cucina e caccia alle uova.'],
        en: ['Easter camp', 'Three days of garden, cooking and egg hunt.'],
      },
    ],
  },
  {
    key: 'school-closed-day',
    category: 'holidays',
    unit: 'day',
    baseCents: 2800,
    persons: places(2800),
    quantities: anyQuantity,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'place',
    ages: [4, 12],
    it: {
      title: 'Giornata a scuola chiusa',
      about:
        'Un giorno intero di attività per scioperi, ponti e seggi. Si prenota fino alla sera prima.',
    },
    en: {
      title: 'School-closed day',
      about:
        'A full day of activities for strikes and holidays. You can book until the evening before.',
    },
    keywords: 'sciopero ponte scuola chiusa strike bank holiday',
    variants: [
      {
        it: ['Giornata intera a scuola chiusa', 'Dalle 8 alle 17:30, con pranzo al sacco.'],
        en: ['Full day when school is closed', 'From 8 am to 5:30 pm, bring your lunch.'],
      },
      {
        it: ['Scuola chiusa, museo aperto', 'Si visita un museo della città con gli educatori.'],
        en: ['School closed, museum open', 'We visit a city museum with educators.'],
        ages: [6, 12],
      },
      {
        it: ['Scuola chiusa in cascina', 'Una giornata tra animali e orto.'],
        en: ['School-closed day at the farm', 'A day with animals and vegetables.'],
      },
    ],
  },
];
