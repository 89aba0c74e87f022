import { isColumnId } from '#app/domain/boards/document/board-schema.ts';
import { isLabelId } from '#app/domain/boards/document/labels.ts';
import { isCategoryId } from '#app/domain/catalogue/categories.ts';
import { isCalendarDay } from '#app/domain/dates.ts';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';
import { formatDay } from '#app/i18n/format.ts';
import type { BoardHistoryView, HistoryLine } from '#app/contracts/boards/history-view.ts';

/** Lines that are sentences of their own: no person stands before them. */
const WITHOUT_PERSON: ReadonlySet<string> = new Set([
  'offer_came',
  'offer_changed',
  'offer_withdrawn',
  'vote_opened',
  'vote_accepted',
  'vote_rejected',
  'order_made',
]);

/** The sentence of a line, to stand after the person's name when it has one. */
export function lineWords(
  line: HistoryLine,
  view: Pick<BoardHistoryView, 'households' | 'columns' | 'labels'>,
  t: Dictionary,
  locale: Locale,
): { readonly who: string | null; readonly words: string } {
  const { boards } = t;
  const of = (name: string) => line.detail[name] ?? '';
  const [title, column, label, category, day] = [
    of('title'),
    of('column'),
    of('label'),
    of('category'),
    of('day'),
  ];
  const renamed = (
    titles: readonly { readonly id: string; readonly title: string | null }[],
    id: string,
  ) => titles.find((known) => known.id === id)?.title ?? null;
  const words = boards.history.said[line.kind]({
    card: locale === 'it' ? `«${title || boards.untitled}»` : `“${title || boards.untitled}”`,
    column: isColumnId(column) ? (renamed(view.columns, column) ?? boards.columns[column]) : column,
    label: isLabelId(label) ? (renamed(view.labels, label) ?? boards.labels.names[label]) : label,
    category: isCategoryId(category) ? t.components.categories[category] : category,
    household:
      view.households.find(({ id }) => id === of('household'))?.name ?? boards.history.someone,
    text: of('text'),
    day: isCalendarDay(day) ? formatDay(day, locale, 'short') : '',
    name: of('name'),
  });
  const isAlone = WITHOUT_PERSON.has(line.kind);
  return { who: isAlone ? null : (line.person?.name ?? boards.history.someone), words };
}
