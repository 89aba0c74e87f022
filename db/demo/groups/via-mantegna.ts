import type { DemoGroup, DemoJoin } from '../story.ts';
import { mantegnaOrders } from './via-mantegna-orders.ts';

const wholeClass: readonly DemoJoin[] = [
  { household: 'ferrari', dependants: ['Luca', 'Sara'] },
  { household: 'santoro', dependants: ['Giorgia', 'Pietro'] },
  { household: 'benali', dependants: ['Youssef'] },
  { household: 'moretti', dependants: ['Emma'] },
  { household: 'popescu', dependants: ['Andrei'] },
  { household: 'ricci', dependants: ['Matteo'] },
  { household: 'fernandez', dependants: ['Camila'] },
  { household: 'kowalski', dependants: ['Zofia'] },
  { household: 'conti', dependants: ['Leonardo'] },
];

/** Nine families with eleven children and vouchers of different value. */
export const viaMantegna: DemoGroup = {
  key: 'via-mantegna',
  name: 'Genitori 2B via Mantegna',
  kind: 'families',
  municipio: 8,
  agreement:
    'Parliamo qui e non nella chat di classe. Ogni famiglia paga per i suoi figli. I voucher sono di chi li ha.',
  splitMethod: 'per_beneficiary',
  createdDaysAgo: 200,
  members: [
    { household: 'santoro', role: 'organiser' },
    { household: 'ferrari', role: 'member' },
    { household: 'benali', role: 'member' },
    { household: 'moretti', role: 'member' },
    { household: 'popescu', role: 'member' },
    { household: 'ricci', role: 'member' },
    { household: 'fernandez', role: 'member' },
    { household: 'kowalski', role: 'member' },
    { household: 'conti', role: 'member' },
  ],
  cards: [
    {
      key: 'scuola-chiusa',
      column: 'needs',
      category: 'holidays',
      title: 'Dove stanno i bambini quando la scuola chiude?',
      notes: 'Ci sono due ponti e forse uno sciopero.\nChi può tenere tre bambini un mattino?',
      schedule: 'giorni da decidere',
      by: 'valeria-moretti',
      labels: ['school', 'idea'],
      dueInDays: 0,
      recurrence: { every: 'school_closed', untilInDays: 195 },
      services: ['girandola-gallaratese-winter-camp-1', 'verticale-bovisa-winter-camp-1'],
      comments: [
        { by: 'roberto-conti', text: 'Io lavoro da casa il lunedì.', hoursAgo: 9 },
        { by: 'valeria-moretti', text: 'Alla prima chiusura ne tengo tre io.', hoursAgo: 5 },
      ],
      checklist: [
        { text: 'Segnare i giorni di chiusura', isDone: true },
        { text: 'Contare i bambini per ogni giorno', isDone: false },
      ],
      joins: [
        { household: 'moretti', dependants: ['Emma'] },
        { household: 'conti', dependants: ['Leonardo'] },
      ],
    },
    {
      key: 'gruppo-telefono',
      column: 'needs',
      category: 'psychology',
      title: 'Un incontro su figli e telefono',
      notes: 'Quando dare il primo telefono?\nVorrei sentire un esperto.',
      schedule: 'una sera, dopo le 20:30',
      by: 'simone-ricci',
      labels: ['school', 'idea'],
      comments: [
        { by: 'simone-ricci', text: 'La bibliotecaria ha una sala libera.', hoursAgo: 30 },
      ],
      joins: [{ household: 'ricci' }, { household: 'santoro' }, { household: 'ferrari' }],
    },
    {
      key: 'pedibus-mantegna',
      column: 'asking',
      category: 'childhood',
      title: 'Pedibus fino a via Mantegna',
      notes: 'Tre fermate: piazza Gerusalemme, via Procaccini, piazza Gramsci.',
      schedule: 'da lunedì a venerdì, dalle 7:50 alle 8:20',
      by: 'giulia-ferrari',
      labels: ['school', 'volunteer'],
      recurrence: { every: 'week', weekdays: [1, 2, 3, 4, 5], untilInDays: 195 },
      checklist: [
        { text: 'Disegnare il percorso', isDone: true },
        { text: 'Trovare due accompagnatori per fermata', isDone: false },
        { text: 'Avvisare il vigile di piazza Gramsci', isDone: false },
      ],
      tolerance: { maxCents: 300, unit: 'trip', note: '', basis: 'per_beneficiary' },
      joins: wholeClass.slice(0, 6),
      request: {
        unit: 'trip',
        quantity: 40,
        basis: 'total',
        split: 'per_beneficiary',
        startsInDays: 21,
        school: 'open',
        sentHoursAgo: 20,
        closesInDays: 5,
        status: 'open',
        offers: [
          {
            provider: 'merenda-e-compagni',
            status: 'open',
            revisions: [
              {
                hoursAgo: 5,
                bands: [
                  [3, 5, 1300],
                  [6, 9, 1500],
                ],
                terms: 'Due accompagnatori. Pettorine per tutti.',
                validInDays: 9,
              },
            ],
            preferredBy: ['santoro'],
          },
        ],
      },
    },
    {
      key: 'doposcuola-2b',
      column: 'deciding',
      category: 'education',
      title: 'Doposcuola da lunedì a giovedì',
      notes: 'Tre mesi, dalle 16:30 alle 18:30.\nIdeale nella scuola o al massimo a dieci minuti.',
      schedule: 'da lunedì a giovedì, dalle 16:30 alle 18:30',
      by: 'chiara-santoro',
      labels: ['school'],
      recurrence: { every: 'week', weekdays: [1, 2, 3, 4] },
      tolerance: { maxCents: 10_000, unit: 'month', note: '', basis: 'per_beneficiary' },
      joins: wholeClass,
      comments: [
        { by: 'samira-benali', text: 'Con il voucher per noi è possibile.', hoursAgo: 90 },
        { by: 'giulia-ferrari', text: 'Sara può venire anche lei?', hoursAgo: 88 },
        { by: 'chiara-santoro', text: 'Sì, accettano fino a 11 anni.', hoursAgo: 87 },
      ],
      request: {
        unit: 'month',
        quantity: 3,
        basis: 'per_beneficiary',
        split: 'per_beneficiary',
        startsInDays: 18,
        school: 'open',
        sentHoursAgo: 240,
        closesInDays: -1,
        status: 'deciding',
        offers: [
          {
            provider: 'officina-dei-compiti',
            status: 'open',
            revisions: [
              {
                hoursAgo: 200,
                bands: [
                  [1, 4, 11_000],
                  [5, 12, 9600],
                ],
                terms: 'Due educatori, merenda compresa.',
                validInDays: 9,
              },
              {
                hoursAgo: 100,
                bands: [
                  [1, 4, 11_000],
                  [5, 8, 9600],
                  [9, 12, 9000],
                ],
                terms: 'Due educatori, merenda compresa. Un posto si può cambiare.',
                validInDays: 9,
              },
            ],
            preferredBy: ['santoro', 'benali', 'conti', 'kowalski'],
          },
          {
            provider: 'merenda-e-compagni',
            status: 'open',
            revisions: [
              {
                hoursAgo: 180,
                bands: [
                  [4, 8, 9900],
                  [9, 12, 9400],
                ],
                terms: 'Un’ora di compiti e una di gioco.',
                validInDays: 7,
              },
            ],
            preferredBy: ['ricci'],
          },
        ],
        decision: {
          provider: 'officina-dei-compiti',
          openedHoursAgo: 20,
          closesInDays: 1,
          status: 'open',
          votes: {
            santoro: 'agree',
            benali: 'agree',
            conti: 'agree',
            kowalski: 'agree',
            popescu: 'abstain',
            ricci: 'disagree',
          },
        },
      },
    },
    ...mantegnaOrders,
  ],
};
