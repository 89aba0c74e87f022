import type { DemoGroup, DemoJoin } from '../story.ts';

const cared: readonly DemoJoin[] = [
  { household: 'diallo', dependants: ['Mariama'], hours: 6 },
  { household: 'colombo', dependants: ['Aldo'], hours: 5 },
  { household: 'brambilla', dependants: ['Piera'], hours: 3 },
  { household: 'esposito', dependants: ['Gennaro'], hours: 6 },
  { household: 'rossetti', hours: 1 },
  { household: 'hu', dependants: ['Meiling'], hours: 3 },
];

const everyone: readonly DemoJoin[] = cared.map(({ household }) => ({ household }));

/** Six households that share a carer, unequal hours; every step of the story is on this board. */
export const viaDeiCinquecento: DemoGroup = {
  key: 'via-dei-cinquecento',
  name: 'Condominio di via dei Cinquecento 12',
  kind: 'tenants',
  municipio: 4,
  agreement:
    'Decidiamo insieme, una famiglia un voto. Chi dice sì paga la sua parte. Chi non può lo dice subito e senza vergogna.',
  splitMethod: 'per_household',
  createdDaysAgo: 120,
  members: [
    { household: 'diallo', role: 'organiser' },
    { household: 'colombo', role: 'member' },
    { household: 'brambilla', role: 'member' },
    { household: 'esposito', role: 'member' },
    { household: 'rossetti', role: 'member' },
    { household: 'hu', role: 'member' },
  ],
  asking: [
    {
      household: 'perego',
      by: 'daniela-perego',
      message: 'Mia madre abita al civico 14: anche a lei servirebbe la badante, due mattine.',
      hoursAgo: 20,
    },
  ],
  cards: [
    {
      key: 'piante-agosto',
      column: 'needs',
      category: 'home',
      title: 'Chi bagna le piante quando siamo via?',
      notes: 'Sui ballatoi ci sono almeno quaranta vasi.\nUna visita ogni due giorni può bastare.',
      schedule: 'durante le vacanze',
      by: 'ivano-rossetti',
      labels: ['volunteer'],
      dueInDays: 9,
      recurrence: { every: 'week', weekdays: [1, 3, 5], untilInDays: 60 },
      comments: [
        { by: 'chen-hu', text: 'Io posso fare la prima settimana.', hoursAgo: 20 },
        { by: 'rosa-colombo', text: 'Attenti al mio basilico!', hoursAgo: 18 },
        { by: 'ivano-rossetti', text: 'Metto io un foglio sul portone con i turni.', hoursAgo: 4 },
      ],
      checklist: [
        { text: 'Contare i vasi di ogni ballatoio', isDone: true },
        { text: 'Fare due copie della chiave del cortile', isDone: false },
        { text: 'Scrivere i turni', isDone: false },
      ],
      joins: [{ household: 'rossetti' }, { household: 'hu' }],
    },
    {
      key: 'ginnastica-cortile',
      column: 'needs',
      category: 'health',
      title: 'Ginnastica dolce in cortile',
      notes: 'Due volte a settimana, anche da seduti.\nServe una tettoia se piove.',
      schedule: 'martedì e venerdì, dalle 10 alle 11',
      by: 'rosa-colombo',
      labels: ['idea'],
      dueInDays: 1,
      recurrence: { every: 'week', weekdays: [2, 5] },
      services: ['il-cortile-aperto-gentle-gymnastics-1'],
      tolerance: {
        maxCents: 3000,
        unit: 'month',
        note: 'al massimo 10 euro a testa',
        basis: 'total',
      },
      joins: [{ household: 'colombo' }, { household: 'rossetti' }, { household: 'esposito' }],
      comments: [{ by: 'carmela-esposito', text: 'Vengo se non fa freddo.', hoursAgo: 50 }],
      grid: {
        parts: 'half_days',
        days: ['tue', 'thu', 'fri'],
        answers: { colombo: 'yn-ynnyyn', rossetti: 'ym-mn-yn-', hu: 'n--n--m--' },
      },
    },
    {
      key: 'baby-sitter-venerdi',
      column: 'needs',
      category: 'childhood',
      title: 'Baby-sitter condivisa il venerdì sera',
      notes: 'Quattro bambini tra 6 e 9 anni, a turno nelle nostre case.',
      schedule: 'venerdì, dalle 19 alle 23',
      by: 'elena-sala',
      labels: ['urgent'],
      dueInDays: -1,
      recurrence: { every: 'week', weekdays: [5] },
      services: [
        'la-casa-delle-tate-shared-baby-sitter-2',
        'il-cortile-aperto-shared-baby-sitter-2',
      ],
      comments: [
        { by: 'elena-sala', text: 'Da noi c’è posto per tutti e quattro.', hoursAgo: 52 },
        { by: 'ousmane-diallo', text: 'Ibrahim e Fatou cenano prima.', hoursAgo: 49 },
        { by: 'chen-hu', text: 'Giulia va a letto alle 21.', hoursAgo: 27 },
        {
          by: 'amina-diallo',
          text: 'Chiediamo una persona che resti sempre la stessa?',
          hoursAgo: 26,
        },
        { by: 'marco-brambilla', text: 'Sì, i bambini si fidano di più.', hoursAgo: 3 },
      ],
      checklist: [
        { text: 'Decidere la prima casa', isDone: true },
        { text: 'Scrivere le allergie dei bambini', isDone: true },
        { text: 'Fare l’elenco dei numeri di telefono', isDone: false },
      ],
      tolerance: { maxCents: 2200, unit: 'hour', note: '', basis: 'total' },
      joins: [
        { household: 'brambilla', dependants: ['Tommaso'] },
        { household: 'diallo', dependants: ['Ibrahim', 'Fatou'] },
        { household: 'hu', dependants: ['Giulia'] },
      ],
      grid: {
        parts: 'hours',
        days: [
          { weekday: 5, fromDay: 5 },
          { weekday: 5, fromDay: 12 },
        ],
        hours: [18, 22],
        answers: { brambilla: 'myyyyyyn', hu: 'yyynyymn' },
      },
    },
    {
      key: 'badante-condivisa',
      column: 'asking',
      category: 'older',
      title: 'Badante di condominio, 24 ore a settimana',
      notes:
        'Una sola persona per i nostri anziani.\nMattina: alzarsi, colazione, una passeggiata.\nUn mese di prova, poi decidiamo.',
      schedule: 'da lunedì a sabato, dalle 8 alle 12',
      by: 'amina-diallo',
      labels: ['waiting'],
      dueInDays: 6,
      recurrence: { every: 'week', weekdays: [1, 2, 3, 4, 5, 6] },
      tolerance: {
        maxCents: 2400,
        unit: 'hour',
        note: 'fino a 4 euro l’ora per famiglia',
        basis: 'total',
      },
      joins: cared,
      comments: [
        { by: 'marco-brambilla', text: 'Piera ha bisogno soprattutto il giovedì.', hoursAgo: 70 },
        { by: 'rosa-colombo', text: 'Aldo vuole qualcuno con pazienza.', hoursAgo: 66 },
        { by: 'chen-hu', text: 'Mia madre parla poco italiano.', hoursAgo: 30 },
      ],
      checklist: [
        { text: 'Contare le ore di ogni famiglia', isDone: true },
        { text: 'Chiedere al custode una stanza per la pausa', isDone: false },
      ],
      request: {
        unit: 'hour',
        quantity: 96,
        basis: 'total',
        split: 'per_household',
        startsInDays: 14,
        sentHoursAgo: 60,
        closesInDays: 4,
        status: 'open',
        questions: [
          {
            provider: 'cura-di-casa',
            hoursAgo: 52,
            question: 'Ci sono scale senza ascensore?',
            answer: 'Sì, due persone abitano al secondo piano senza ascensore.',
          },
          {
            provider: 'quarto-tempo',
            hoursAgo: 7,
            question: 'Serve aiuto anche per le medicine?',
          },
        ],
        offers: [
          {
            provider: 'cura-di-casa',
            status: 'open',
            revisions: [
              {
                hoursAgo: 44,
                bands: [
                  [3, 4, 2100],
                  [5, 6, 2500],
                ],
                terms: 'Sempre la stessa assistente. Prima visita gratis.',
                validInDays: 10,
              },
              {
                hoursAgo: 3,
                bands: [
                  [3, 4, 2000],
                  [5, 6, 2300],
                ],
                terms: 'Sempre la stessa assistente. Sostituzione entro un giorno.',
                validInDays: 10,
              },
            ],
            preferredBy: ['colombo', 'esposito', 'hu'],
          },
          {
            provider: 'quarto-tempo',
            status: 'open',
            revisions: [
              {
                hoursAgo: 26,
                bands: [
                  [4, 5, 2060],
                  [6, 8, 2220],
                ],
                terms: 'Due assistenti che si alternano. Anche la spesa è compresa.',
                validInDays: 8,
              },
            ],
            preferredBy: ['brambilla'],
          },
          {
            provider: 'la-ringhiera-solidale',
            status: 'expired',
            revisions: [
              {
                hoursAgo: 56,
                bands: [[4, 8, 2400]],
                terms: 'Offerta valida solo per pochi giorni.',
                validInDays: -1,
              },
            ],
          },
        ],
      },
    },
    {
      key: 'custode-sociale',
      column: 'deciding',
      category: 'home',
      title: 'Custode sociale un giorno a settimana',
      notes: 'Ritira i pacchi e bussa a chi è solo.\nCi serve soprattutto per le scale B e C.',
      schedule: 'il mercoledì, dalle 9 alle 13',
      by: 'carmela-esposito',
      labels: ['money'],
      recurrence: { every: 'week', weekdays: [3] },
      checklist: [
        { text: 'Chiedere chi ha già il custode al civico 10', isDone: true },
        { text: 'Trovare uno sgabuzzino per le consegne', isDone: true },
      ],
      tolerance: {
        maxCents: 9000,
        unit: 'month',
        note: '15 euro al mese per famiglia',
        basis: 'total',
      },
      joins: everyone,
      comments: [{ by: 'ivano-rossetti', text: 'Per me il mercoledì è scomodo.', hoursAgo: 25 }],
      request: {
        unit: 'month',
        quantity: 6,
        basis: 'total',
        split: 'per_household',
        startsInDays: 20,
        sentHoursAgo: 190,
        closesInDays: -2,
        status: 'deciding',
        offers: [
          {
            provider: 'la-ringhiera-solidale',
            status: 'open',
            revisions: [
              {
                hoursAgo: 150,
                bands: [
                  [4, 5, 6600],
                  [6, 8, 7200],
                ],
                terms: 'Quattro ore a settimana. Il primo mese si può smettere.',
                validInDays: 12,
              },
            ],
            preferredBy: ['esposito', 'colombo', 'diallo'],
          },
        ],
        decision: {
          provider: 'la-ringhiera-solidale',
          openedHoursAgo: 30,
          closesInDays: 2,
          status: 'open',
          votes: { colombo: 'agree', hu: 'agree', rossetti: 'disagree' },
        },
      },
    },
    {
      key: 'spesa-pesante',
      column: 'arranged',
      category: 'home',
      title: 'Spesa pesante ogni sabato',
      notes:
        'Acqua, detersivi e pannoloni fino al piano.\nLa lista si lascia in bacheca il giovedì.',
      schedule: 'il sabato, dalle 10 alle 12, otto volte',
      by: 'amina-diallo',
      recurrence: { every: 'week', weekdays: [6], untilInDays: 40 },
      joins: everyone.filter(({ household }) => household !== 'hu'),
      request: {
        unit: 'trip',
        quantity: 8,
        basis: 'total',
        split: 'per_household',
        startsInDays: -70,
        sentHoursAgo: 2200,
        closesInDays: -85,
        status: 'ordered',
        offers: [
          {
            provider: 'la-ringhiera-solidale',
            status: 'won',
            revisions: [
              {
                hoursAgo: 2150,
                bands: [
                  [3, 4, 1000],
                  [5, 8, 1400],
                ],
                terms: 'Un giro solo, consegna entro le 12.',
                validInDays: -75,
              },
            ],
          },
        ],
        decision: {
          provider: 'la-ringhiera-solidale',
          openedHoursAgo: 2050,
          closesInDays: -82,
          status: 'accepted',
          votes: {
            diallo: 'agree',
            colombo: 'agree',
            brambilla: 'agree',
            esposito: 'agree',
            rossetti: 'abstain',
          },
        },
        order: {
          status: 'completed',
          createdHoursAgo: 1980,
          cashReceived: ['diallo', 'brambilla', 'rossetti'],
        },
      },
    },
  ],
};
