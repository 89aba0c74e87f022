import type { Dictionary } from '#app/i18n/dictionary.ts';

export const recurrence: Dictionary['recurrence'] = {
  label: 'Does it come back?',
  once: 'No, only once',
  kinds: {
    week: 'Every week',
    month: 'Every month',
    school_closed: 'On days without school',
  },
  onDays: 'On which days?',
  noDayYet: 'Tick a day: until then it stays once only.',
  onDay: 'Which day of the month?',
  lastDay: 'The last',
  from: 'From',
  until: 'Until',
  clearFrom: 'Remove the first day',
  clearUntil: 'Remove the last day',
  everyDay: 'every day',
  everyDayFrom: (p) => `${p.first} to ${p.last}`,
  everyWeek: (p) => `every ${p.days}`,
  everyMonth: (p) =>
    p.day === 31 ? 'the last day of every month' : `on day ${p.day} of every month`,
  schoolClosed: 'on days without school',
  fromDay: (p) => `from ${p.day}`,
  untilDay: (p) => `until ${p.day}`,
  next: (p) => `Next times: ${p.days}`,
  noneNext: 'Not once in the next three months.',
};
