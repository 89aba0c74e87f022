import type { EventTopic } from '#app/domain/spaces/events.ts';

export type DemoEvent = {
  readonly key: string;
  readonly space: string;
  readonly topic: EventTopic;
  readonly it: readonly [title: string, description: string];
  readonly en: readonly [title: string, description: string];
  /** Its first date is on this day of the week (1: Monday), so many days from today or after. */
  readonly weekday: number;
  readonly inDays: number;
  /** Weekly dates; 1 for a single one. */
  readonly dates: number;
  /** Minutes of the day, on Milan's clock. */
  readonly from: number;
  readonly to: number;
  readonly place: string | null;
  readonly seats: number | null;
  /** `household people`, in the order in which they asked. */
  readonly coming: readonly string[];
  readonly waiting: readonly string[];
};

/** Events of the demo's spaces: one is full, one is a series, one was last week. */
export const demoEvents: readonly DemoEvent[] = [
  {
    key: 'telefono',
    space: 'venini',
    topic: 'digital',
    it: [
      'Il telefono senza fatica',
      'Portate il vostro telefono. In piccoli gruppi: foto, messaggi, SPID e il fascicolo sanitario, un passo alla volta.',
    ],
    en: [
      'Your phone without trouble',
      'Bring your own phone. In small groups: photos, messages, SPID and the health record, one step at a time.',
    ],
    weekday: 4,
    inDays: 2,
    dates: 1,
    from: 600,
    to: 720,
    place: null,
    seats: 6,
    coming: ['gatti 1', 'bellini 1', 'cattaneo 2', 'vitali 1', 'romano 1'],
    waiting: ['mauri 2', 'perego 1'],
  },
  {
    key: 'caregiver',
    space: 'trivulzio',
    topic: 'caregivers',
    it: [
      'Gruppo di chi assiste un familiare',
      'Un’ora e mezza fra persone che vivono la stessa cosa, con una psicologa. Si può anche solo ascoltare.',
    ],
    en: [
      'A group for people who care for a relative',
      'An hour and a half among people who live the same, with a psychologist. You may also just listen.',
    ],
    weekday: 3,
    inDays: 3,
    dates: 6,
    from: 1_080,
    to: 1_170,
    place: null,
    seats: 12,
    coming: ['riva 1', 'pirola 1', 'sironi 2'],
    waiting: [],
  },
  {
    key: 'arteterapia',
    space: 'niguarda',
    topic: 'art_therapy',
    it: [
      'Arteterapia: i colori del mattino',
      'Carta, acquerelli e un’arteterapeuta. Non serve saper disegnare. Accessibile in carrozzina.',
    ],
    en: [
      'Art therapy: colours of the morning',
      'Paper, watercolours and an art therapist. You need not know how to draw. Open to wheelchairs.',
    ],
    weekday: 2,
    inDays: 5,
    dates: 1,
    from: 600,
    to: 720,
    place: null,
    seats: 10,
    coming: ['villa 2', 'esposito 2'],
    waiting: [],
  },
  {
    key: 'domotica',
    space: 'niguarda',
    topic: 'home_automation',
    it: [
      'La casa che aiuta: prove di domotica',
      'Si provano luci, porte e tapparelle che rispondono alla voce, e si parla di quanto costano e chi paga.',
    ],
    en: [
      'A home that helps: trying home automation',
      'Try lights, doors and blinds that answer your voice, and hear what they cost and who pays.',
    ],
    weekday: 5,
    inDays: 6,
    dates: 1,
    from: 900,
    to: 1_020,
    place: null,
    seats: 15,
    coming: ['zhang 2'],
    waiting: [],
  },
  {
    key: 'libri',
    space: 'san-gottardo',
    topic: 'bookcrossing',
    it: [
      'Scambio di libri con merenda',
      'Portate un libro che vi è piaciuto e prendetene un altro. C’è un tavolo per i libri dei bambini.',
    ],
    en: [
      'Book exchange with a snack',
      'Bring a book you liked and take another. There is a table with books for children.',
    ],
    weekday: 6,
    inDays: 4,
    dates: 1,
    from: 960,
    to: 1_110,
    place: null,
    seats: null,
    coming: ['brambilla 3', 'ferrari 4', 'gatti 1'],
    waiting: [],
  },
  {
    key: 'giochi',
    space: 'voltri',
    topic: 'families',
    it: [
      'Pomeriggio di giochi da tavolo',
      'Da 0 a 99 anni. I giochi li mettiamo noi, i più piccoli hanno il loro angolo.',
    ],
    en: [
      'An afternoon of board games',
      'From 0 to 99 years. We bring the games, the little ones have their corner.',
    ],
    weekday: 6,
    inDays: 9,
    dates: 1,
    from: 930,
    to: 1_080,
    place: null,
    seats: 30,
    coming: ['greco 3', 'lombardi 2', 'morales 2'],
    waiting: [],
  },
  {
    key: 'cortile',
    space: 'venini',
    topic: 'community',
    it: [
      'I vicini si incontrano: un cortile più verde',
      'Che cosa si può piantare, chi annaffia d’estate, quali contributi ci sono. Con un’agronoma del Comune.',
    ],
    en: [
      'Neighbours meet: a greener courtyard',
      'What can be planted, who waters in summer, which grants there are. With an agronomist of the City.',
    ],
    weekday: 2,
    inDays: 8,
    dates: 1,
    from: 1_110,
    to: 1_200,
    place: 'Parco Trotter, ingresso di via Giacosa 46',
    seats: 40,
    coming: ['diallo 2', 'osman 1', 'quispe 2'],
    waiting: [],
  },
  {
    key: 'badanti',
    space: 'tate-colf-badanti',
    topic: 'caregivers',
    it: [
      'Assumere una badante: le cose da sapere',
      'Contratto, busta paga, ferie e contributi. Alla fine si può chiedere del proprio caso.',
    ],
    en: [
      'Hiring a carer: what to know',
      'Contract, payslip, holidays and contributions. At the end you can ask about your own case.',
    ],
    weekday: 1,
    inDays: 10,
    dates: 1,
    from: 1_050,
    to: 1_140,
    place: null,
    seats: 25,
    coming: ['colombo 1', 'cattaneo 1'],
    waiting: [],
  },
  {
    key: 'isee',
    space: 'venini',
    topic: 'digital',
    it: [
      'L’ISEE insieme, al computer',
      'Portate il documento e lo SPID. Si prepara la domanda passo per passo.',
    ],
    en: [
      'The ISEE together, at the computer',
      'Bring an identity document and SPID. We prepare the form step by step.',
    ],
    weekday: 2,
    inDays: -8,
    dates: 1,
    from: 600,
    to: 720,
    place: null,
    seats: 8,
    coming: ['fontana 1', 'nasr 2', 'osman 1'],
    waiting: [],
  },
];
