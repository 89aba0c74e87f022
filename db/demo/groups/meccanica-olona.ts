import type { DemoGroup, DemoJoin } from '../story.ts';

const families: readonly DemoJoin[] = [
  { household: 'galli', dependants: ['Marta', 'Nina'] },
  { household: 'bianchi', dependants: ['Diego'] },
  { household: 'haddad', dependants: ['Karim'] },
  { household: 'villa', dependants: ['Beatrice'] },
  { household: 'brambilla', dependants: ['Tommaso'] },
];

/** Five families of one company; one of them is near the yearly limit of its credit. */
export const meccanicaOlona: DemoGroup = {
  key: 'meccanica-olona',
  name: 'Colleghi Meccanica Olona',
  kind: 'coworkers',
  municipio: 9,
  agreement:
    'Organizziamo le vacanze dei figli tra colleghi. L’azienda non vede i nostri nomi. Ognuno usa il suo credito.',
  splitMethod: 'per_beneficiary',
  createdDaysAgo: 90,
  members: [
    { household: 'galli', role: 'organiser' },
    { household: 'bianchi', role: 'member' },
    { household: 'haddad', role: 'member' },
    { household: 'villa', role: 'member' },
    { household: 'brambilla', role: 'member' },
  ],
  cards: [
    {
      key: 'passaggi-campus',
      column: 'needs',
      category: 'holidays',
      title: 'Passaggi in auto per il campus',
      notes: 'Partiamo tutti dallo stesso parcheggio.\nDue auto bastano per sei bambini.',
      schedule: 'dalle 8 alle 8:30',
      by: 'paolo-galli',
      joins: [{ household: 'galli' }, { household: 'villa' }],
    },
    {
      key: 'scuola-chiusa-olona',
      column: 'asking',
      category: 'holidays',
      title: 'Un giorno a scuola chiusa',
      notes: 'La scuola è chiusa per il ponte, la fabbrica no.',
      schedule: 'un giorno intero, dalle 8 alle 17:30',
      by: 'monica-bianchi',
      tolerance: { maxCents: 2500, unit: 'day', note: 'per bambino' },
      joins: families.slice(0, 4),
      request: {
        unit: 'day',
        quantity: 1,
        basis: 'per_beneficiary',
        split: 'per_beneficiary',
        startsInDays: 15,
        endsInDays: 15,
        sentHoursAgo: 4,
        closesInDays: 6,
        status: 'open',
        offers: [],
      },
    },
    {
      key: 'inglese-pausa',
      column: 'needs',
      category: 'culture',
      title: 'Inglese per i figli, il sabato',
      notes: 'Abbiamo votato no: troppo lontano da casa.\nCerchiamo un posto più vicino.',
      schedule: 'il sabato mattina',
      by: 'sergio-villa',
      joins: families.slice(1, 4),
      request: {
        description: 'Un corso di inglese per tre bambini, vicino al posto di lavoro.',
        unit: 'course',
        quantity: 1,
        basis: 'per_beneficiary',
        split: 'per_beneficiary',
        startsInDays: 5,
        endsInDays: 120,
        sentHoursAgo: 700,
        closesInDays: -20,
        status: 'closed',
        offers: [
          {
            provider: 'bit-e-matite',
            status: 'lost',
            revisions: [
              {
                hoursAgo: 650,
                bands: [[2, 6, 19_500]],
                terms: 'Venti incontri, con storie al computer.',
                validInDays: -5,
              },
            ],
          },
        ],
        decision: {
          provider: 'bit-e-matite',
          openedHoursAgo: 500,
          closesInDays: -15,
          status: 'rejected',
          votes: { bianchi: 'disagree', haddad: 'disagree', villa: 'agree' },
        },
      },
    },
    {
      key: 'campus-vacanze',
      column: 'arranged',
      category: 'holidays',
      title: 'Campus per le vacanze, due settimane',
      notes: 'Con la piscina, due mattine a settimana.\nIl pranzo è compreso.',
      schedule: 'da lunedì a venerdì, dalle 8:30 alle 17',
      by: 'paolo-galli',
      joins: families,
      comments: [
        {
          by: 'nabil-haddad',
          text: 'Il mio credito è quasi finito, uso il voucher.',
          hoursAgo: 300,
        },
      ],
      request: {
        unit: 'week',
        quantity: 2,
        basis: 'per_beneficiary',
        split: 'per_beneficiary',
        startsInDays: 30,
        endsInDays: 43,
        sentHoursAgo: 600,
        closesInDays: -16,
        status: 'ordered',
        offers: [
          {
            provider: 'acquachiara-niguarda',
            status: 'won',
            revisions: [
              {
                hoursAgo: 560,
                bands: [
                  [2, 4, 15_500],
                  [5, 8, 14_500],
                ],
                terms: 'Un istruttore ogni sei bambini. Pranzo compreso.',
                validInDays: 5,
              },
            ],
            preferredBy: ['galli', 'villa'],
          },
          {
            provider: 'bit-e-matite',
            status: 'lost',
            revisions: [
              {
                hoursAgo: 540,
                bands: [[3, 8, 16_000]],
                terms: 'Campus di scienza e robot, pranzo al sacco.',
                validInDays: 5,
              },
            ],
          },
        ],
        decision: {
          provider: 'acquachiara-niguarda',
          openedHoursAgo: 420,
          closesInDays: -13,
          status: 'accepted',
          votes: {
            galli: 'agree',
            bianchi: 'agree',
            haddad: 'agree',
            villa: 'agree',
            brambilla: 'abstain',
          },
        },
        order: {
          status: 'confirmed',
          createdHoursAgo: 330,
          cashReceived: ['galli'],
        },
      },
    },
  ],
};
