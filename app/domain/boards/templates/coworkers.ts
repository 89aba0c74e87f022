import { monthly, weekly, WHEN_SCHOOLS_CLOSE, type TemplateCard } from './template-card.ts';

/** What people who work together often share. */
export const coworkers: readonly TemplateCard[] = [
  {
    category: 'childhood',
    labels: ['school'],
    recurrence: WHEN_SCHOOLS_CLOSE,
    it: {
      title: 'I bambini in ufficio quando la scuola è chiusa',
      notes: 'Un’educatrice in una sala, noi al lavoro a due passi.',
      schedule: 'nei giorni senza scuola, 8:30-17:30',
      checklist: ['Chiedere una sala all’azienda', 'Contare i bambini e le età'],
    },
    en: {
      title: 'Children at the office when school is closed',
      notes: 'An educator in one room, we work next door.',
      schedule: 'on days without school, 8:30-17:30',
      checklist: ['Ask the company for a room', 'Count the children and their ages'],
    },
  },
  {
    category: 'older',
    labels: ['health'],
    recurrence: null,
    it: {
      title: 'Aiuto per i genitori anziani',
      notes: 'Chi segue un genitore da solo? Cerchiamo un assistente per più famiglie.',
      schedule: 'da decidere insieme',
      checklist: ['Scrivere in quale Municipio serve', 'Controllare i crediti dell’azienda'],
    },
    en: {
      title: 'Help for our older parents',
      notes: 'Who looks after a parent alone? We look for one assistant for several families.',
      schedule: 'to be decided together',
      checklist: ['Write in which Municipio you need it', 'Check the company’s credits'],
    },
  },
  {
    category: 'psychology',
    labels: ['health'],
    recurrence: monthly(15),
    it: {
      title: 'Uno sportello di ascolto per noi',
      notes: 'Un incontro riservato al mese. Qui scrivete solo il giorno che preferite.',
      schedule: 'una volta al mese, in pausa pranzo',
      checklist: ['Scegliere il giorno', 'Chiedere uno spazio riservato'],
    },
    en: {
      title: 'Somebody who listens, for us',
      notes: 'One private meeting a month. Write here only the day you prefer.',
      schedule: 'once a month, at lunch time',
      checklist: ['Choose the day', 'Ask for a private room'],
    },
  },
  {
    category: 'sport',
    labels: ['idea', 'money'],
    recurrence: weekly(3),
    it: {
      title: 'Corso di yoga dopo il lavoro',
      notes: 'Un’insegnante per il gruppo costa meno di dieci abbonamenti.',
      schedule: 'mercoledì alle 18',
      checklist: ['Contare chi viene', 'Decidere quanti incontri'],
    },
    en: {
      title: 'Yoga after work',
      notes: 'One teacher for the group costs less than ten subscriptions.',
      schedule: 'Wednesday at 18:00',
      checklist: ['Count who comes', 'Decide how many sessions'],
    },
  },
  {
    category: 'living',
    labels: ['home', 'money'],
    recurrence: weekly(4),
    it: {
      title: 'Spesa a casa, un ordine solo',
      notes: 'Ordiniamo insieme entro mercoledì e dividiamo la consegna.',
      schedule: 'giovedì, consegna in ufficio',
      checklist: ['Fare la lista comune', 'Scegliere chi ritira'],
    },
    en: {
      title: 'Groceries, one order',
      notes: 'We order together by Wednesday and share the delivery.',
      schedule: 'Thursday, delivered at the office',
      checklist: ['Make the common list', 'Choose who collects'],
    },
  },
];
