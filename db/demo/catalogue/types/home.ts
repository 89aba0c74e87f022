import { alone, anyQuantity, moreHours, moreMonths, moreSessions, party } from '../price-plans.ts';
import type { ServiceType } from '../service-type.ts';

export const homeTypes: readonly ServiceType<'home'>[] = [
  {
    key: 'domestic-help',
    category: 'home',
    unit: 'hour',
    baseCents: 1100,
    persons: alone(1100),
    quantities: moreHours,
    minQuantity: 2,
    isShareable: false,
    priceKind: 'paid',
    where: 'home',
    ages: [null, null],
    it: {
      title: 'Aiuto domestico',
      about: 'Una persona di fiducia pulisce e riordina la casa. È assunta in regola dall’ente.',
    },
    en: {
      title: 'Domestic help',
      about: 'A trusted person cleans and tidies your home. The provider employs her legally.',
    },
    keywords: 'colf pulizie casa cleaning housekeeper',
    variants: [
      {
        it: ['Pulizie di casa a ore', 'Una o più volte a settimana, minimo due ore.'],
        en: ['House cleaning by the hour', 'Once a week or more, two hours at least.'],
      },
      {
        it: ['Pulizie di primavera', 'Vetri, armadi e fondo: un giorno solo.'],
        en: ['Spring cleaning', 'Windows, cupboards and floors in one day.'],
      },
      {
        it: ['Aiuto in casa per anziani', 'Pulire, cucinare e mettere in ordine.'],
        en: ['Help at home for older people', 'Cleaning, cooking and tidying up.'],
        ages: [65, null],
      },
    ],
  },
  {
    key: 'ironing',
    category: 'home',
    unit: 'hour',
    baseCents: 1200,
    persons: alone(1200),
    quantities: moreHours,
    minQuantity: 2,
    isShareable: false,
    priceKind: 'paid',
    where: 'home',
    ages: [null, null],
    it: {
      title: 'Stiratura',
      about: 'Camicie, lenzuola e abiti stirati con cura. In un’ora si stirano circa otto camicie.',
    },
    en: {
      title: 'Ironing',
      about: 'Shirts, sheets and clothes ironed with care. About eight shirts an hour.',
    },
    keywords: 'stirare ferro lavanderia camicie laundry iron',
    variants: [
      {
        it: ['Stiratura a casa vostra', 'Con il vostro ferro, dalle 9 alle 13.'],
        en: ['Ironing at your home', 'With your own iron, from 9 am to 1 pm.'],
      },
      {
        it: ['Stiratura con ritiro e consegna', 'Ritiro il lunedì, consegna il mercoledì.'],
        en: ['Ironing with pick-up and delivery', 'Picked up on Monday, back on Wednesday.'],
      },
    ],
  },
  {
    key: 'small-repairs',
    category: 'home',
    unit: 'hour',
    baseCents: 2800,
    persons: alone(2800),
    quantities: anyQuantity,
    minQuantity: 1,
    isShareable: false,
    priceKind: 'paid',
    where: 'home',
    ages: [null, null],
    it: {
      title: 'Piccole riparazioni',
      about: 'Rubinetti, tapparelle, mensole e lampadine. Prima vi diciamo quanto tempo serve.',
    },
    en: {
      title: 'Small repairs',
      about: 'Taps, blinds, shelves and light bulbs. First we tell you the time needed.',
    },
    keywords: 'idraulico tuttofare tapparella mensola handyman plumber',
    variants: [
      {
        it: ['Tuttofare a casa', 'Entro tre giorni dalla chiamata.'],
        en: ['Handyman at home', 'Within three days of your call.'],
      },
      {
        it: ['Casa sicura per chi è anziano', 'Maniglie, tappeti e luci per non cadere.'],
        en: ['A safe home for older people', 'Handles, carpets and lights to avoid falls.'],
        ages: [65, null],
      },
      {
        it: ['Imbiancare una stanza', 'Due persone, colori compresi nel preventivo.'],
        en: ['Painting a room', 'Two workers, paint is in the quote.'],
      },
    ],
  },
  {
    key: 'shopping-delivery',
    category: 'home',
    unit: 'trip',
    baseCents: 700,
    persons: party([1, 2, 700], [3, 4, 1000], [5, 8, 1400], [9, 14, 2100]),
    quantities: moreSessions,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'home',
    ages: [null, null],
    it: {
      title: 'Spesa a domicilio',
      about:
        'Facciamo la spesa con la vostra lista e la portiamo su. Un viaggio serve più famiglie.',
    },
    en: {
      title: 'Shopping delivery',
      about: 'We shop with your list and bring it upstairs. One trip serves several families.',
    },
    keywords: 'spesa supermercato mercato consegna farmacia groceries delivery',
    variants: [
      {
        it: ['Spesa a casa per il condominio', 'Un giro a settimana per tutta la scala.'],
        en: ['Shopping for your building', 'One round a week for the whole building.'],
      },
      {
        it: ['Spesa al mercato rionale', 'Frutta e verdura fresche, il mercoledì.'],
        en: ['Shopping at the street market', 'Fresh fruit and vegetables on Wednesday.'],
      },
      {
        it: ['Farmacia e spesa pesante', 'Medicine, acqua e pannoloni fino al piano.'],
        en: ['Pharmacy and heavy shopping', 'Medicines, water and pads to your floor.'],
      },
    ],
  },
  {
    key: 'condominium-steward',
    category: 'home',
    unit: 'month',
    baseCents: 1200,
    persons: party([4, 6, 7200], [7, 10, 11_400], [11, 16, 17_100], [17, 24, 24_000]),
    quantities: moreMonths,
    minQuantity: 3,
    isShareable: true,
    priceKind: 'paid',
    where: 'home',
    ages: [null, null],
    it: {
      title: 'Custode sociale di condominio',
      about:
        'Una persona passa ogni settimana, ritira pacchi e aiuta chi è solo. Il prezzo si divide tra le case.',
    },
    en: {
      title: 'Condominium steward',
      about:
        'A person comes every week, takes parcels and helps who is alone. The flats share the price.',
    },
    keywords: 'portineria portiere custode pacchi condominio concierge caretaker',
    variants: [
      {
        it: ['Custode sociale un giorno a settimana', 'Il mercoledì, dalle 9 alle 13.'],
        en: ['Steward one day a week', 'On Wednesday, from 9 am to 1 pm.'],
      },
      {
        it: ['Portineria di cortile', 'Tre mattine, pacchi e piccole commissioni.'],
        en: ['Courtyard concierge', 'Three mornings, parcels and small errands.'],
      },
    ],
  },
  {
    key: 'plants-and-pets',
    category: 'home',
    unit: 'visit',
    baseCents: 900,
    persons: party([1, 1, 900], [2, 4, 1500], [5, 8, 2400]),
    quantities: moreSessions,
    minQuantity: 2,
    isShareable: true,
    priceKind: 'paid',
    where: 'home',
    ages: [null, null],
    it: {
      title: 'Piante e gatti quando siete via',
      about:
        'Annaffiamo le piante e diamo da mangiare agli animali. Vi mandiamo una foto ogni volta.',
    },
    en: {
      title: 'Plants and cats while you are away',
      about: 'We water plants and feed pets. We send you a photo each time.',
    },
    keywords: 'annaffiare gatto vacanze agosto cat sitter watering',
    variants: [
      {
        it: ['Piante e gatti in agosto', 'Una visita ogni due giorni.'],
        en: ['Plants and cats in August', 'One visit every two days.'],
      },
      {
        it: ['Orto e balconi del cortile', 'Un giro solo per tutti i vicini.'],
        en: ['Courtyard garden and balconies', 'One round for all the neighbours.'],
      },
    ],
  },
];
