import { alone, moreHours, moreMonths, moreSessions, party, places } from '../price-plans.ts';
import type { ServiceType } from '../service-type.ts';

export const disabilityTypes: readonly ServiceType<'disability'>[] = [
  {
    key: 'disability-educator',
    category: 'disability',
    unit: 'hour',
    baseCents: 2700,
    persons: alone(2700),
    quantities: moreHours,
    minQuantity: 2,
    isShareable: false,
    priceKind: 'paid',
    where: 'home',
    ages: [3, null],
    it: {
      title: 'Educatore per la disabilità',
      about:
        'Un educatore lavora con la persona, a casa e fuori. Gli obiettivi si scrivono insieme.',
    },
    en: {
      title: 'Educator for disability',
      about:
        'An educator works with the person, at home and outside. You write the goals together.',
    },
    keywords: 'disabile autismo sostegno educativa disability autism',
    variants: [
      {
        it: ['Educatore per bambini con disabilità', 'A casa, al parco e con gli amici.'],
        en: ['Educator for disabled children', 'At home, in the park and with friends.'],
        ages: [3, 13],
      },
      {
        it: ['Educatore per ragazzi e adulti', 'Spesa, mezzi pubblici e tempo libero.'],
        en: ['Educator for young people and adults', 'Shopping, public transport and free time.'],
        ages: [14, null],
      },
      {
        it: ['Educatore esperto di autismo', 'Con immagini e tempi chiari.'],
        en: ['Educator skilled in autism', 'With pictures and clear timing.'],
      },
    ],
  },
  {
    key: 'equipped-transport',
    category: 'disability',
    unit: 'trip',
    baseCents: 2200,
    persons: party([1, 1, 2200], [2, 2, 3000], [3, 4, 4000], [5, 6, 5000]),
    quantities: moreSessions,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'home',
    ages: [null, null],
    it: {
      title: 'Trasporto attrezzato',
      about: 'Un pulmino con pedana viene sotto casa. Un accompagnatore aiuta a salire e scendere.',
    },
    en: {
      title: 'Equipped transport',
      about: 'A minibus with a lift comes to your door. A helper is on board.',
    },
    keywords: 'pulmino carrozzina accompagnamento visite wheelchair minibus',
    variants: [
      {
        it: ['Trasporto attrezzato per visite', 'Andata e ritorno dall’ospedale, con attesa.'],
        en: ['Equipped transport to the doctor', 'To hospital and back, the driver waits.'],
      },
      {
        it: ['Trasporto attrezzato al centro diurno', 'Ogni giorno, sempre lo stesso autista.'],
        en: ['Equipped transport to the day centre', 'Every day, always the same driver.'],
      },
      {
        it: ['Pulmino condiviso di quartiere', 'Più vicini viaggiano insieme e dividono.'],
        en: ['Shared neighbourhood minibus', 'Neighbours travel together and share.'],
      },
    ],
  },
  {
    key: 'disability-leisure',
    category: 'disability',
    unit: 'session',
    baseCents: 1800,
    persons: places(1800),
    quantities: moreSessions,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'place',
    ages: [12, null],
    it: {
      title: 'Tempo libero per tutti',
      about:
        'Uscite e attività per ragazzi e adulti con disabilità. Un educatore ogni tre persone.',
    },
    en: {
      title: 'Leisure for everyone',
      about:
        'Trips and activities for young people and adults with disabilities. One educator for three people.',
    },
    keywords: 'svago uscite gite inclusione disabili leisure inclusion',
    variants: [
      {
        it: ['Sabato insieme: cinema e pizza', 'Dalle 17 alle 21:30, due volte al mese.'],
        en: ['Saturday together: cinema and pizza', 'From 5 to 9:30 pm, twice a month.'],
      },
      {
        it: ['Sport per tutti', 'Bocce, basket e nuoto, senza classifiche.'],
        en: ['Sport for everyone', 'Bowls, basketball and swimming, no rankings.'],
      },
      {
        it: ['Gite della domenica', 'Ogni mese un posto nuovo, in treno.'],
        en: ['Sunday trips', 'A new place every month, by train.'],
      },
    ],
  },
  {
    key: 'autonomy-lab',
    category: 'disability',
    unit: 'month',
    baseCents: 9000,
    persons: places(9000),
    quantities: moreMonths,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'place',
    ages: [14, 40],
    it: {
      title: 'Laboratorio di autonomia',
      about:
        'Si impara a cucinare, fare la spesa e usare i soldi. Si prova in un vero appartamento.',
    },
    en: {
      title: 'Autonomy lab',
      about: 'You learn to cook, shop and use money. You practise in a real flat.',
    },
    keywords: 'autonomia vita indipendente cucina independence skills',
    variants: [
      {
        it: ['Laboratorio di autonomia in cucina', 'Un pomeriggio a settimana, in sei.'],
        en: ['Autonomy lab in the kitchen', 'One afternoon a week, six people.'],
      },
      {
        it: ['Muoversi da soli in città', 'Metro, tram e mappe, un passo alla volta.'],
        en: ['Moving alone in the city', 'Metro, tram and maps, one step at a time.'],
      },
      {
        it: ['Weekend in appartamento', 'Un fine settimana al mese senza i genitori.'],
        en: ['Weekend in the flat', 'One weekend a month without parents.'],
        ages: [18, 40],
      },
    ],
  },
];
