import type { DatesFormView } from './course-view.ts';

/** What the page to propose dates is called: dates move, are added to others, or are the first. */
export function datesTitle({ coming, hasDates }: Pick<DatesFormView, 'coming' | 'hasDates'>) {
  if (coming.length > 0) return 'title';
  return hasDates ? 'addTitle' : 'giveTitle';
}
