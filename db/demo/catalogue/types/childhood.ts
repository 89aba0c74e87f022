import {
  alone,
  anyQuantity,
  moreHours,
  moreMonths,
  moreSessions,
  party,
  places,
} from '../price-plans.ts';
import type { ServiceType } from '../service-type.ts';

export const childhoodTypes: readonly ServiceType<'childhood'>[] = [
  {
    key: 'baby-sitter',
    category: 'childhood',
    unit: 'hour',
    baseCents: 1300,
    persons: alone(1300),
    quantities: moreHours,
    minQuantity: 2,
    isShareable: false,
    priceKind: 'paid',
    where: 'home',
    ages: [0, 12],
    it: {
      title: 'Baby-sitter',
      about:
        'Una persona esperta sta con i bambini a casa vostra. La conoscete prima, senza impegno.',
    },
    en: {
      title: 'Baby-sitter',
      about:
        'A skilled person looks after the children at your home. You meet her first, for free.',
    },
    keywords: 'tata babysitter bambini accudimento nanny childcare',
    variants: [
      {
        it: ['Baby-sitter per la serata', 'Dalle 19 a mezzanotte, anche il sabato.'],
        en: ['Baby-sitter for the evening', 'From 7 pm to midnight, Saturday too.'],
      },
      {
        it: ['Baby-sitter all’uscita da scuola', 'Da lunedì a venerdì, dalle 16 alle 19.'],
        en: ['Baby-sitter after school', 'Monday to Friday, from 4 to 7 pm.'],
        ages: [3, 12],
      },
      {
        it: ['Baby-sitter nel fine settimana', 'Sabato e domenica, minimo due ore.'],
        en: ['Baby-sitter at the weekend', 'Saturday and Sunday, two hours at least.'],
      },
      {
        it: ['Baby-sitter per neonati', 'Per bambini fino a un anno, di mattina.'],
        en: ['Baby-sitter for newborns', 'For babies up to one year, in the morning.'],
        ages: [0, 1],
      },
    ],
  },
  {
    key: 'shared-baby-sitter',
    category: 'childhood',
    unit: 'hour',
    baseCents: 1800,
    persons: party([1, 2, 1800], [3, 4, 2100]),
    quantities: anyQuantity,
    minQuantity: 2,
    isShareable: true,
    priceKind: 'paid',
    where: 'home',
    ages: [0, 10],
    it: {
      title: 'Baby-sitter condivisa',
      about: 'Una baby-sitter per i bambini di più famiglie. Il prezzo è del gruppo e si divide.',
    },
    en: {
      title: 'Shared baby-sitter',
      about: 'One baby-sitter for the children of several families. The group shares the price.',
    },
    keywords: 'tata babysitter insieme vicini nanny share sharing',
    variants: [
      {
        it: ['Baby-sitter condivisa il pomeriggio', 'Dalle 16 alle 19, a turno nelle vostre case.'],
        en: ['Shared baby-sitter in the afternoon', 'From 4 to 7 pm, at your homes in turn.'],
      },
      {
        it: ['Baby-sitter condivisa di condominio', 'Nella sala comune o in cortile, con giochi.'],
        en: [
          'Shared baby-sitter for your building',
          'In the common room or courtyard, with games.',
        ],
      },
      {
        it: [
          'Baby-sitter condivisa il venerdì sera',
          'Dalle 19 alle 23, con cena portata da casa.',
        ],
        en: ['Shared baby-sitter on Friday evening', 'From 7 to 11 pm, dinner brought from home.'],
      },
    ],
  },
  {
    key: 'tagesmutter',
    category: 'childhood',
    unit: 'hour',
    baseCents: 800,
    persons: party([1, 1, 800], [2, 2, 1400], [3, 4, 2200], [5, 5, 2900]),
    quantities: anyQuantity,
    minQuantity: 10,
    isShareable: true,
    priceKind: 'paid',
    where: 'place',
    ages: [0, 3],
    it: {
      title: 'Tagesmutter',
      about:
        'Una mamma formata accoglie pochi bambini a casa sua. I bambini sono al massimo cinque.',
    },
    en: {
      title: 'Childminder at her home',
      about:
        'A trained mother welcomes a few children at her home. There are five children at most.',
    },
    keywords: 'nido mamma di giorno asilo childminder nursery',
    variants: [
      {
        it: ['Tagesmutter di mattina', 'Dalle 8 alle 13, con il pranzo.'],
        en: ['Childminder in the morning', 'From 8 am to 1 pm, lunch included.'],
      },
      {
        it: ['Tagesmutter a tempo pieno', 'Dalle 8 alle 17, da lunedì a venerdì.'],
        en: ['Childminder all day', 'From 8 am to 5 pm, Monday to Friday.'],
      },
      {
        it: ['Tagesmutter con orari flessibili', 'Scegliete voi i giorni, una settimana prima.'],
        en: ['Childminder with flexible hours', 'You choose the days one week before.'],
      },
    ],
  },
  {
    key: 'school-run',
    category: 'childhood',
    unit: 'trip',
    baseCents: 400,
    persons: party([1, 1, 400], [2, 4, 1000], [5, 8, 1500], [9, 12, 2000]),
    quantities: moreSessions,
    minQuantity: 5,
    isShareable: true,
    priceKind: 'paid',
    where: 'place',
    ages: [5, 12],
    it: {
      title: 'Pedibus e accompagnamento a scuola',
      about:
        'Un adulto accompagna i bambini a scuola a piedi. Ci sono fermate fisse vicino a casa.',
    },
    en: {
      title: 'Walking school bus',
      about: 'An adult walks the children to school. There are fixed stops near your home.',
    },
    keywords: 'pedibus scuola accompagnamento tragitto school walk bus',
    variants: [
      {
        it: ['Pedibus del mattino', 'Partenza alle 7:50, arrivo prima della campanella.'],
        en: ['Morning walking bus', 'It leaves at 7:50 and arrives before the bell.'],
      },
      {
        it: ['Pedibus di ritorno alle 16:30', 'Porta i bambini a casa o dai nonni.'],
        en: ['Walking bus home at 4:30 pm', 'It brings children home or to grandparents’.'],
      },
      {
        it: ['Accompagnamento da scuola allo sport', 'Dalla scuola alla palestra o alla piscina.'],
        en: ['Walk from school to sport', 'From school to the gym or the pool.'],
      },
    ],
  },
  {
    key: 'family-nursery',
    category: 'childhood',
    unit: 'month',
    baseCents: 48_000,
    persons: party([1, 1, 48_000], [2, 2, 91_000], [3, 4, 168_000], [5, 5, 205_000]),
    quantities: moreMonths,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'place',
    ages: [0, 3],
    it: {
      title: 'Nido famiglia',
      about: 'Un piccolo nido in un appartamento, con due educatrici. I pasti sono compresi.',
    },
    en: {
      title: 'Family nursery',
      about: 'A small nursery in a flat, with two educators. Meals are included.',
    },
    keywords: 'asilo nido micronido bambini piccoli nursery kindergarten',
    variants: [
      {
        it: ['Nido famiglia a tempo pieno', 'Da lunedì a venerdì, dalle 8 alle 17.'],
        en: ['Family nursery, full day', 'Monday to Friday, from 8 am to 5 pm.'],
      },
      {
        it: ['Nido famiglia con giardino', 'Ogni giorno si gioca fuori, anche con la pioggia.'],
        en: ['Family nursery with garden', 'Children play outside every day, even in the rain.'],
      },
    ],
  },
  {
    key: 'play-space',
    category: 'childhood',
    unit: 'session',
    baseCents: 900,
    persons: places(900),
    quantities: moreSessions,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'place',
    ages: [0, 6],
    it: {
      title: 'Spazio gioco',
      about: 'Bambini e adulti giocano insieme in una sala pensata per loro. Una educatrice guida.',
    },
    en: {
      title: 'Play space',
      about: 'Children and adults play together in a room made for them. An educator leads.',
    },
    keywords: 'ludoteca giochi bambini piccoli genitori play toys',
    variants: [
      {
        it: ['Spazio gioco 0-3 anni', 'Martedì e giovedì mattina, con un adulto.'],
        en: ['Play space, 0 to 3 years', 'Tuesday and Thursday morning, with an adult.'],
        ages: [0, 3],
      },
      {
        it: ['Spazio gioco in cortile', 'Da aprile a ottobre, dalle 16:30 alle 18:30.'],
        en: ['Play space in the courtyard', 'April to October, from 4:30 to 6:30 pm.'],
        ages: [2, 6],
      },
      {
        it: ['Spazio gioco del sabato', 'Sabato mattina, con i papà e i nonni.'],
        en: ['Saturday play space', 'Saturday morning, with fathers and grandparents.'],
      },
    ],
  },
];
