import { alone, anyQuantity, moreSessions, nobodyPays, places } from '../price-plans.ts';
import type { ServiceType } from '../service-type.ts';

export const psychologyTypes: readonly ServiceType<'psychology'>[] = [
  {
    key: 'counselling',
    category: 'psychology',
    unit: 'session',
    baseCents: 5000,
    persons: alone(5000),
    quantities: moreSessions,
    minQuantity: 1,
    isShareable: false,
    priceKind: 'paid',
    where: 'place',
    ages: [12, null],
    it: {
      title: 'Colloquio con lo psicologo',
      about: 'Cinquanta minuti di ascolto con uno psicologo. Tutto quello che dite resta segreto.',
    },
    en: {
      title: 'Talk with a psychologist',
      about: 'Fifty minutes of listening with a psychologist. All you say stays private.',
    },
    keywords: 'psicologa ansia ascolto sostegno psychologist anxiety therapy',
    variants: [
      {
        it: ['Colloquio psicologico per adulti', 'In studio o in video, anche la sera.'],
        en: ['Psychologist for adults', 'In person or by video, evenings too.'],
        ages: [18, null],
      },
      {
        it: ['Ascolto per adolescenti', 'Il primo incontro è con un genitore.'],
        en: ['Listening to teenagers', 'The first meeting is with a parent.'],
        ages: [12, 18],
      },
      {
        it: ['Sostegno a neomamme e neopapà', 'Nei primi mesi, anche a casa vostra.'],
        en: ['Support for new parents', 'In the first months, at your home too.'],
        ages: [18, null],
      },
    ],
  },
  {
    key: 'family-mediation',
    category: 'psychology',
    unit: 'session',
    baseCents: 6000,
    persons: alone(6000),
    quantities: moreSessions,
    minQuantity: 1,
    isShareable: false,
    priceKind: 'paid',
    where: 'place',
    ages: [18, null],
    it: {
      title: 'Mediazione familiare',
      about: 'Un mediatore aiuta i genitori che si separano a parlarsi. I figli restano al centro.',
    },
    en: {
      title: 'Family mediation',
      about: 'A mediator helps parents who separate to talk. Children stay at the centre.',
    },
    keywords: 'separazione divorzio litigi genitori divorce separation',
    variants: [
      {
        it: ['Mediazione per genitori separati', 'Da sei a dieci incontri, in due.'],
        en: ['Mediation for separated parents', 'Six to ten meetings, both parents.'],
      },
      {
        it: ['Mediazione tra fratelli sulla cura', 'Per decidere insieme chi segue i genitori.'],
        en: ['Mediation among brothers and sisters', 'To decide together who cares for parents.'],
      },
    ],
  },
  {
    key: 'parents-group',
    category: 'psychology',
    unit: 'session',
    baseCents: 1500,
    persons: places(1500),
    quantities: moreSessions,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'place',
    ages: [18, null],
    it: {
      title: 'Gruppo genitori',
      about: 'Genitori con le stesse domande si incontrano con una psicologa. Nessuno giudica.',
    },
    en: {
      title: 'Parents’ group',
      about: 'Parents with the same questions meet with a psychologist. Nobody judges.',
    },
    keywords: 'genitori incontro scuola regole parents meeting',
    variants: [
      {
        it: ['Gruppo genitori: capricci e regole', 'Per figli da 2 a 6 anni, la sera.'],
        en: ['Parents’ group: rules and tantrums', 'Children from 2 to 6 years, evenings.'],
      },
      {
        it: ['Gruppo genitori di adolescenti', 'Ogni due settimane, dalle 20:30.'],
        en: ['Group for parents of teenagers', 'Every two weeks, from 8:30 pm.'],
      },
      {
        it: ['Gruppo genitori: figli e telefono', 'Quattro incontri, con patti da provare.'],
        en: ['Parents’ group: children and phones', 'Four meetings, with agreements to try.'],
      },
    ],
  },
  {
    key: 'caregiver-support',
    category: 'psychology',
    unit: 'session',
    baseCents: 0,
    persons: nobodyPays(),
    quantities: anyQuantity,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'free',
    where: 'place',
    ages: [18, null],
    it: {
      title: 'Sostegno a chi cura un familiare',
      about:
        'Un gruppo per chi si occupa ogni giorno di un parente. Si trovano ascolto e consigli pratici.',
    },
    en: {
      title: 'Support for family carers',
      about:
        'A group for people who care for a relative every day. It gives listening and practical tips.',
    },
    keywords: 'caregiver familiari assistenza stanchezza carers relief',
    variants: [
      {
        it: ['Gruppo di sostegno per caregiver', 'Il secondo sabato del mese, alle 10.'],
        en: ['Support group for family carers', 'Second Saturday of the month, at 10 am.'],
      },
      {
        it: ['Consigli pratici per caregiver', 'Alzare, lavare, parlare: si prova insieme.'],
        en: ['Practical tips for family carers', 'Lifting, washing, talking: we try together.'],
      },
    ],
  },
];
