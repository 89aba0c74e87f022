import { alone, anyQuantity, moreHours, moreSessions, places } from '../price-plans.ts';
import type { ServiceType } from '../service-type.ts';

export const cultureTypes: readonly ServiceType<'culture'>[] = [
  {
    key: 'coding',
    category: 'culture',
    unit: 'course',
    baseCents: 14_000,
    persons: places(14_000),
    quantities: anyQuantity,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'place',
    ages: [7, 17],
    it: {
      title: 'Corso di coding',
      about: 'Dieci incontri per creare giochi e piccoli robot. Il computer lo mettiamo noi.',
    },
    en: {
      title: 'Coding course',
      about: 'Ten meetings to make games and small robots. We bring the computers.',
    },
    keywords: 'programmazione informatica scratch robot stem computer programming',
    variants: [
      {
        it: ['Coding con Scratch 7-10 anni', 'Mercoledì, dalle 17 alle 18:30.'],
        en: ['Coding with Scratch, 7 to 10 years', 'Wednesday, from 5 to 6:30 pm.'],
        ages: [7, 10],
      },
      {
        it: ['Robot fatti in casa 9-13 anni', 'Sabato mattina, in coppia.'],
        en: ['Home-made robots, 9 to 13 years', 'Saturday morning, working in pairs.'],
        ages: [9, 13],
      },
      {
        it: ['Creare videogiochi 12-17 anni', 'Venerdì, dalle 17:30 alle 19.'],
        en: ['Making video games, 12 to 17 years', 'Friday, from 5:30 to 7 pm.'],
        ages: [12, 17],
      },
    ],
  },
  {
    key: 'theatre',
    category: 'culture',
    unit: 'course',
    baseCents: 19_000,
    persons: places(19_000),
    quantities: anyQuantity,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'place',
    ages: [6, 18],
    it: {
      title: 'Laboratorio di teatro',
      about: 'Quindici incontri di voce, gesto e gioco. Alla fine c’è uno spettacolo per tutti.',
    },
    en: {
      title: 'Theatre workshop',
      about: 'Fifteen meetings of voice, gesture and play. At the end there is a show.',
    },
    keywords: 'recitazione palco spettacolo attore drama acting',
    variants: [
      {
        it: ['Teatro bambini 6-10 anni', 'Martedì, dalle 17 alle 18:30.'],
        en: ['Theatre, 6 to 10 years', 'Tuesday, from 5 to 6:30 pm.'],
        ages: [6, 10],
      },
      {
        it: ['Teatro ragazzi 11-14 anni', 'Giovedì, dalle 17:30 alle 19.'],
        en: ['Theatre, 11 to 14 years', 'Thursday, from 5:30 to 7 pm.'],
        ages: [11, 14],
      },
      {
        it: ['Teatro delle ombre in famiglia', 'Si costruisce e si recita insieme, la domenica.'],
        en: ['Shadow theatre for families', 'You build and play together on Sunday.'],
      },
    ],
  },
  {
    key: 'music',
    category: 'culture',
    unit: 'hour',
    baseCents: 2500,
    persons: alone(2500),
    quantities: moreHours,
    minQuantity: 4,
    isShareable: false,
    priceKind: 'paid',
    where: 'place',
    ages: [5, 18],
    it: {
      title: 'Lezioni di musica',
      about: 'Lezioni uno a uno con un musicista. Lo strumento si può prendere in prestito.',
    },
    en: {
      title: 'Music lessons',
      about: 'One-to-one lessons with a musician. You can borrow the instrument.',
    },
    keywords: 'strumento chitarra pianoforte violino batteria instrument guitar piano',
    variants: [
      {
        it: ['Lezioni di chitarra', 'Dalle prime note alle canzoni preferite.'],
        en: ['Guitar lessons', 'From the first notes to favourite songs.'],
        ages: [7, 18],
      },
      {
        it: ['Lezioni di pianoforte', 'In sede, su un pianoforte vero.'],
        en: ['Piano lessons', 'At our rooms, on a real piano.'],
      },
      {
        it: ['Lezioni di percussioni', 'Ritmo e ascolto, anche per i più vivaci.'],
        en: ['Drum lessons', 'Rhythm and listening, good for lively children.'],
        ages: [6, 18],
      },
      {
        it: ['Lezioni di canto', 'Per scoprire la voce senza vergogna.'],
        en: ['Singing lessons', 'To find your voice without fear.'],
        ages: [8, 18],
      },
    ],
  },
  {
    key: 'printing-3d',
    category: 'culture',
    unit: 'workshop',
    baseCents: 3000,
    persons: places(3000),
    quantities: anyQuantity,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'place',
    ages: [9, 18],
    it: {
      title: 'Laboratorio di stampa 3D',
      about: 'Si disegna un oggetto al computer e si stampa. Ognuno porta a casa il suo.',
    },
    en: {
      title: '3D printing workshop',
      about: 'You draw an object on the computer and print it. Everyone takes one home.',
    },
    keywords: 'stampante fablab maker disegno stem printer',
    variants: [
      {
        it: ['Stampa 3D: il mio portachiavi', 'Tre ore, il sabato pomeriggio.'],
        en: ['3D printing: my key ring', 'Three hours on Saturday afternoon.'],
        ages: [9, 13],
      },
      {
        it: ['Stampa 3D: lampade e orologi', 'Due mezze giornate, per i più grandi.'],
        en: ['3D printing: lamps and clocks', 'Two half days, for older children.'],
        ages: [12, 18],
      },
    ],
  },
  {
    key: 'english',
    category: 'culture',
    unit: 'course',
    baseCents: 21_000,
    persons: places(21_000),
    quantities: anyQuantity,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'place',
    ages: [4, 18],
    it: {
      title: 'Corso di inglese',
      about: 'Venti incontri con canzoni, storie e giochi. L’insegnante parla solo inglese.',
    },
    en: {
      title: 'English course',
      about: 'Twenty meetings with songs, stories and games. The teacher speaks only English.',
    },
    keywords: 'lingua inglese lingue certificazione language',
    variants: [
      {
        it: ['Inglese giocando 4-6 anni', 'Lunedì, dalle 16:45 alle 17:45.'],
        en: ['English by playing, 4 to 6 years', 'Monday, from 4:45 to 5:45 pm.'],
        ages: [4, 6],
      },
      {
        it: ['Inglese 7-11 anni', 'Mercoledì, dalle 17 alle 18.'],
        en: ['English, 7 to 11 years', 'Wednesday, from 5 to 6 pm.'],
        ages: [7, 11],
      },
      {
        it: ['Inglese per l’esame, 12-18 anni', 'Prepara agli esami di livello A2 e B1.'],
        en: ['English for exams, 12 to 18 years', 'It prepares for A2 and B1 exams.'],
        ages: [12, 18],
      },
    ],
  },
  {
    key: 'art',
    category: 'culture',
    unit: 'session',
    baseCents: 1200,
    persons: places(1200),
    quantities: moreSessions,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'place',
    ages: [3, 18],
    it: {
      title: 'Laboratorio d’arte',
      about: 'Colori, carta e argilla con un artista. Ci si sporca, portate un grembiule.',
    },
    en: {
      title: 'Art workshop',
      about: 'Colours, paper and clay with an artist. It gets messy, bring an apron.',
    },
    keywords: 'pittura disegno argilla ceramica creatività painting drawing clay',
    variants: [
      {
        it: ['Pittura per bambini 3-6 anni', 'Fogli grandi per terra, con le mani.'],
        en: ['Painting, 3 to 6 years', 'Big sheets on the floor, with your hands.'],
        ages: [3, 6],
      },
      {
        it: ['Argilla e ceramica 7-12 anni', 'Si modella, si cuoce e si colora.'],
        en: ['Clay and pottery, 7 to 12 years', 'You shape it, bake it and paint it.'],
        ages: [7, 12],
      },
      {
        it: ['Fumetto 10-18 anni', 'Dall’idea alla tavola finita, in quattro incontri.'],
        en: ['Comics, 10 to 18 years', 'From idea to finished page, in four meetings.'],
        ages: [10, 18],
      },
    ],
  },
];
