import { weekly, WHEN_SCHOOLS_CLOSE, type TemplateCard } from './template-card.ts';

/** What families of one class often share. */
export const schoolClass: readonly TemplateCard[] = [
  {
    category: 'education',
    labels: ['school'],
    recurrence: weekly(1, 3),
    it: {
      title: 'Doposcuola e compiti',
      notes: 'Una persona che aiuta con i compiti, in una casa o a scuola.',
      schedule: 'lunedì e mercoledì, 16:30-18:30',
      checklist: ['Contare i bambini', 'Trovare uno spazio', 'Dire quale materia serve di più'],
    },
    en: {
      title: 'Homework help after school',
      notes: 'One person who helps with homework, at somebody’s home or at school.',
      schedule: 'Monday and Wednesday, 16:30-18:30',
      checklist: ['Count the children', 'Find a place', 'Say which subject is hardest'],
    },
  },
  {
    category: 'childhood',
    labels: ['school', 'urgent'],
    recurrence: WHEN_SCHOOLS_CLOSE,
    it: {
      title: 'Baby-sitter quando la scuola è chiusa',
      notes: 'Scioperi, ponti e vacanze: ci organizziamo prima.',
      schedule: 'nei giorni senza scuola, 8:30-16:30',
      checklist: ['Segnare i giorni in cui serve', 'Decidere quanti bambini al massimo'],
    },
    en: {
      title: 'A babysitter when school is closed',
      notes: 'Strikes, bridge days and holidays: we plan ahead.',
      schedule: 'on days without school, 8:30-16:30',
      checklist: ['Mark the days you need', 'Decide how many children at most'],
    },
  },
  {
    category: 'childhood',
    labels: ['school', 'volunteer'],
    recurrence: weekly(1, 2, 3, 4, 5),
    it: {
      title: 'Pedibus: a scuola a piedi insieme',
      notes: 'Due adulti per mattina, a turno. Una guida esterna aiuta all’inizio.',
      schedule: 'nei giorni di scuola, alle 8',
      checklist: ['Disegnare il percorso', 'Fare i turni degli adulti'],
    },
    en: {
      title: 'Walking bus: to school on foot together',
      notes: 'Two adults each morning, in turns. A guide helps us to begin.',
      schedule: 'on school days, at 8',
      checklist: ['Draw the way', 'Make the adults’ rota'],
    },
  },
  {
    category: 'holidays',
    labels: ['money'],
    recurrence: null,
    it: {
      title: 'Centro estivo: le stesse settimane',
      notes: 'Se scegliamo le stesse settimane, il prezzo scende e i bambini stanno insieme.',
      schedule: 'da metà giugno a fine luglio',
      checklist: ['Scrivere le settimane possibili', 'Controllare chi ha un voucher'],
    },
    en: {
      title: 'Summer camp: the same weeks',
      notes: 'If we choose the same weeks, the price drops and the children stay together.',
      schedule: 'from mid-June to the end of July',
      checklist: ['Write the weeks you can', 'Check who has a voucher'],
    },
  },
  {
    category: 'sport',
    labels: ['idea'],
    recurrence: weekly(5),
    it: {
      title: 'Sport del venerdì per la classe',
      notes: 'Basket, judo o nuoto? Scrivete che cosa piace ai vostri figli.',
      schedule: 'venerdì alle 17',
      checklist: ['Votare lo sport', 'Cercare una palestra vicina'],
    },
    en: {
      title: 'Friday sport for the class',
      notes: 'Basketball, judo or swimming? Write what your children like.',
      schedule: 'Friday at 17:00',
      checklist: ['Vote for a sport', 'Look for a gym nearby'],
    },
  },
];
