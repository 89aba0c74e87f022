import type { FailureDetails } from '#app/domain/result.ts';

import { formatEuro } from '../format.ts';
import { alDay } from '../italian.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');

const euro = (d: FailureDetails, name: string) => formatEuro(Number(d[name] ?? 0), 'it');

/** Texts of the page on which human resources give credits and vouchers. */
export const grants = {
  title: 'Dare credito ai dipendenti',
  sub: (p: { year: number }) =>
    `Anno ${p.year}. Vedete che cosa avete dato, mai che cosa ne fanno.`,
  none: 'Il piano della vostra azienda rimborsa le spese: non si dà niente in anticipo.',
  noEmployees: 'Nel piano di quest’anno non c’è ancora nessun dipendente.',
  limit: (p: { amount: string }) => `Al massimo ${p.amount} a testa in un anno.`,
  form: {
    people: 'A chi',
    given: (p: { given: string; left: string }) => `Dati ${p.given}, restano ${p.left}`,
    amount: 'Quanto a ciascuno',
    category: 'Per quale servizio',
    expiresOn: 'Fino a',
    expiresHint: 'Fino al 31 dicembre dell’anno prossimo, non oltre.',
    preview: 'Guarda prima di dare',
  },
  preview: {
    title: 'Che cosa state per dare',
    total: (p: { people: number; amount: string; total: string }) =>
      `${count(p.people, 'persona', 'persone')} × ${p.amount} = ${p.total}`,
    until: (p: { day: string }) => `Si spende fino ${alDay(p.day)}.`,
    over: (p: { people: number }) =>
      `${count(p.people, 'persona', 'persone')} ${pick(p.people, 'supererebbe il limite e non riceve', 'supererebbero il limite e non ricevono')} nulla:`,
    overOne: (p: { name: string; left: string }) => `${p.name}: restano ${p.left}`,
    nobody: 'Nessuno può ricevere questa somma.',
    told: 'Ognuno riceve un avviso e trova la somma nel portafoglio. Non si può ritirare.',
    give: 'Dai adesso',
    giving: 'Un momento…',
  },
  list: {
    title: 'Dati quest’anno',
    none: 'Ancora nulla.',
    person: 'Persona',
    amount: 'Somma',
    expiresOn: 'Fino a',
    at: 'Dato',
    newest: 'Gli ultimi 100.',
  },
  done: (p: { people: number }) =>
    `${count(p.people, 'persona ha ricevuto', 'persone hanno ricevuto')} la somma.`,
  codes: {
    'grant.wrong_plan': 'Il piano dell’azienda rimborsa le spese: non si dà niente in anticipo.',
    'grant.amount': 'Scrivete una somma più grande di zero.',
    'grant.category': 'Scegliete il servizio, se il piano dà voucher per un servizio.',
    'grant.day': 'Scegliete un giorno da oggi al 31 dicembre dell’anno prossimo.',
    'grant.over_plan': (d: FailureDetails) =>
      `Per qualcuno supera il limite del piano: restano ${euro(d, 'leftCents')}.`,
    'grant.nobody': 'Scegliete almeno una persona.',
    'grant.too_many_people': 'Al massimo 300 persone alla volta.',
    'grant.not_employee': 'Qualcuno non è più nel piano. Ricaricate la pagina.',
    'grant.has_left': 'Qualcuno non lavora più qui: non si può dare altro. Ricaricate la pagina.',
  },
};
