import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import type { SpaceState } from '#app/domain/spaces/opening.ts';

/** What a space can do for people. */
export type SpaceFunction =
  | 'orientation'
  | 'applications'
  | 'internet'
  | 'digital_help'
  | 'job_search'
  | 'caregiver_support'
  | 'domestic_work'
  | 'art_therapy'
  | 'home_automation'
  | 'play'
  | 'bookcrossing'
  | 'community';

export type DemoSpace = {
  slug: string;
  name: string;
  address: string;
  municipio: Municipio;
  status: SpaceState;
  hours: 'mornings' | 'full' | 'long' | 'none';
  functions: readonly SpaceFunction[];
  it: string;
  en: string;
};

/** Hours of the demo: days 1-7 from Monday with their hours. The real ones are told by 020202. */
export const spaceHours: Readonly<
  Record<DemoSpace['hours'], readonly { weekday: number; opens: string; closes: string }[]>
> = {
  mornings: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:30', closes: '13:00' })),
  full: [
    ...[1, 3, 5].map((weekday) => ({ weekday, opens: '09:30', closes: '13:00' })),
    ...[2, 4].map((weekday) => ({ weekday, opens: '14:00', closes: '18:30' })),
  ],
  long: [
    ...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '18:00' })),
    { weekday: 6, opens: '09:30', closes: '12:30' },
  ],
  none: [],
};

const base = ['orientation', 'applications', 'internet'] as const;

/**
 * The twenty Spazi WeMi. Names, addresses and Municipi are public facts. Deduced from the street or
 * the area: San Gottardo, Capuana, Trivulzio, Stelline, Loreto, Venini, Voltri, Statuto, Center.
 * Where no address is published here, the area is given.
 */
