import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');

/** Texts of the catalogue of services. */
export const catalogue = {
  title: 'Servizi',
  heading: 'Che aiuto cercate?',
  sub: (p: { services: number; providers: number }) =>
    `${count(p.services, 'servizio', 'servizi')} di ${count(p.providers, 'ente scelto', 'enti scelti')} dal Comune, da soli o in gruppo.`,
  searchLabel: 'Cerca un servizio',
  searchHint: 'Per esempio: baby-sitter, badante, nuoto',
  search: 'Cerca',
  categories: 'Tipi di aiuto',
  filters: 'Filtri',
  filterCount: (p: { count: number }) => count(p.count, 'filtro', 'filtri'),
  where: 'Dove',
  placesLegend: 'Dove si fa',
  places: { home: 'A casa vostra', provider: 'Dall’ente', online: 'A distanza, in video' },
  accessLegend: 'Per chi non fa scale',
  accessible: 'Si entra in carrozzina',
  languagesLegend: 'Chi parla anche',
  languages: {
    it: 'italiano',
    en: 'inglese',
    fr: 'francese',
    es: 'spagnolo',
    ar: 'arabo',
    zh: 'cinese',
    ro: 'rumeno',
    uk: 'ucraino',
    tl: 'filippino',
    bn: 'bengalese',
    si: 'singalese',
    sq: 'albanese',
    ise: 'lingua dei segni',
  },
  kindOfHelp: 'Tipo di aiuto',
  forWhom: 'Per chi',
  anyAge: 'Qualsiasi età',
  age: (p: { age: string }) =>
    p.age === 'adult'
      ? 'Adulto, da 18 a 64 anni'
      : p.age === 'senior'
        ? 'Da 65 anni in su'
        : p.age === '0'
          ? 'Meno di un anno'
          : count(Number(p.age), 'anno', 'anni'),
  cost: 'Costo',
  upTo: 'Costo a testa',
  upToHint: 'Per un’ora, un mese o un corso, dal prezzo più basso.',
  anyPrice: 'Qualsiasi costo',
  upToEuros: (p: { euros: number }) => `Fino a ${p.euros} euro`,
  upToTag: (p: { euros: number }) => `Fino a ${p.euros} euro a testa`,
  whichVoucher: 'Con quale voucher',
  endedProgramme: 'Un bando finito',
  free: 'Gratis',
  voucher: 'Si paga con i voucher',
  voucherTag: 'Voucher',
  together: 'In gruppo',
  shareable: 'Si può dividere con altri',
  shareableTag: 'Da dividere',
  show: (p: { count: number }) => `Mostra ${count(p.count, 'servizio', 'servizi')}`,
  apply: 'Applica i filtri',
  clear: 'Togli i filtri',
  activeFilters: 'Filtri attivi',
  removeFilter: 'togli filtro',
  textFilter: (p: { text: string }) => `«${p.text}»`,
  municipio: (p: { number: number }) => `Municipio ${p.number}`,
  results: (p: { count: number }) => count(p.count, 'servizio', 'servizi'),
  inMunicipi: (p: { numbers: string; count: number }) =>
    `${pick(p.count, 'nel Municipio', 'nei Municipi')} ${p.numbers}`,
  inAllMilan: 'in tutta Milano',
  corrected: (p: { typed: string; searched: string }) =>
    `Nessun servizio con «${p.typed}». Cerchiamo «${p.searched}».`,
  someWordsOnly: 'Nessun servizio ha tutte queste parole. Prima vengono i più vicini.',
  likeness: (p: { isSameType: boolean; isSameMunicipio: boolean; isCloseInPrice: boolean }) =>
    [
      p.isSameType ? 'Stesso servizio' : 'Stesso tipo di aiuto',
      p.isSameMunicipio ? 'stesso Municipio' : 'altro Municipio',
      ...(p.isCloseInPrice ? ['costo vicino'] : []),
    ].join(', '),
  providersNamed: 'Enti con questo nome',
  servicesOf: (p: { count: number }) => count(p.count, 'servizio', 'servizi'),
  saved: 'I miei servizi salvati',
  compare: 'Confronta',
  compareOf: (p: { title: string }) => `Confronta «${p.title}»`,
  compareChosen: 'Confronta i servizi scelti',
  compareMost: 'Fino a tre alla volta.',
  sortLabel: 'Ordina per',
  sort: {
    best: 'Più adatti',
    price: 'Costo più basso',
    rating: 'Più consigliati',
    name: 'Nome, dalla A alla Z',
  },
  sortApply: 'Ordina',
  emptyTitle: 'Nessun servizio trovato',
  emptyText: 'Provate con parole più semplici, o togliete un filtro.',
  emptyTry: 'Oppure cercate:',
  suggestions: ['baby-sitter', 'doposcuola', 'nuoto', 'badante', 'infermiere', 'isee'],
  help: 'Preferite parlare? Chiamate lo 020202.',
  from: 'da',
  each: 'a testa',
  /** Of a price that is had from so many hours, visits, ... on. */
  fromUnits: (p: { amount: string }) => `da ${p.amount}`,
  sharedBy: (p: { persons: number }) => `diviso in ${p.persons}`,
  wouldAgain: {
    service: (p: { again: number; households: number }) =>
      p.again === 0
        ? `Non lo rifarebbe nessuna ${pick(p.households, 'famiglia', `famiglia su ${p.households}`)}`
        : `${pick(p.again, 'Lo rifarebbe', 'Lo rifarebbero')} ${p.again} su ${count(p.households, 'famiglia', 'famiglie')}`,
    provider: (p: { again: number; households: number }) =>
      p.again === 0
        ? `L’ente: non lo sceglierebbe ancora nessuna ${pick(p.households, 'famiglia', `famiglia su ${p.households}`)}`
        : `L’ente: ${pick(p.again, 'lo sceglierebbe', 'lo sceglierebbero')} ancora ${p.again} su ${count(p.households, 'famiglia', 'famiglie')}`,
  },
  anywhere: 'Tutta Milano',
  municipi: (p: { numbers: string; count: number }) =>
    `${pick(p.count, 'Municipio', 'Municipi')} ${p.numbers}`,
  ages: (p: { min: number | null; max: number | null }) =>
    p.min !== null && p.max !== null
      ? `Da ${p.min} a ${count(p.max, 'anno', 'anni')}`
      : p.min !== null
        ? `Da ${count(p.min, 'anno', 'anni')} in su`
        : p.max !== null
          ? `Fino a ${count(p.max, 'anno', 'anni')}`
          : 'Per tutte le età',
};
