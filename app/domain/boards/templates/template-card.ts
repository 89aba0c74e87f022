import type { CategoryId } from '../../catalogue/categories.ts';
import type { LabelId } from '../document/labels.ts';
import type { Recurrence } from '../calendar/recurrence.ts';

/** The texts of a need in one language. */
export type TemplateTexts = {
  readonly title: string;
  readonly notes: string;
  readonly schedule: string;
  readonly checklist: readonly string[];
};

/** A need a new board starts with, in both languages: the board's text is the group's own. */
export type TemplateCard = {
  readonly category: CategoryId;
  readonly labels: readonly LabelId[];
  readonly recurrence: Recurrence | null;
  readonly it: TemplateTexts;
  readonly en: TemplateTexts;
};

/** On some days of every week, from now on. */
export function weekly(...weekdays: Recurrence['weekdays']): Recurrence {
  return { every: 'week', weekdays, monthDay: null, from: null, until: null };
}

/** On one day of every month, from now on. */
export function monthly(monthDay: number): Recurrence {
  return { every: 'month', weekdays: [], monthDay, from: null, until: null };
}

/** On the days without school. */
export const WHEN_SCHOOLS_CLOSE: Recurrence = {
  every: 'school_closed',
  weekdays: [],
  monthDay: null,
  from: null,
  until: null,
};
