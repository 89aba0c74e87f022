import { useState, type FocusEvent, type KeyboardEvent } from 'react';

/** Where the grid's one tab stop is: a row, and a place among the slots. */
type Spot = { readonly row: string; readonly place: number };

type Move = { readonly rows: number; readonly places: number };

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: { rows: -1, places: 0 },
  ArrowDown: { rows: 1, places: 0 },
  ArrowLeft: { rows: 0, places: -1 },
  ArrowRight: { rows: 0, places: 1 },
};

/**
 * One tab stop for a whole grid, moved by the arrows, Home and End, with Ctrl to the corners
 * (the ARIA grid pattern). Cells carry `data-row`, `data-from` and `data-to`: a cell may span
 * several places. `rows` are the keys of the rows from top to bottom.
 */
export function useGridFocus(rows: readonly string[], start: Spot) {
  const [chosen, setChosen] = useState<Spot | null>(null);
  const spot = chosen && rows.includes(chosen.row) ? chosen : start;
  const onFocus = (event: FocusEvent<HTMLTableElement>) => {
    const cell = event.target.closest<HTMLElement>('[data-row]');
    const row = cell?.dataset['row'];
    if (cell && row !== undefined) setChosen({ row, place: Number(cell.dataset['from']) });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (!(event.target instanceof HTMLElement)) return;
    const cell = event.target.closest<HTMLElement>('[data-row]');
    if (!cell) return;
    const target = targetOf(event, cell, rows);
    if (!target) return;
    event.preventDefault();
    event.stopPropagation();
    target.focus();
  };
  /** Attributes of a focusable cell, or of the button in it. */
  const cellProps = (row: string, from: number, to: number = from) => ({
    'data-row': row,
    'data-from': from,
    'data-to': to,
    tabIndex: spot.row === row && spot.place >= from && spot.place <= to ? 0 : -1,
  });
  return { onFocus, onKeyDown, cellProps };
}

function targetOf(
  event: KeyboardEvent<HTMLTableElement>,
  cell: HTMLElement,
  rows: readonly string[],
): HTMLElement | null {
  const table = event.currentTarget;
  const { row, from, to } = readCell(cell);
  const move = MOVES[event.key];
  if (move) {
    const nextRow = rows[rows.indexOf(row) + move.rows];
    const place = move.places > 0 ? to + 1 : move.places < 0 ? from - 1 : from;
    return nextRow === undefined ? null : cellAt(table, nextRow, place);
  }
  if (event.key !== 'Home' && event.key !== 'End') return null;
  const isEnd = event.key === 'End';
  const edgeRow = event.ctrlKey ? (isEnd ? rows.at(-1) : rows[0]) : row;
  return edgeRow === undefined ? null : (cellsOf(table, edgeRow).at(isEnd ? -1 : 0) ?? null);
}

function cellAt(table: HTMLElement, row: string, place: number): HTMLElement | null {
  const cells = cellsOf(table, row);
  return (
    cells.find((cell) => {
      const { from, to } = readCell(cell);
      return from <= place && place <= to;
    }) ?? null
  );
}

function cellsOf(table: HTMLElement, row: string): HTMLElement[] {
  return [...table.querySelectorAll<HTMLElement>(`[data-row="${CSS.escape(row)}"]`)];
}

function readCell(cell: HTMLElement): { row: string; from: number; to: number } {
  const { row = '', from, to } = cell.dataset;
  return { row, from: Number(from), to: Number(to) };
}
