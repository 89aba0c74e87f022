export const home = {
  title: 'Welfare condiviso a Milano',
  heading: 'Di che cosa avete bisogno?',
  intro: 'Trovate un aiuto, da soli o con i vicini. Dividete la spesa al centesimo.',
  hello: (p: { name: string }) => `Ciao ${p.name}`,
  doors: 'Tre modi per cominciare',
  find: 'Cerco un servizio',
  findText: (p: { services: string; providers: string }) =>
    `${p.services} servizi di ${p.providers} enti scelti dal Comune.`,
  together: 'Lo facciamo insieme',
  togetherText: 'Un gruppo, un ordine solo, la spesa divisa.',
  voucher: 'Ho un voucher',
  voucherText: 'Guardate quanto resta e dove si usa.',
  myGroups: 'I miei gruppi',
  allGroups: 'Tutti i gruppi',
  newGroup: 'Nuovo gruppo',
  groupFacts: (p: { households: number; municipio: number }) =>
    `${p.households} ${p.households === 1 ? 'famiglia' : 'famiglie'} · Municipio ${p.municipio}`,
  noGroups: 'Non siete ancora in un gruppo',
  noGroupsText: 'Create un gruppo con i vicini, i genitori o i colleghi.',
  noGroupsExample: 'Per esempio: «Genitori della 2B» o «Scala C».',
  how: 'Come funziona',
  steps: [
    { title: 'Scrivete insieme', text: 'Sulla bacheca mettete i vostri bisogni.' },
    { title: 'Chiedete', text: 'Gli enti della zona vedono la richiesta e fanno offerte.' },
    { title: 'Decidete', text: 'Ogni famiglia ha un voto.' },
    { title: 'Dividete', text: 'Ognuno paga la sua parte. I voucher pagano per primi.' },
  ],
  spaces: 'Preferite parlare con una persona?',
  spacesText: (p: { count: number }) =>
    `In città ci sono ${p.count} Spazi WeMi. Oppure chiamate lo 020202.`,
  findSpace: 'Trova uno Spazio WeMi',
  start: 'Comincia',
};
