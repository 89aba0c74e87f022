import type { ClockSpan } from '#app/domain/requests/timetable.ts';

/** What a household of the demo buys alone. No source of its own pays for it: all is due in money. */
export type DemoPurchase = {
  readonly key: string;
  readonly household: string;
  readonly dependant: string;
  readonly service: string;
  readonly quantity: number;
  /** First day, counted from today, and the hours of its date; null where they are to be agreed. */
  readonly startsInDays: number;
  readonly hours: ClockSpan | null;
  readonly askedHoursAgo: number;
  readonly note: string;
  /** `asked`: the provider has to answer; `running`: it said yes, and its first date has been. */
  readonly state: 'asked' | 'running';
};

export const demoPurchases: readonly DemoPurchase[] = [
  {
    key: 'nuoto-conti',
    household: 'conti',
    dependant: 'Leonardo',
    service: 'acquachiara-niguarda-swimming-3',
    quantity: 1,
    startsInDays: 9,
    hours: null,
    askedHoursAgo: 3,
    note: 'Sa già stare a galla. Meglio dopo le cinque.',
    state: 'asked',
  },
  {
    key: 'assistente-cattaneo',
    household: 'cattaneo',
    dependant: 'Luisa',
    service: 'cura-di-casa-carer-1',
    quantity: 10,
    startsInDays: -6,
    hours: { startMinute: 540, endMinute: 660 },
    askedHoursAgo: 240,
    note: 'Due ore la mattina, per cominciare.',
    state: 'running',
  },
];
