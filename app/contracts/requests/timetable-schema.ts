import { z } from 'zod';

import { TIMETABLE_KINDS, TIMETABLE_LIMITS } from '#app/domain/requests/timetable.ts';

const rows = (most: number) =>
  z.array(z.string().max(10, 'field.invalid')).max(most, 'field.invalid').default([]);

/** The fields of a timetable as a form sends them; `readTimetable` reads their rows. */
export const timetableShape = {
  timetableKind: z.enum(TIMETABLE_KINDS, 'field.required').default('open'),
  skipsSchoolClosed: z.enum(['on', ''], 'field.invalid').default(''),
  slotDay: rows(TIMETABLE_LIMITS.weeklySlots),
  slotFrom: rows(TIMETABLE_LIMITS.weeklySlots),
  slotTo: rows(TIMETABLE_LIMITS.weeklySlots),
  dateDay: rows(TIMETABLE_LIMITS.dates),
  dateFrom: rows(TIMETABLE_LIMITS.dates),
  dateTo: rows(TIMETABLE_LIMITS.dates),
};
