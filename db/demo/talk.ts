/** What a household of the demo tells the provider of an order; `named` are first names. */
type DemoSheet = {
  readonly named?: readonly string[];
  readonly place: string;
  readonly phone: string;
  readonly goodToKnow?: string;
};

/** Something said about an order, by somebody of a household or of the provider. */
export type DemoMessage = {
  readonly kind: 'provider' | 'group';
  /** Key of a person. */
  readonly by: string;
  /** Key of the household the person speaks for; none: for the provider. */
  readonly household?: string;
  readonly hoursAgo: number;
  readonly text: string;
};

/** How an order of the demo is delivered and talked about. */
type DemoTalk = {
  readonly sheets: Readonly<Record<string, DemoSheet>>;
  readonly contact: { name: string; phone: string; place: string; carer: string };
  /** Oldest first. */
  readonly messages: readonly DemoMessage[];
};

/** By the key of the order's card. Telephone numbers are of no network in Italy. */
export const demoTalk: Readonly<Record<string, DemoTalk>> = {
  'caffe-alzheimer': {
    sheets: {
      pirola: {
        named: ['Ida'],
        place: 'Via Forze Armate 260, scala B',
        phone: '000 410 2201',
        goodToKnow: 'Ida cammina con il bastone.\nNiente scale, grazie.',
      },
      sironi: {
        named: ['Carlo'],
        place: 'Ci vediamo davanti al centro',
        phone: '000 410 2202',
        goodToKnow: 'Carlo è diabetico: torta senza zucchero.',
      },
    },
    contact: {
      name: 'Elisa Negri',
      phone: '000 410 1100',
      place: 'Centro anziani, sala grande al piano terra',
      carer: 'Paola, psicologa',
    },
    messages: [
      {
        kind: 'provider',
        by: 'elisa-negri',
        hoursAgo: 52,
        text: 'Buongiorno! Giovedì la sala apre alle 14:45.',
      },
      {
        kind: 'provider',
        by: 'lucia-sironi',
        household: 'sironi',
        hoursAgo: 50,
        text: 'Grazie. Carlo arriva con me, un po’ prima.',
      },
      {
        kind: 'group',
        by: 'enzo-pirola',
        household: 'pirola',
        hoursAgo: 30,
        text: 'Chi porta la torta questa volta?',
      },
      {
        kind: 'group',
        by: 'giancarlo-riva',
        household: 'riva',
        hoursAgo: 28,
        text: 'La porto io, senza zucchero.',
      },
    ],
  },
  'spesa-mercoledi': {
    sheets: {
      marchetti: {
        place: 'Via Padova 36, scala A, terzo piano',
        phone: '000 410 3301',
        goodToKnow: 'L’ascensore è rotto.',
      },
      zhang: { place: 'Via Padova 36, scala C', phone: '000 410 3302' },
    },
    contact: {
      name: 'Rosa Bianco',
      phone: '000 410 3300',
      place: 'Nel cortile, accanto alle biciclette',
      carer: 'Rosa, con la bici cargo',
    },
    messages: [
      {
        kind: 'provider',
        by: 'teresa-marchetti',
        household: 'marchetti',
        hoursAgo: 20,
        text: 'Mercoledì l’ascensore è rotto. Scendo io.',
      },
      {
        kind: 'provider',
        by: 'rosa-bianco',
        hoursAgo: 18,
        text: 'Va bene, aspetto nel cortile alle 11.',
      },
    ],
  },
  'doposcuola-anno': {
    sheets: {
      ferrari: {
        place: 'Sara aspetta all’uscita della 2B',
        phone: '000 410 4401',
        goodToKnow: 'Sara non può mangiare noci.',
      },
      moretti: { place: 'Emma scende dalla scala grande', phone: '000 410 4402' },
    },
    contact: {
      name: 'Stefano Pozzi',
      phone: '000 410 4400',
      place: 'Aula al piano terra, ingresso da via Mantegna',
      carer: 'Stefano, educatore',
    },
    messages: [
      {
        kind: 'provider',
        by: 'stefano-pozzi',
        hoursAgo: 74,
        text: 'Lunedì portate il quaderno di scienze, per favore.',
      },
    ],
  },
};
