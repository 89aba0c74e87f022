import { anyQuantity, moreMonths, places } from '../price-plans.ts';
import type { ServiceType } from '../service-type.ts';

export const sportTypes: readonly ServiceType<'sport'>[] = [
  {
    key: 'swimming',
    category: 'sport',
    unit: 'course',
    baseCents: 18_000,
    persons: places(18_000),
    quantities: anyQuantity,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'place',
    ages: [3, 18],
    it: {
      title: 'Corso di nuoto',
      about: 'Dodici lezioni in piscina con un istruttore. I gruppi sono divisi per livello.',
    },
    en: {
      title: 'Swimming course',
      about: 'Twelve lessons in the pool with an instructor. Groups are made by level.',
    },
    keywords: 'piscina nuotare acqua sport pool swim',
    variants: [
      {
        it: ['Nuoto bambini 3-5 anni', 'Sabato mattina, con un genitore in vasca.'],
        en: ['Swimming, 3 to 5 years', 'Saturday morning, one parent in the water.'],
        ages: [3, 5],
      },
      {
        it: ['Nuoto bambini 6-10 anni', 'Lunedì e mercoledì, dalle 17 alle 18.'],
        en: ['Swimming, 6 to 10 years', 'Monday and Wednesday, from 5 to 6 pm.'],
        ages: [6, 10],
      },
      {
        it: ['Nuoto ragazzi 11-15 anni', 'Martedì e giovedì, dalle 18 alle 19.'],
        en: ['Swimming, 11 to 15 years', 'Tuesday and Thursday, from 6 to 7 pm.'],
        ages: [11, 15],
      },
      {
        it: ['Imparare a nuotare da zero', 'Per chi ha paura dell’acqua, in vasca bassa.'],
        en: ['Learn to swim from zero', 'For those afraid of water, shallow pool.'],
        ages: [6, 18],
      },
    ],
  },
  {
    key: 'football',
    category: 'sport',
    unit: 'course',
    baseCents: 22_000,
    persons: places(22_000),
    quantities: anyQuantity,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'place',
    ages: [5, 17],
    it: {
      title: 'Scuola calcio',
      about: 'Due allenamenti a settimana e una partita. Giocano tutti, nessuno resta in panchina.',
    },
    en: {
      title: 'Football school',
      about: 'Two trainings a week and a match. Everyone plays, nobody stays on the bench.',
    },
    keywords: 'calcio pallone squadra campo soccer team',
    variants: [
      {
        it: ['Calcio primi calci 5-8 anni', 'Martedì e venerdì, dalle 17 alle 18:15.'],
        en: ['First football, 5 to 8 years', 'Tuesday and Friday, from 5 to 6:15 pm.'],
        ages: [5, 8],
      },
      {
        it: ['Calcio ragazzi 9-13 anni', 'Lunedì e giovedì, con partita il sabato.'],
        en: ['Football, 9 to 13 years', 'Monday and Thursday, match on Saturday.'],
        ages: [9, 13],
      },
      {
        it: ['Calcio femminile 8-14 anni', 'Una squadra di sole ragazze, ogni livello.'],
        en: ['Girls’ football, 8 to 14 years', 'A team of girls only, every level.'],
        ages: [8, 14],
      },
      {
        it: ['Calcio a cinque di quartiere', 'Al campetto, il mercoledì dalle 18.'],
        en: ['Five-a-side in the neighbourhood', 'On the small pitch, Wednesday from 6 pm.'],
        ages: [12, 17],
      },
    ],
  },
  {
    key: 'dance',
    category: 'sport',
    unit: 'month',
    baseCents: 5000,
    persons: places(5000),
    quantities: moreMonths,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'place',
    ages: [4, 18],
    it: {
      title: 'Danza',
      about: 'Due lezioni a settimana in una sala con gli specchi. A giugno c’è uno spettacolo.',
    },
    en: {
      title: 'Dance',
      about: 'Two lessons a week in a room with mirrors. There is a show in June.',
    },
    keywords: 'ballo hip hop classica movimento dancing ballet',
    variants: [
      {
        it: ['Gioco danza 4-6 anni', 'Musica e movimento, sabato mattina.'],
        en: ['First dance, 4 to 6 years', 'Music and movement on Saturday morning.'],
        ages: [4, 6],
      },
      {
        it: ['Hip hop per ragazzi', 'Mercoledì e venerdì, dalle 17:30.'],
        en: ['Hip hop for young people', 'Wednesday and Friday, from 5:30 pm.'],
        ages: [9, 18],
      },
      {
        it: ['Danza contemporanea', 'Martedì e giovedì, per chi ha già ballato.'],
        en: ['Contemporary dance', 'Tuesday and Thursday, for those who danced before.'],
        ages: [10, 18],
      },
    ],
  },
  {
    key: 'climbing',
    category: 'sport',
    unit: 'course',
    baseCents: 15_000,
    persons: places(15_000),
    quantities: anyQuantity,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'place',
    ages: [6, 18],
    it: {
      title: 'Arrampicata',
      about: 'Otto lezioni su una parete sicura, con corda e casco. Tutto il materiale è compreso.',
    },
    en: {
      title: 'Climbing',
      about: 'Eight lessons on a safe wall, with rope and helmet. All equipment is included.',
    },
    keywords: 'parete roccia boulder palestra climb wall',
    variants: [
      {
        it: ['Arrampicata bambini 6-10 anni', 'Sabato mattina, parete bassa e giochi.'],
        en: ['Climbing, 6 to 10 years', 'Saturday morning, low wall and games.'],
        ages: [6, 10],
      },
      {
        it: ['Arrampicata ragazzi 11-18 anni', 'Giovedì, dalle 18 alle 19:30.'],
        en: ['Climbing, 11 to 18 years', 'Thursday, from 6 to 7:30 pm.'],
        ages: [11, 18],
      },
      {
        it: ['Arrampicata genitori e figli', 'Si sale insieme, la domenica pomeriggio.'],
        en: ['Climbing for parents and children', 'You climb together on Sunday afternoon.'],
      },
    ],
  },
];
