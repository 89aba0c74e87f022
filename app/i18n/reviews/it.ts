import { diBefore } from '../italian.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');

const households = (value: number) => count(value, 'famiglia', 'famiglie');

/** Texts of what households say of a service they received. */
export const reviews = {
  short: {
    asAgreed: 'Come concordato',
    onTime: 'Giorni e orari rispettati',
    withCare: 'Bene con le persone',
    again: 'Lo sceglierebbe di nuovo',
  },
  answers: { yes: 'Sì', partly: 'In parte', no: 'No' },
  counts: (p: { yes: number; partly: number; no: number }) =>
    [
      `${p.yes} sì`,
      ...(p.partly > 0 ? [`${p.partly} in parte`] : []),
      ...(p.no > 0 ? [`${p.no} no`] : []),
    ].join(', '),
  again: (p: { yes: number; partly: number; households: number }) =>
    `${p.yes === 0 ? 'Nessuna famiglia' : households(p.yes)} su ${p.households} ${pick(Math.max(1, p.yes), 'lo sceglierebbe', 'lo sceglierebbero')} di nuovo${p.partly > 0 ? `, ${p.partly} solo in parte` : ''}`,
  page: {
    title: 'Che cosa dice chi l’ha comprato',
    of: {
      service: (p: { households: number; provider: string }) =>
        `Di questo servizio ${pick(p.households, 'ha scritto', 'hanno scritto')} ${households(p.households)}.`,
      provider: (p: { households: number; provider: string }) =>
        `Di tutti i servizi ${diBefore(p.provider)} ${pick(p.households, 'ha scritto', 'hanno scritto')} ${households(p.households)}; di questo solo, ancora troppo poche.`,
      all: (p: { households: number; provider: string }) =>
        `Di tutti i servizi ${diBefore(p.provider)} ${pick(p.households, 'ha scritto', 'hanno scritto')} ${households(p.households)}.`,
    },
    none: 'Si mostra quando scrivono almeno tre famiglie: ancora non ci sono.',
    all: (p: { count: number }) =>
      pick(p.count, 'Leggi la recensione', `Leggi le ${p.count} recensioni`),
    how: 'Scrive solo chi ha avuto il servizio, una volta per ordine. Nomi non ce ne sono. Il Comune toglie ciò che offende o dice i fatti privati di qualcuno.',
    bought: (p: { title: string }) => `Ha avuto: ${p.title}`,
    allYes: 'Sì a tutte e quattro le domande.',
    wordless: 'Ha risposto alle domande, senza parole sue.',
    reply: 'Risposta dell’ente',
    written: (p: { month: string }) => `scritta a ${p.month}`,
  },
};
