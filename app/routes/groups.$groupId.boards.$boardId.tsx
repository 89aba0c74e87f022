import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, type ClientLoaderFunctionArgs, type MetaFunction } from '@remix-run/react';

import { BoardPage } from '#app/features/boards/page/board-page.tsx';
import { keepBoard } from '#app/features/boards/offline/keep-board.ts';
import { boardTitle } from '#app/features/boards/page/board-title.ts';
import { shouldLoadBoard } from '#app/features/boards/page/should-load-board.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { boardLinks } from '#app/features/boards/page/board-links.ts';
import { answerBoardPage } from '#server/http/board-page.server.ts';

export const handle = withTexts('boards', 'recurrence');

export function loader(args: LoaderFunctionArgs) {
  return answerBoardPage(args);
}

export function clientLoader(args: ClientLoaderFunctionArgs) {
  return keepBoard(args);
}
clientLoader.hydrate = true as const;

export const shouldRevalidate = shouldLoadBoard;

export const links = boardLinks;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: boardTitle(data) }];

/** One board of a group by its own address. */
export default function BoardRoute() {
  const view = useLoaderData<typeof clientLoader>();
  return <BoardPage key={view.boardId} view={view} />;
}
