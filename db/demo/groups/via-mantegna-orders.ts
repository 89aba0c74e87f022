import type { DemoCard } from '../story.ts';

/** What the families of 2B arranged: one order to confirm, one settled, one cancelled and refunded. */
export const mantegnaOrders: readonly DemoCard[] = [
  {
    key: 'coding-2b',
    column: 'arranged',
    category: 'culture',
    title: 'Corso di coding il mercoledì',
    notes: 'Dieci incontri con Scratch.\nI computer li portano loro.',
    schedule: 'il mercoledì, dalle 17 alle 18:30',
    by: 'anna-kowalski',
    joins: [
      { household: 'ferrari', dependants: ['Luca'] },
      { household: 'benali', dependants: ['Youssef'] },
      { household: 'popescu', dependants: ['Andrei'] },
      { household: 'kowalski', dependants: ['Zofia'] },
      { household: 'conti', dependants: ['Leonardo'] },
    ],
    request: {
      unit: 'course',
      quantity: 1,
      basis: 'per_beneficiary',
      split: 'per_beneficiary',
      school: 'open',
      startsInDays: 12,
      dates: 10,
      sentHoursAgo: 400,
      closesInDays: -8,
      status: 'ordered',
      offers: [
        {
          provider: 'pixel-di-quartiere',
          status: 'won',
          revisions: [
            {
              hoursAgo: 350,
              bands: [
                [3, 4, 13_500],
                [5, 8, 12_000],
              ],
              terms: 'Dieci incontri da un’ora e mezza.',
              validInDays: 10,
            },
          ],
          preferredBy: ['kowalski', 'conti'],
        },
      ],
      decision: {
        provider: 'pixel-di-quartiere',
        openedHoursAgo: 150,
        closesInDays: -2,
        status: 'accepted',
        votes: {
          ferrari: 'agree',
          benali: 'agree',
          popescu: 'agree',
          kowalski: 'agree',
          conti: 'agree',
        },
      },
      order: {
        status: 'confirming',
        createdHoursAgo: 28,
        answers: { benali: 'confirmed', kowalski: 'confirmed', conti: 'confirmed' },
        cashReceived: [],
      },
    },
  },
  {
    key: 'calcio-cinque',
    column: 'arranged',
    category: 'sport',
    title: 'Calcio al campetto, primo corso',
    notes: 'Due allenamenti a settimana.\nLe scarpe usate si scambiano in classe.',
    schedule: 'martedì e venerdì, dalle 17 alle 18:30',
    by: 'fabio-santoro',
    joins: [
      { household: 'ferrari', dependants: ['Sara'] },
      { household: 'santoro', dependants: ['Giorgia', 'Pietro'] },
      { household: 'popescu', dependants: ['Andrei'] },
    ],
    request: {
      description: 'Due allenamenti a settimana per quattro bambini.',
      unit: 'course',
      quantity: 1,
      basis: 'per_beneficiary',
      split: 'per_beneficiary',
      startsInDays: -95,
      dates: 20,
      sentHoursAgo: 2900,
      closesInDays: -112,
      status: 'ordered',
      offers: [
        {
          provider: 'gallaratese-calcio-giovani',
          status: 'won',
          revisions: [
            {
              hoursAgo: 2800,
              bands: [
                [1, 2, 20_000],
                [3, 6, 17_600],
              ],
              terms: 'Venti allenamenti da un’ora e mezza, divisa compresa.',
              validInDays: -100,
            },
          ],
        },
      ],
      decision: {
        provider: 'gallaratese-calcio-giovani',
        openedHoursAgo: 2700,
        closesInDays: -108,
        status: 'accepted',
        votes: { ferrari: 'agree', santoro: 'agree', popescu: 'agree' },
      },
      order: { status: 'settled', createdHoursAgo: 2600, cashReceived: 'all' },
    },
  },
  {
    key: 'doposcuola-anno',
    column: 'arranged',
    category: 'education',
    title: 'Doposcuola per tutto l’anno',
    notes:
      'Compiti e merenda, dieci mesi, nei giorni di scuola.\nSi paga un mese alla volta, quando è finito.',
    schedule: 'lunedì e mercoledì, dalle 16:30 alle 18:30',
    by: 'fabio-santoro',
    joins: [
      { household: 'ferrari', dependants: ['Sara'] },
      { household: 'santoro', dependants: ['Giorgia', 'Pietro'] },
      { household: 'moretti', dependants: ['Emma'] },
      { household: 'fernandez', dependants: ['Camila'] },
    ],
    request: {
      description:
        'Doposcuola per cinque bambini della scuola primaria, per dieci mesi, nei giorni in cui la scuola è aperta.',
      unit: 'month',
      quantity: 10,
      basis: 'per_beneficiary',
      split: 'per_beneficiary',
      school: 'open',
      startsInDays: -100,
      sentHoursAgo: 2700,
      closesInDays: -100,
      status: 'ordered',
      offers: [
        {
          provider: 'officina-dei-compiti',
          status: 'won',
          revisions: [
            {
              hoursAgo: 2650,
              bands: [
                [3, 3, 6600],
                [4, 8, 6000],
              ],
              absenceRule: 'excused',
              terms: 'Merenda compresa. Ogni mese si chiude e si paga quando è finito.',
              validInDays: -100,
            },
          ],
        },
      ],
      decision: {
        provider: 'officina-dei-compiti',
        openedHoursAgo: 2550,
        closesInDays: -102,
        status: 'accepted',
        votes: { ferrari: 'agree', santoro: 'agree', moretti: 'agree', fernandez: 'agree' },
      },
      order: {
        status: 'active',
        createdHoursAgo: 2450,
        cashReceived: ['ferrari', 'santoro', 'fernandez'],
      },
    },
  },
  {
    key: 'robot-sabato',
    column: 'arranged',
    category: 'culture',
    title: 'Robot fatti in casa, un sabato',
    notes: 'Annullato: il laboratorio si è allagato.\nI voucher sono tornati alle famiglie.',
    schedule: 'un sabato, dalle 10 alle 13',
    by: 'samira-benali',
    joins: [
      { household: 'benali', dependants: ['Youssef'] },
      { household: 'fernandez', dependants: ['Camila'] },
      { household: 'conti', dependants: ['Leonardo'] },
    ],
    comments: [
      { by: 'samira-benali', text: 'Il voucher di Youssef è di nuovo intero.', hoursAgo: 900 },
    ],
    request: {
      description: 'Un laboratorio di robot per tre bambini, in un solo sabato.',
      unit: 'workshop',
      quantity: 1,
      basis: 'per_beneficiary',
      split: 'per_beneficiary',
      startsInDays: -40,
      sentHoursAgo: 1500,
      closesInDays: -55,
      status: 'ordered',
      offers: [
        {
          provider: 'pixel-di-quartiere',
          status: 'won',
          revisions: [
            {
              hoursAgo: 1450,
              bands: [[2, 6, 3000]],
              terms: 'Ognuno porta a casa il suo robot.',
              validInDays: -50,
            },
          ],
        },
      ],
      decision: {
        provider: 'pixel-di-quartiere',
        openedHoursAgo: 1380,
        closesInDays: -54,
        status: 'accepted',
        votes: { benali: 'agree', fernandez: 'agree', conti: 'agree' },
      },
      order: {
        status: 'cancelled',
        createdHoursAgo: 1300,
        cashReceived: [],
        calledOffWords:
          'La nostra educatrice è malata: quel sabato non possiamo tenere il laboratorio.',
      },
    },
  },
];
