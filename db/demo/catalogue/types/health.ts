import { alone, anyQuantity, moreMonths, moreSessions, places } from '../price-plans.ts';
import type { ServiceType } from '../service-type.ts';

export const healthTypes: readonly ServiceType<'health'>[] = [
  {
    key: 'nurse',
    category: 'health',
    unit: 'visit',
    baseCents: 3000,
    persons: alone(3000),
    quantities: moreSessions,
    minQuantity: 1,
    isShareable: false,
    priceKind: 'paid',
    where: 'home',
    ages: [null, null],
    it: {
      title: 'Infermiere a domicilio',
      about: 'Un infermiere iscritto all’albo viene a casa. Porta lui tutto il materiale.',
    },
    en: {
      title: 'Nurse at home',
      about: 'A registered nurse comes to your home. The nurse brings all that is needed.',
    },
    keywords: 'infermiera iniezioni prelievi medicazioni nurse injection blood test',
    variants: [
      {
        it: ['Iniezioni e flebo a casa', 'Ogni giorno, con la ricetta del medico.'],
        en: ['Injections and drips at home', 'Every day, with a doctor’s prescription.'],
      },
      {
        it: ['Prelievi del sangue a casa', 'Dalle 7 alle 9:30, esami portati al laboratorio.'],
        en: ['Blood tests at home', 'From 7 to 9:30 am, taken to the laboratory.'],
      },
      {
        it: ['Medicazioni a casa', 'Per ferite, punti e piaghe.'],
        en: ['Wound care at home', 'For wounds, stitches and sores.'],
      },
    ],
  },
  {
    key: 'physiotherapist',
    category: 'health',
    unit: 'session',
    baseCents: 4500,
    persons: alone(4500),
    quantities: moreSessions,
    minQuantity: 1,
    isShareable: false,
    priceKind: 'paid',
    where: 'home',
    ages: [null, null],
    it: {
      title: 'Fisioterapista a domicilio',
      about:
        'Quarantacinque minuti di esercizi per tornare a muoversi. Il programma è scritto e chiaro.',
    },
    en: {
      title: 'Physiotherapist at home',
      about: 'Forty-five minutes of exercises to move again. You get a clear written plan.',
    },
    keywords: 'fisioterapia riabilitazione schiena ginocchio physiotherapy rehab',
    variants: [
      {
        it: ['Fisioterapia dopo un intervento', 'Anca, ginocchio e spalla, anche ogni giorno.'],
        en: ['Physiotherapy after surgery', 'Hip, knee and shoulder, even every day.'],
      },
      {
        it: ['Fisioterapia per anziani', 'Equilibrio e cammino, per non cadere.'],
        en: ['Physiotherapy for older people', 'Balance and walking, to avoid falls.'],
        ages: [65, null],
      },
      {
        it: ['Fisioterapia per mal di schiena', 'Cinque sedute, poi si fa da soli.'],
        en: ['Physiotherapy for back pain', 'Five sessions, then you go on alone.'],
        ages: [18, null],
      },
    ],
  },
  {
    key: 'gentle-gymnastics',
    category: 'health',
    unit: 'month',
    baseCents: 3500,
    persons: places(3500),
    quantities: moreMonths,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'place',
    ages: [55, null],
    it: {
      title: 'Ginnastica dolce',
      about: 'Due lezioni a settimana per muoversi senza fatica. Si può fare anche da seduti.',
    },
    en: {
      title: 'Gentle gymnastics',
      about: 'Two lessons a week to move without effort. You can also stay seated.',
    },
    keywords: 'movimento anziani palestra yoga pilates exercise',
    variants: [
      {
        it: ['Ginnastica dolce al mattino', 'Martedì e venerdì, dalle 10 alle 11.'],
        en: ['Gentle gymnastics in the morning', 'Tuesday and Friday, from 10 to 11 am.'],
      },
      {
        it: ['Ginnastica dolce in cortile', 'Da aprile a ottobre, sotto casa vostra.'],
        en: ['Gentle gymnastics in the courtyard', 'April to October, right outside your door.'],
      },
      {
        it: ['Ginnastica dolce al parco', 'Lunedì e giovedì, con ritrovo al cancello.'],
        en: ['Gentle gymnastics in the park', 'Monday and Thursday, we meet at the gate.'],
      },
      {
        it: ['Ginnastica della memoria', 'Movimento e giochi per la mente.'],
        en: ['Gymnastics for memory', 'Movement and games for the mind.'],
        ages: [65, null],
      },
    ],
  },
  {
    key: 'speech-therapy',
    category: 'health',
    unit: 'session',
    baseCents: 4500,
    persons: alone(4500),
    quantities: moreSessions,
    minQuantity: 1,
    isShareable: false,
    priceKind: 'paid',
    where: 'place',
    ages: [3, null],
    it: {
      title: 'Logopedia',
      about:
        'Un logopedista aiuta a parlare, leggere o deglutire meglio. Il primo colloquio dura un’ora.',
    },
    en: {
      title: 'Speech therapy',
      about:
        'A therapist helps to speak, read or swallow better. The first meeting lasts one hour.',
    },
    keywords: 'logopedista linguaggio balbuzie parole speech language',
    variants: [
      {
        it: ['Logopedia per bambini', 'Con giochi e carte, un genitore può restare.'],
        en: ['Speech therapy for children', 'With games and cards, a parent may stay.'],
        ages: [3, 12],
      },
      {
        it: ['Logopedia per adulti e anziani', 'Dopo un ictus o per problemi di voce.'],
        en: ['Speech therapy for adults', 'After a stroke or for voice problems.'],
        ages: [18, null],
      },
    ],
  },
  {
    key: 'podiatrist',
    category: 'health',
    unit: 'visit',
    baseCents: 3800,
    persons: alone(3800),
    quantities: anyQuantity,
    minQuantity: 1,
    isShareable: false,
    priceKind: 'paid',
    where: 'home',
    ages: [18, null],
    it: {
      title: 'Podologo a domicilio',
      about: 'Cura dei piedi con strumenti sterili. È utile a chi ha il diabete.',
    },
    en: {
      title: 'Podiatrist at home',
      about: 'Foot care with sterile tools. It helps people with diabetes.',
    },
    keywords: 'piedi unghie calli diabete feet nails',
    variants: [
      {
        it: ['Podologo a casa', 'Visita di quarantacinque minuti, anche il sabato.'],
        en: ['Podiatrist at your home', 'A visit of forty-five minutes, Saturday too.'],
      },
      {
        it: ['Podologo per chi ha il diabete', 'Controllo ogni due mesi, con scheda scritta.'],
        en: [
          'Podiatrist for people with diabetes',
          'A check every two months, with written notes.',
        ],
      },
    ],
  },
];
