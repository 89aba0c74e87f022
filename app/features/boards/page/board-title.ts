import type { BoardPageView } from '#app/contracts/boards/page-view.ts';

/** Title of a board's page: group and, when the board has a name of its own, the board. */
export function boardTitle(view: BoardPageView | undefined): string {
  const group = view?.group.name ?? '';
  const board = view?.boards.find(({ id }) => id === view.boardId)?.name ?? group;
  return [...new Set([board, group]), 'Cortile'].filter((part) => part !== '').join(' · ');
}
