import type { WeeklySlot } from '#app/domain/requests/timetable.ts';

/** An edition of the demo, with the households that have a seat of it or wait for one. */
export type DemoEdition = {
  readonly key: string;
  readonly service: string;
  readonly title: string;
  readonly place: string;
  readonly slots: readonly WeeklySlot[];
  /** Days from today to its first day, and weeks it lasts. */
  readonly startsInDays: number;
  readonly weeks: number;
  readonly seats: number;
  readonly minSeats: number;
  readonly seatPriceCents: number;
  readonly minAge: number | null;
  readonly maxAge: number | null;
  /** `household/Name`, or a household for its adult. */
  readonly bought: readonly string[];
  readonly waiting: readonly string[];
};

const SWIMMING = {
  service: 'acquachiara-niguarda-swimming-3',
  place: 'Piscina Acquachiara, Niguarda',
  startsInDays: 35,
  weeks: 8,
  minSeats: 1,
  seatPriceCents: 18_000,
  minAge: 6,
  maxAge: 10,
} as const;
const at = (weekday: WeeklySlot['weekday'], from: number, to: number): WeeklySlot => ({
  weekday,
  startMinute: from * 60,
  endMinute: to * 60,
});

export const demoEditions: readonly DemoEdition[] = [
  {
    ...SWIMMING,
    key: 'nuoto-martedi',
    title: 'Principianti, martedì',
    slots: [at(2, 17, 18)],
    seats: 2,
    bought: ['nasr/Mohamed', 'haddad/Karim'],
    waiting: ['villa/Beatrice', 'bianchi/Diego'],
  },
  {
    ...SWIMMING,
    key: 'nuoto-giovedi',
    title: 'Principianti, giovedì',
    slots: [at(4, 17, 18)],
    seats: 8,
    bought: [],
    waiting: [],
  },
  {
    key: 'italiano-sera',
    service: 'lingue-in-cortile-italian-course-1',
    title: 'Di sera, lunedì e mercoledì',
    place: 'Lingue in Cortile, aula grande',
    slots: [at(1, 19, 21), at(3, 19, 21)],
    startsInDays: 28,
    weeks: 10,
    seats: 12,
    minSeats: 4,
    seatPriceCents: 6_000,
    minAge: 16,
    maxAge: null,
    bought: ['osman', 'sow'],
    waiting: [],
  },
];
