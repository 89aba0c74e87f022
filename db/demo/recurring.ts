import type { ExpenseCategory } from '#app/domain/expenses/expense.ts';
import type { ExpenseRhythm } from '#app/domain/expenses/recurring.ts';

/** An expense of the demo that comes back, in equal parts; its first day is still to come. */
type DemoRecurring = {
  readonly key: string;
  readonly by: string;
  readonly household: string;
  readonly title: string;
  readonly category: ExpenseCategory;
  readonly note: string;
  readonly totalCents: number;
  readonly every: ExpenseRhythm;
  readonly firstInDays: number;
  readonly writtenDaysAgo: number;
  readonly sharers: readonly string[];
};

/** What the condominium pays again and again. */
export const demoRecurring: {
  readonly group: string;
  readonly expenses: readonly DemoRecurring[];
} = {
  group: 'via-dei-cinquecento',
  expenses: [
    {
      key: 'scale',
      by: 'marco-brambilla',
      household: 'brambilla',
      title: 'Pulizia delle scale',
      category: 'building',
      note: 'La paga chi ha firmato il contratto.',
      totalCents: 9_000,
      every: 'month',
      firstInDays: 6,
      writtenDaysAgo: 4,
      sharers: ['diallo', 'colombo', 'brambilla', 'esposito', 'rossetti', 'hu'],
    },
    {
      key: 'frutta',
      by: 'rosa-colombo',
      household: 'colombo',
      title: 'Cassetta di frutta',
      category: 'groceries',
      note: '',
      totalCents: 2_400,
      every: 'two_weeks',
      firstInDays: 3,
      writtenDaysAgo: 1,
      sharers: ['colombo', 'rossetti'],
    },
  ],
};
