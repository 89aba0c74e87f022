import { alDay, ilDay } from '../italian.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('it');

/** Who waits is several people: «siete i terzi». */
const ORDINALS = [
  'i primi',
  'i secondi',
  'i terzi',
  'i quarti',
  'i quinti',
  'i sesti',
  'i settimi',
  'gli ottavi',
  'i noni',
  'i decimi',
];

/** Texts of editions where everybody reads them: dates, seats, age. */
export const editions = {
  title: 'Le prossime edizioni',
  hint: 'Scegliete un’edizione: i posti restano vostri mentre decidete.',
  dates: (p: { count: number }) => count(p.count, 'incontro', 'incontri'),
  price: (p: { price: string }) => `${p.price} a persona`,
  free: 'Gratis',
  seats: (p: { count: number }) => count(p.count, 'posto libero', 'posti liberi'),
  full: 'Completo',
  fullWaiting: (p: { count: number }) => `Completo: ${p.count} in lista d’attesa`,
  forThoseWaiting: (p: { count: number }) => `Posti per chi è in lista d’attesa (${p.count})`,
  over: 'Iscrizioni chiuse',
  off: 'Non parte',
  ages: (p: { from: number; to: number }) =>
    p.from === p.to
      ? `per chi ha ${count(p.from, 'anno', 'anni')}`
      : `da ${p.from} a ${count(p.to, 'anno', 'anni')}`,
  agesFrom: (p: { from: number }) => `da ${count(p.from, 'anno', 'anni')} in su`,
  agesTo: (p: { to: number }) => `fino a ${count(p.to, 'anno', 'anni')}`,
  sure: 'Parte di sicuro',
  missing: (p: { count: number; day: string }) =>
    `Per partire ${pick(p.count, 'manca', 'mancano')} ${count(p.count, 'persona', 'persone')}, entro ${ilDay(p.day)}`,
  reached: (p: { day: string }) => `Numero minimo raggiunto: si decide ${ilDay(p.day)}`,
  until: (p: { day: string }) => `Iscrizioni fino ${alDay(p.day)}`,
  choose: 'Scegli',
  wait: 'Mettiti in lista',
  see: 'Vedi la vostra iscrizione',
  decide: 'Continua',
  held: (p: { at: string }) => `Tenuti per voi fino alle ${p.at}`,
  offered: (p: { at: string }) => `Per voi, fino a ${p.at}`,
  ordinal: (p: { place: number }) => ORDINALS[p.place - 1] ?? `in ${p.place}ª posizione`,
  place: (p: { place: string }) => `In lista d’attesa: siete ${p.place}`,
  bought: 'Siete iscritti',
  signIn: 'Accedi per scegliere',
};
