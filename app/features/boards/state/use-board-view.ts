import { useNavigate, useNavigation, useSearchParams } from '@remix-run/react';
import { useEffect, useMemo, useRef, useState } from 'react';

import { romeDay } from '#app/domain/dates.ts';
import { useT } from '#app/i18n/i18n.tsx';
import type { BoardPageView } from '#app/contracts/boards/page-view.ts';

import type { PlacedColumn } from './arrange-board.ts';
import { useLabelTitle } from '../card/label-pill.tsx';
import { filterColumns, isFiltering, readFilter, type BoardFilter } from './board-filter.ts';

/** Ways to look at a board; the archive is the list of what was put away. */
export const BOARD_VIEWS = ['columns', 'calendar', 'list', 'archive'] as const;
export type BoardView = (typeof BOARD_VIEWS)[number];

/** How the board is looked at now, as the address says. */
export type Looking = {
  readonly kind: BoardView;
  readonly filter: BoardFilter;
  readonly isFiltered: boolean;
  /** What is typed into the search, before the address follows. */
  readonly setText: (text: string) => void;
  /** The address with some parameters changed (null takes one away); details stay open. */
  readonly to: (changes: Readonly<Record<string, string | null>>) => string;
  /** The address of a card's details: `to` for lists of many. */
  readonly cardHref: (cardId: string) => string;
};

/** Typing changes the cards at once and the address a moment later. */
const ADDRESS_AFTER_MS = 400;

/** Reads view and filter from the address; remembers the view for this person and board. */
export function useBoardView(view: BoardPageView): Looking {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const [typed, setTyped] = useState<string | null>(null);
  const isGoing = useNavigation().state !== 'idle';
  useEffect(() => {
    if (typed === null || isGoing) return undefined;
    const timer = setTimeout(() => {
      // The bar's own address: what the page has drawn may be a step behind it.
      const now = new URLSearchParams(window.location.search);
      const address = changed(now, { q: typed.trim() || null });
      navigate(address, { replace: true, preventScrollReset: true });
      setTyped(null);
    }, ADDRESS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed, isGoing, navigate]);
  const named = BOARD_VIEWS.find((kind) => kind === params.get('view'));
  useRememberedView(`${view.viewer.personId}:${view.boardId}`, named);
  return useMemo(() => {
    const read = readFilter(params);
    const filter = typed === null ? read : { ...read, text: typed.trim() };
    // A link followed in the middle of typing takes along what was typed.
    const pending = typed === null ? {} : { q: typed.trim() || null };
    const to: Looking['to'] = (changes) => changed(params, { ...pending, ...changes });
    const withoutCard = to({ need: null });
    const start = withoutCard === '?' ? '?' : `${withoutCard}&`;
    return {
      kind: named ?? 'columns',
      filter,
      isFiltered: isFiltering(filter),
      setText: setTyped,
      to,
      cardHref: (cardId) => `${start}need=${encodeURIComponent(cardId)}`,
    };
  }, [params, typed, named]);
}

/** The columns with the cards that fit the filter. */
export function useShownColumns(
  view: BoardPageView,
  filter: BoardFilter,
  columns: readonly PlacedColumn[],
): readonly PlacedColumn[] {
  const categories = useT().components.categories;
  const labelTitle = useLabelTitle();
  return filterColumns(columns, filter, {
    today: romeDay(new Date(view.now)),
    categoryName: (id) => categories[id],
    labelTitle,
  });
}

/** The relative address of the board with some parameters changed. */
export function changed(
  params: URLSearchParams,
  changes: Readonly<Record<string, string | null>>,
): string {
  const next = new URLSearchParams(params);
  next.delete('new');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return `?${next}`;
}

/** Comes back to the view this person chose last on this board, when the address names none. */
function useRememberedView(key: string, named: BoardView | undefined): void {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const isFresh = useRef(true);
  useEffect(() => {
    const storageKey = `board-view:${key}`;
    if (named !== undefined) {
      if (named !== 'archive') writeItem(storageKey, named);
    } else if (isFresh.current && params.size === 0) {
      const last = BOARD_VIEWS.find((kind) => kind === readItem(storageKey));
      if (last && last !== 'columns') navigate(`?view=${last}`, { replace: true });
    }
    isFresh.current = false;
  }, [key, named, params, navigate]);
}

/** Browsers may forbid storage: then nothing is remembered. */
function readItem(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeItem(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // Private windows of some browsers throw here.
  }
}
