import { alDay, dalDay } from '../italian.ts';

/** `l’8`, `il 1º`, and the last day where 31 stands for it. */
function dayOfMonth(day: number): string {
  if (day === 31) return 'l’ultimo giorno';
  if (day === 1) return 'il 1º';
  return day === 8 || day === 11 ? `l’${day}` : `il ${day}`;
}

/** A need that comes back. */
export const recurrence = {
  label: 'Si ripete?',
  once: 'No, una volta sola',
  kinds: {
    week: 'Ogni settimana',
    month: 'Ogni mese',
    school_closed: 'Nei giorni senza scuola',
  },
  onDays: 'In quali giorni?',
  noDayYet: 'Segnate un giorno: fino ad allora resta una volta sola.',
  onDay: 'Che giorno del mese?',
  lastDay: 'L’ultimo',
  from: 'Dal',
  until: 'Fino al',
  clearFrom: 'Togli il primo giorno',
  clearUntil: 'Togli l’ultimo giorno',
  everyDay: 'ogni giorno',
  everyDayFrom: (p: { first: string; last: string }) => `da ${p.first} a ${p.last}`,
  everyWeek: (p: { days: string }) => `ogni ${p.days}`,
  everyMonth: (p: { day: number }) => `${dayOfMonth(p.day)} di ogni mese`,
  schoolClosed: 'nei giorni senza scuola',
  fromDay: (p: { day: string }) => dalDay(p.day),
  untilDay: (p: { day: string }) => `fino ${alDay(p.day)}`,
  next: (p: { days: string }) => `Prossime volte: ${p.days}`,
  noneNext: 'Nessuna volta nei prossimi tre mesi.',
};
