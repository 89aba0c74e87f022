import { useLoaderData, type ClientLoaderFunctionArgs, type MetaFunction } from '@remix-run/react';

import type { BoardPageView } from '#app/contracts/boards/page-view.ts';
import { keepBoard } from '#app/features/boards/offline/keep-board.ts';

import { BoardPage } from './board-page.tsx';
import { boardTitle } from './board-title.ts';

/** The server's answer, or the copy the device keeps; both addresses of a board load by it. */
export function clientLoader(args: ClientLoaderFunctionArgs) {
  return keepBoard(args);
}
clientLoader.hydrate = true as const;

/** The board's name in the title. */
export const meta: MetaFunction<() => Promise<BoardPageView>> = ({ data }) => [
  { title: boardTitle(data) },
];

/** The screen of a board: drawn anew where another board is opened. */
export function BoardRoute() {
  const view = useLoaderData<typeof clientLoader>();
  return <BoardPage key={view.boardId} view={view} />;
}
