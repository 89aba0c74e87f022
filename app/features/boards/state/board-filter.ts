import { isLabelId, type LabelId } from '#app/domain/boards/document/labels.ts';
import { addDays, type CalendarDay } from '#app/domain/dates.ts';
import { plainHaystack, plainWords } from '#app/domain/plain-text.ts';
import { isRequestOver } from '#app/domain/requests/request-state.ts';
import { isCategoryId, type CategoryId } from '#app/domain/catalogue/categories.ts';

import type { PlacedCard, PlacedColumn } from './arrange-board.ts';
import { takingPart } from './taking-part.ts';

/** Which cards to show; null and '' let all pass. */
export type BoardFilter = {
  readonly text: string;
  readonly category: CategoryId | null;
  readonly label: LabelId | null;
  /** Id of a household that takes part. */
  readonly household: string | null;
  readonly due: 'overdue' | 'week' | null;
  /** Only cards with an open request, a vote or a running order. */
  readonly isLive: boolean;
  /** Only cards whose vote waits for the viewer's household. */
  readonly needsMyVote: boolean;
};

/** Parameters of the address that say what to show, with those of the views. */
export const FILTER_PARAMS = ['q', 'cat', 'label', 'who', 'due', 'live', 'vote'] as const;

/** Reads the filter from an address; what it does not know is left out. */
export function readFilter(params: URLSearchParams): BoardFilter {
  const [category, label, due] = ['cat', 'label', 'due'].map((name) => params.get(name));
  return {
    text: (params.get('q') ?? '').trim().slice(0, 100),
    category: isCategoryId(category) ? category : null,
    label: isLabelId(label) ? label : null,
    household: params.get('who') || null,
    due: due === 'overdue' || due === 'week' ? due : null,
    isLive: params.get('live') === '1',
    needsMyVote: params.get('vote') === '1',
  };
}

/** Whether a filter leaves anything out. */
export function isFiltering(filter: BoardFilter): boolean {
  const { text, category, label, household, due, isLive, needsMyVote } = filter;
  return (
    text !== '' ||
    isLive ||
    needsMyVote ||
    [category, label, household, due].some((x) => x !== null)
  );
}

/** What the filter must know of the board beside its cards. */
export type FilterWords = {
  readonly today: CalendarDay;
  readonly categoryName: (id: CategoryId) => string;
  readonly labelTitle: (id: LabelId) => string;
};

/** The columns with the cards that fit; every word of the search must be found. */
export function filterColumns(
  columns: readonly PlacedColumn[],
  filter: BoardFilter,
  words: FilterWords,
): readonly PlacedColumn[] {
  if (!isFiltering(filter)) return columns;
  const wanted = plainWords(filter.text);
  return columns.map((column) => ({
    ...column,
    cards: column.cards.filter(
      (placed) => fits(placed, filter, words.today) && hasWords(placed, wanted, words),
    ),
  }));
}

function fits({ card, row }: PlacedCard, filter: BoardFilter, today: CalendarDay): boolean {
  const { category, label, household, due } = filter;
  if (category !== null && card.category !== category) return false;
  if (label !== null && !card.labels.includes(label)) return false;
  const joins = takingPart(card, row);
  if (household !== null && !joins.some(({ householdId }) => householdId === household)) {
    return false;
  }
  if (due !== null && !isDue(card.dueOn, due, today)) return false;
  if (filter.isLive && !isLiveRow(row)) return false;
  return !filter.needsMyVote || (row?.decision?.isAsked === true && !row.decision.hasMyVote);
}

function isDue(day: CalendarDay | null, due: 'overdue' | 'week', today: CalendarDay): boolean {
  if (day === null) return false;
  return due === 'overdue' ? day < today : day >= today && day <= addDays(today, 6);
}

function isLiveRow(row: PlacedCard['row']): boolean {
  return row !== null && (row.requestStatus === 'ordered' || !isRequestOver(row.requestStatus));
}

function hasWords({ card }: PlacedCard, wanted: readonly string[], words: FilterWords): boolean {
  if (wanted.length === 0) return true;
  const category = isCategoryId(card.category) ? words.categoryName(card.category) : '';
  const labels = card.labels.map(words.labelTitle);
  const text = plainHaystack([card.title, card.notes, category, ...labels].join(' '));
  return wanted.every((word) => text.includes(word));
}
