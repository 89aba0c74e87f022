import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');

export const home = {
  title: 'Welfare condiviso a Milano',
  heading: 'Di che cosa avete bisogno?',
  intro: 'Trovate un aiuto, da soli o con i vicini. Dividete la spesa al centesimo.',
  hello: (p: { name: string }) => `Ciao ${p.name}`,
  todayIs: (p: { day: string }) => `Oggi è ${p.day}.`,
  next: 'In arrivo',
  agenda: 'Tutta l’agenda',
  nothingNext: 'Nei prossimi 60 giorni non c’è niente.',
  news: 'Novità',
  allNews: 'Tutti gli avvisi',
  moreNews: (p: { count: number }) =>
    pick(p.count, 'E 1 altro avviso nuovo.', `E altri ${p.count} avvisi nuovi.`),
  noNews: 'Niente di nuovo.',
  doors: 'Tre modi per cominciare',
  find: 'Cerco un servizio',
  findText: (p: { services: number; providers: number }) =>
    `${count(p.services, 'servizio', 'servizi')} di ${count(p.providers, 'ente scelto', 'enti scelti')} dal Comune.`,
  together: 'Lo facciamo insieme',
  togetherText: 'Un gruppo, un ordine solo, la spesa divisa.',
  voucher: 'Ho un voucher',
  voucherText: 'Guardate quanto resta e dove si usa.',
  myGroups: 'I miei gruppi',
  newGroup: 'Nuovo gruppo',
  nearby: 'Trova chi ha lo stesso bisogno',
  groupFacts: (p: { households: number; municipio: number }) =>
    `${p.households} ${pick(p.households, 'famiglia', 'famiglie')} · Municipio ${p.municipio}`,
  noGroups: 'Non siete ancora in un gruppo',
  noGroupsText: 'Create un gruppo con i vicini, i genitori o i colleghi.',
  noGroupsExample: 'Per esempio: «Genitori della 2B» o «Scala C».',
  desks: {
    provider: 'Il vostro ente',
    company: 'La vostra azienda',
    city: 'Il Comune',
    desk: 'Lo sportello',
  },
  deskTexts: {
    '/provider': 'Chi vi chiede un’offerta, e entro quando.',
    '/provider/offers': 'Che cosa avete offerto, e com’è andata.',
    '/provider/orders': 'Date, presenze e quello che è da incassare.',
    '/provider/services': 'Prezzi, schede e come vi vedono le famiglie.',
    '/company': 'I benefit dell’azienda e come sono usati.',
    '/city': 'Enti, programmi e richieste della città.',
    '/desk': 'I vostri Spazi e l’aiuto a chi viene.',
  } as Readonly<Record<string, string>>,
  how: 'Come funziona',
  steps: [
    { title: 'Scrivete insieme', text: 'Sulla bacheca mettete i vostri bisogni.' },
    { title: 'Chiedete', text: 'Gli enti della zona vedono la richiesta e fanno offerte.' },
    { title: 'Decidete', text: 'Ogni famiglia ha un voto.' },
    { title: 'Dividete', text: 'Ognuno paga la sua parte. I voucher pagano per primi.' },
  ],
  forProviders: 'Siete una cooperativa, un’associazione o una società sportiva?',
  registerProvider: 'Iscrivete il vostro ente',
  spaces: 'Preferite parlare con una persona?',
  spacesText: (p: { count: number }) =>
    `In città ${pick(p.count, 'c’è', 'ci sono')} ${count(p.count, 'Spazio', 'Spazi')} WeMi. Oppure chiamate lo 020202.`,
  findSpace: 'Trova uno Spazio WeMi',
  start: 'Comincia',
};
