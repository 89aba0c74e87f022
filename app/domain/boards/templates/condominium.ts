import { monthly, weekly, type TemplateCard } from './template-card.ts';

/** What people of one house often share. */
export const condominium: readonly TemplateCard[] = [
  {
    category: 'older',
    labels: ['home'],
    recurrence: weekly(1, 3, 5),
    it: {
      title: 'Una badante condivisa al mattino',
      notes:
        'Chi di noi ha un anziano in casa? Se siamo in due o tre, una persona può passare da tutti.',
      schedule: 'lunedì, mercoledì e venerdì mattina',
      checklist: [
        'Scrivere quante ore servono a ogni famiglia',
        'Scegliere gli orari insieme',
        'Controllare chi ha un voucher',
      ],
    },
    en: {
      title: 'A shared carer in the morning',
      notes:
        'Who has an older person at home? If we are two or three, one person can visit us all.',
      schedule: 'Monday, Wednesday and Friday morning',
      checklist: [
        'Write how many hours each household needs',
        'Choose the times together',
        'Check who has a voucher',
      ],
    },
  },
  {
    category: 'living',
    labels: ['home', 'money'],
    recurrence: weekly(6),
    it: {
      title: 'La spesa pesante portata su',
      notes: 'Acqua, detersivi e farina: un solo viaggio per tutta la scala.',
      schedule: 'sabato mattina',
      checklist: ['Fare la lista di ogni famiglia', 'Scegliere chi apre il portone'],
    },
    en: {
      title: 'Heavy shopping brought upstairs',
      notes: 'Water, detergents and flour: one trip for the whole staircase.',
      schedule: 'Saturday morning',
      checklist: ['Make a list for each household', 'Choose who opens the door'],
    },
  },
  {
    category: 'home',
    labels: ['home'],
    recurrence: monthly(1),
    it: {
      title: 'Piccole riparazioni una volta al mese',
      notes: 'Rubinetti, tapparelle, lampadine: aggiungete qui che cosa non va.',
      schedule: 'il primo del mese, nel pomeriggio',
      checklist: ['Raccogliere i lavori da fare', 'Chiedere un prezzo solo per tutti'],
    },
    en: {
      title: 'Small repairs once a month',
      notes: 'Taps, shutters, light bulbs: add here what does not work.',
      schedule: 'on the first of the month, in the afternoon',
      checklist: ['Collect the jobs to do', 'Ask one price for all of us'],
    },
  },
  {
    category: 'childhood',
    labels: ['school'],
    recurrence: weekly(1, 2, 3, 4, 5),
    it: {
      title: 'Chi accompagna i bambini a scuola',
      notes: 'Un adulto, più bambini, la stessa strada.',
      schedule: 'nei giorni di scuola, dalle 7:45 alle 8:15',
      checklist: ['Scrivere le scuole e gli orari', 'Decidere il punto di ritrovo'],
    },
    en: {
      title: 'Somebody to walk the children to school',
      notes: 'One adult, several children, the same way.',
      schedule: 'on school days, from 7:45 to 8:15',
      checklist: ['Write the schools and the times', 'Decide where to meet'],
    },
  },
  {
    category: 'sport',
    labels: ['idea', 'health'],
    recurrence: weekly(2),
    it: {
      title: 'Ginnastica dolce in cortile',
      notes: 'Per chi ha più di 60 anni, e per chi vuole muoversi senza fretta.',
      schedule: 'martedì alle 10',
      checklist: ['Chiedere all’amministratore l’uso del cortile'],
    },
    en: {
      title: 'Gentle gymnastics in the courtyard',
      notes: 'For people over 60, and for whoever likes to move without hurry.',
      schedule: 'Tuesday at 10',
      checklist: ['Ask the manager for the use of the courtyard'],
    },
  },
];
