import { dalDay } from '../italian.ts';
import { pluralsOf } from '../plural.ts';

const { count } = pluralsOf('it');

/** Texts of what a household buys alone, as the household and the provider read them. */
export const purchases = {
  own: {
    asked: 'Aspettiamo la risposta dell’ente',
    askedText: (p: { at: string }) => `Ha tempo fino a ${p.at}. Se non risponde non pagate nulla.`,
    proposed: 'L’ente propone un altro orario',
    proposedText: (p: { at: string }) => `Rispondete entro ${p.at}, o l’ordine finisce.`,
    wanted: 'Avete chiesto',
    instead: 'L’ente propone',
    same: 'Pagate come prima.',
    other: (p: { amount: string }) => `In quei giorni pagate ${p.amount} in denaro.`,
    take: 'Va bene, prenotiamo',
    taking: 'Invio…',
    refuse: 'Non va bene, annulla',
    refusing: 'Annullo…',
    said: (p: { words: string }) => `L’ente scrive: «${p.words}»`,
    note: (p: { words: string }) => `La vostra nota: «${p.words}»`,
    late: 'Il tempo per rispondere è finito.',
  },
  desk: {
    asked: 'Una famiglia chiede questo servizio',
    askedText: (p: { at: string }) =>
      `Rispondete entro ${p.at}. Dopo, la richiesta finisce da sola.`,
    proposed: 'Avete proposto un altro orario',
    proposedText: (p: { at: string }) => `La famiglia risponde entro ${p.at}.`,
    forAges: (p: { people: number; ages: string }) =>
      `Per ${count(p.people, 'persona', 'persone')}: ${p.ages}.`,
    age: (p: { years: number }) => count(p.years, 'anno', 'anni'),
    forHousehold: 'Per la famiglia.',
    municipio: (p: { number: number }) => `Abita nel Municipio ${p.number}.`,
    note: (p: { words: string }) => `La famiglia scrive: «${p.words}»`,
    wanted: 'La famiglia chiede',
    proposal: 'Avete proposto',
    accept: 'Sì, lo facciamo',
    accepting: 'Invio…',
    propose: 'Proponi un altro orario',
    proposeAgain: 'Proponi ancora un altro orario',
    proposing: 'Invio…',
    day: 'Primo giorno',
    from: 'Dalle',
    to: 'Alle',
    words: 'Due parole alla famiglia',
    decline: 'Non possiamo',
    declineWords: 'Perché non potete',
    declineHint: 'La famiglia lo legge. I suoi voucher tornano liberi.',
    declining: 'Invio…',
    send: 'Invia la proposta',
    late: 'Il tempo per rispondere è finito.',
  },
  time: {
    open: (p: { day: string }) => `${dalDay(p.day)}, orari da concordare`,
  },
};
