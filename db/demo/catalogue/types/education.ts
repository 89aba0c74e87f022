import { alone, moreHours, moreMonths, moreSessions, party, places } from '../price-plans.ts';
import type { ServiceType } from '../service-type.ts';

export const educationTypes: readonly ServiceType<'education'>[] = [
  {
    key: 'after-school',
    category: 'education',
    unit: 'month',
    baseCents: 11_000,
    persons: places(11_000),
    quantities: moreMonths,
    minQuantity: 1,
    isShareable: true,
    priceKind: 'paid',
    where: 'place',
    ages: [6, 14],
    it: {
      title: 'Doposcuola',
      about: 'Compiti, merenda e gioco dopo la scuola. Gli educatori seguono gruppi piccoli.',
    },
    en: {
      title: 'After-school club',
      about: 'Homework, a snack and play after school. Educators work with small groups.',
    },
    keywords: 'compiti studio pomeriggio scuola homework club',
    variants: [
      {
        it: ['Doposcuola per la primaria', 'Da lunedì a giovedì, dalle 16:30 alle 18:30.'],
        en: ['After-school for primary school', 'Monday to Thursday, from 4:30 to 6:30 pm.'],
        ages: [6, 11],
      },
      {
        it: ['Doposcuola per le medie', 'Tre pomeriggi, dalle 14:30 alle 17.'],
        en: ['After-school for middle school', 'Three afternoons, from 2:30 to 5 pm.'],
        ages: [11, 14],
      },
      {
        it: ['Doposcuola in cortile', 'Compiti e giochi nel cortile del condominio.'],
        en: ['After-school in the courtyard', 'Homework and games in your own courtyard.'],
        ages: [6, 12],
      },
      {
        it: ['Doposcuola con merenda e sport', 'Un’ora di compiti e un’ora di palestra.'],
        en: ['After-school with snack and sport', 'One hour of homework, one hour in the gym.'],
      },
    ],
  },
  {
    key: 'tutoring',
    category: 'education',
    unit: 'hour',
    baseCents: 2000,
    persons: alone(2000),
    quantities: moreHours,
    minQuantity: 1,
    isShareable: false,
    priceKind: 'paid',
    where: 'home',
    ages: [8, 18],
    it: {
      title: 'Ripetizioni',
      about:
        'Un insegnante aiuta il ragazzo nelle materie difficili. Si parte da quello che sa già.',
    },
    en: {
      title: 'Private lessons',
      about: 'A teacher helps with the hard subjects. It starts from what the student knows.',
    },
    keywords: 'lezioni private materie recupero tutor teacher',
    variants: [
      {
        it: ['Ripetizioni di matematica', 'Per medie e superiori, anche online.'],
        en: ['Maths lessons', 'For middle and high school, online too.'],
        ages: [11, 18],
      },
      {
        it: ['Ripetizioni di italiano e latino', 'Grammatica, temi e versioni, passo per passo.'],
        en: ['Italian and Latin lessons', 'Grammar, writing and translations, step by step.'],
        ages: [11, 18],
      },
      {
        it: ['Ripetizioni di inglese', 'Parlare, leggere e prepararsi alle verifiche.'],
        en: ['English lessons', 'Speaking, reading and getting ready for tests.'],
      },
      {
        it: ['Metodo di studio uno a uno', 'Mappe, tempi e appunti che servono davvero.'],
        en: ['Study skills, one to one', 'Maps, timing and notes that really help.'],
        ages: [11, 18],
      },
    ],
  },
  {
    key: 'group-tutoring',
    category: 'education',
    unit: 'hour',
    baseCents: 2800,
    persons: party([1, 2, 2800], [3, 4, 3200], [5, 6, 3900]),
    quantities: moreHours,
    minQuantity: 2,
    isShareable: true,
    priceKind: 'paid',
    where: 'home',
    ages: [8, 18],
    it: {
      title: 'Ripetizioni in piccolo gruppo',
      about: 'Due o più ragazzi studiano con lo stesso insegnante. Il prezzo è del gruppo.',
    },
    en: {
      title: 'Small group lessons',
      about: 'Two or more students learn with one teacher. The price is for the group.',
    },
    keywords: 'studio insieme compagni lezioni gruppo tutor group study',
    variants: [
      {
        it: ['Matematica in piccolo gruppo', 'Fino a sei compagni della stessa classe.'],
        en: ['Maths in a small group', 'Up to six students of the same class.'],
        ages: [11, 18],
      },
      {
        it: ['Compiti insieme a casa', 'Un tutor per i compagni che abitano vicino.'],
        en: ['Homework together at home', 'One tutor for classmates who live nearby.'],
        ages: [8, 14],
      },
      {
        it: ['Preparazione all’esame di terza media', 'Da marzo a giugno, una volta a settimana.'],
        en: ['Getting ready for the middle school exam', 'March to June, once a week.'],
        ages: [13, 14],
      },
    ],
  },
  {
    key: 'dsa-tutor',
    category: 'education',
    unit: 'hour',
    baseCents: 3000,
    persons: alone(3000),
    quantities: moreHours,
    minQuantity: 1,
    isShareable: false,
    priceKind: 'paid',
    where: 'home',
    ages: [7, 18],
    it: {
      title: 'Tutor per dislessia e DSA',
      about: 'Un tutor formato usa strumenti adatti a chi ha un DSA. Parla anche con la scuola.',
    },
    en: {
      title: 'Tutor for dyslexia',
      about:
        'A trained tutor uses the right tools for dyslexia. The tutor talks with the school too.',
    },
    keywords: 'dsa dislessia disgrafia discalculia bes dyslexia learning',
    variants: [
      {
        it: ['Tutor DSA a casa', 'Due incontri a settimana, con il computer.'],
        en: ['Dyslexia tutor at home', 'Two meetings a week, with a computer.'],
      },
      {
        it: ['Tutor DSA per le medie', 'Mappe e sintesi vocale per le nuove materie.'],
        en: ['Dyslexia tutor for middle school', 'Maps and voice reading for the new subjects.'],
        ages: [11, 14],
      },
      {
        it: ['Tutor DSA online', 'Lezioni in video, anche la sera.'],
        en: ['Dyslexia tutor online', 'Video lessons, in the evening too.'],
        ages: [10, 18],
      },
    ],
  },
  {
    key: 'home-educator',
    category: 'education',
    unit: 'hour',
    baseCents: 2600,
    persons: alone(2600),
    quantities: moreHours,
    minQuantity: 2,
    isShareable: false,
    priceKind: 'paid',
    where: 'home',
    ages: [3, 18],
    it: {
      title: 'Educatore a domicilio',
      about:
        'Un educatore viene a casa quando crescere è difficile. Lavora con il bambino e i genitori.',
    },
    en: {
      title: 'Educator at home',
      about: 'An educator comes home when growing up is hard. He works with child and parents.',
    },
    keywords: 'educatore professionale sostegno famiglia adolescenti educator support',
    variants: [
      {
        it: ['Educatore per bambini a casa', 'Per regole, sonno e piccole paure.'],
        en: ['Educator for children at home', 'For rules, sleep and small fears.'],
        ages: [3, 11],
      },
      {
        it: ['Educatore per adolescenti', 'Per chi sta troppo in camera o con il telefono.'],
        en: ['Educator for teenagers', 'For those who spend too long in their room.'],
        ages: [12, 18],
      },
    ],
  },
  {
    key: 'school-guidance',
    category: 'education',
    unit: 'session',
    baseCents: 4000,
    persons: alone(4000),
    quantities: moreSessions,
    minQuantity: 1,
    isShareable: false,
    priceKind: 'paid',
    where: 'place',
    ages: [12, 19],
    it: {
      title: 'Orientamento scolastico',
      about: 'Un esperto aiuta a scegliere la scuola giusta. Si parte da interessi e punti forti.',
    },
    en: {
      title: 'School guidance',
      about:
        'An expert helps to choose the right school. It starts from interests and strong points.',
    },
    keywords: 'scelta scuola superiori università futuro school choice',
    variants: [
      {
        it: ['Scegliere la scuola superiore', 'Tre incontri in autunno, uno con i genitori.'],
        en: ['Choosing a high school', 'Three meetings in autumn, one with parents.'],
        ages: [12, 14],
      },
      {
        it: ['Dopo il diploma: studio o lavoro', 'Università, corsi e primi colloqui.'],
        en: ['After school: study or work', 'University, courses and first job interviews.'],
        ages: [17, 19],
      },
      {
        it: ['Cambiare scuola senza perdersi', 'Per chi vuole ripartire durante l’anno.'],
        en: ['Changing school with help', 'For those who start again during the year.'],
        ages: [14, 18],
      },
    ],
  },
];