export const demoSpaces: readonly DemoSpace[] = [
  {
    slug: 'san-gottardo',
    name: 'Spazio WeMi San Gottardo',
    address: 'corso San Gottardo 41',
    municipio: 5,
    status: 'open',
    hours: 'full',
    functions: [...base, 'community', 'bookcrossing'],
    it: 'Un bar e uno sportello nello stesso locale, sui Navigli. Si parla con calma davanti a un caffè.',
    en: 'A café and a desk in one place, near the Navigli. You can talk calmly over a coffee.',
  },
  {
    slug: 'capuana',
    name: 'Spazio WeMi Capuana',
    address: 'via Capuana 3',
    municipio: 8,
    status: 'open',
    hours: 'mornings',
    functions: [...base, 'job_search', 'community'],
    it: 'Il punto di incontro di Quarto Oggiaro. Qui si cerca lavoro al computer, con un operatore.',
    en: 'The meeting point of Quarto Oggiaro. Here you look for a job online, with a helper.',
  },
  {
    slug: 'trivulzio',
    name: 'Spazio WeMi Trivulzio',
    address: 'via Trivulzio 15',
    municipio: 7,
    status: 'open',
    hours: 'full',
    functions: [...base, 'caregiver_support'],
    it: 'Per chi assiste una persona anziana. Si trovano ascolto, gruppi e notizie sui servizi.',
    en: 'For people who care for an older person. It offers listening, groups and information.',
  },
  {
    slug: 'stelline',
    name: 'Spazio WeMi Stelline',
    address: 'zona corso Magenta',
    municipio: 1,
    status: 'open',
    hours: 'mornings',
    functions: [...base, 'community'],
    it: 'Uno sportello tranquillo nel centro della città. Gli operatori aiutano a scegliere il servizio giusto.',
    en: 'A quiet desk in the centre of the city. The staff help you choose the right service.',
  },
  {
    slug: 'loreto',
    name: 'Spazio WeMi Loreto',
    address: 'zona piazzale Loreto',
    municipio: 3,
    status: 'open',
    hours: 'full',
    functions: [...base, 'digital_help', 'job_search'],
    it: 'Vicino alla metropolitana, comodo per chi lavora. Il martedì e il giovedì è aperto fino a sera.',
    en: 'Close to the metro, handy for working people. On Tuesday and Thursday it closes later.',
  },
  {
    slug: 'venini',
    name: 'Spazio WeMi Venini',
    address: 'via Venini',
    municipio: 2,
    status: 'open',
    hours: 'long',
    functions: [...base, 'digital_help', 'community', 'play'],
    it: 'La porta aperta su via Padova e NoLo. I vicini usano la sala per le riunioni di cortile.',
    en: 'The open door near via Padova and NoLo. Neighbours use the room for courtyard meetings.',
  },
  {
    slug: 'voltri',
    name: 'Spazio WeMi Voltri',
    address: 'via Voltri',
    municipio: 6,
    status: 'open',
    hours: 'mornings',
    functions: [...base, 'play', 'community'],
    it: 'Lo spazio delle famiglie della Barona. Mentre i grandi parlano, i piccoli giocano.',
    en: 'The space for families in Barona. While adults talk, the little ones play.',
  },
  {
    slug: 'piazzetta',
    name: 'Spazio WeMi Piazzetta',
    address: 'via Piazzetta 2',
    municipio: 4,
    status: 'open',
    hours: 'full',
    functions: [...base, 'digital_help', 'community'],
    it: 'Un piccolo spazio di quartiere al Corvetto. Si fanno domande, carte e amicizie.',
    en: 'A small neighbourhood space in Corvetto. You ask questions, do papers and make friends.',
  },
  {
    slug: 'ornato',
    name: 'Spazio WeMi Ornato',
    address: 'via Ornato 7',
    municipio: 9,
    status: 'open',
    hours: 'mornings',
    functions: [...base, 'caregiver_support', 'community'],
    it: 'Uno sportello vicino alle case di Niguarda. Aiuta chi cerca un’assistente per i genitori.',
    en: 'A desk near the houses of Niguarda. It helps people look for a carer for parents.',
  },
  {
    slug: 'valla',
    name: 'Spazio WeMi Valla',
    address: 'via Valla 25',
    municipio: 5,
    status: 'open',
    hours: 'mornings',
    functions: [...base, 'play'],
    it: 'Nel sud della città, con un grande cortile. Una volta al mese c’è la merenda di quartiere.',
    en: 'In the south of the city, with a large courtyard. Once a month there is a local snack.',
  },
  {
    slug: 'pacinotti',
    name: 'Spazio WeMi Pacinotti',
    address: 'via Pacinotti 8',
    municipio: 8,
    status: 'open',
    hours: 'full',
    functions: [...base, 'digital_help', 'job_search'],
    it: 'Alla Bovisa e Villapizzone, con quattro computer liberi. Un operatore aiuta con le pratiche online.',
    en: 'In Villapizzone, with four free computers. A helper assists with online forms.',
  },
  {
    slug: 'tate-colf-badanti',
    name: 'Spazio WeMi Tate Colf Badanti',
    address: 'via Statuto 15',
    municipio: 1,
    status: 'open',
    hours: 'long',
    functions: ['orientation', 'domestic_work', 'caregiver_support'],
    it: 'Lo sportello per trovare tate, colf e badanti in regola. Si incontrano famiglie e lavoratori.',
    en: 'The desk to find nannies, cleaners and carers legally. Families and workers meet here.',
  },
  {
    slug: 'center',
    name: 'Spazio WeMi Center',
    address: 'Centro storico',
    municipio: 1,
    status: 'open',
    hours: 'long',
    functions: [...base, 'digital_help', 'job_search'],
    it: 'Lo spazio che collega tutti gli altri. Qui si trova risposta anche a domande difficili.',
    en: 'The space that links all the others. Here you find answers to hard questions too.',
  },
  {
    slug: 'niguarda',
    name: 'Spazio WeMi Niguarda',
    address: 'Ospedale Niguarda, Centro Spazio Vita',
    municipio: 9,
    status: 'open',
    hours: 'long',
    functions: [
      ...base,
      'digital_help',
      'caregiver_support',
      'art_therapy',
      'home_automation',
      'play',
      'bookcrossing',
    ],
    it: 'Dentro l’ospedale, con arteterapia, domotica e scambio di libri. Lo spazio chiocciol@ aiuta con le pratiche digitali.',
    en: 'Inside the hospital, with art therapy, home automation and book exchange. The chiocciol@ desk helps with online forms.',
  },
  {
    slug: 'pimentel',
    name: 'Spazio WeMi Pimentel',
    address: 'via Pimentel',
    municipio: 2,
    status: 'opening_soon',
    hours: 'none',
    functions: [...base],
    it: 'Aprirà presto nel Municipio 2. Darà informazioni e aiuto per le domande di contributo.',
    en: 'It will open soon in Municipio 2. It will give information and help with applications.',
  },
  {
    slug: 'monte-oliveto',
    name: 'Spazio WeMi Monte Oliveto',
    address: 'via Monteoliveto',
    municipio: 4,
    status: 'opening_soon',
    hours: 'none',
    functions: [...base, 'community'],
    it: 'Aprirà presto nel Municipio 4. Ci sarà una sala per i gruppi di vicini.',
    en: 'It will open soon in Municipio 4. There will be a room for groups of neighbours.',
  },
  {
    slug: 'cuccagna',
    name: 'Spazio WeMi Cuccagna',
    address: 'via Cuccagna',
    municipio: 4,
    status: 'opening_soon',
    hours: 'none',
    functions: [...base, 'community', 'bookcrossing'],
    it: 'Aprirà presto vicino a Porta Romana. Ospiterà incontri per famiglie e condomìni.',
    en: 'It will open soon near Porta Romana. It will host meetings for families and buildings.',
  },
  {
    slug: 'saponaro',
    name: 'Spazio WeMi Saponaro',
    address: 'via Saponaro',
    municipio: 5,
    status: 'opening_soon',
    hours: 'none',
    functions: [...base, 'digital_help'],
    it: 'Aprirà presto a Gratosoglio. Avrà postazioni internet con un operatore.',
    en: 'It will open soon in Gratosoglio. It will have internet points with a helper.',
  },
  {
    slug: 'giovanola',
    name: 'Spazio WeMi Giovanola',
    address: 'via Giovanola',
    municipio: 5,
    status: 'opening_soon',
    hours: 'none',
    functions: [...base],
    it: 'Aprirà presto nel Municipio 5. Aiuterà a presentare le domande al Comune.',
    en: 'It will open soon in Municipio 5. It will help with applications to the City.',
  },
  {
    slug: 'savona',
    name: 'Spazio WeMi Savona',
    address: 'via Savona',
    municipio: 6,
    status: 'opening_soon',
    hours: 'none',
    functions: [...base, 'job_search'],
    it: 'Aprirà presto nel Municipio 6. Si potrà cercare lavoro con l’aiuto di un operatore.',
    en: 'It will open soon in Municipio 6. You will look for work with a helper.',
  },
];
