import { boardLinks } from '#app/features/boards/page/board-links.ts';
import { BoardRoute } from '#app/features/boards/page/board-route.tsx';
import { withTexts } from '#app/i18n/with-texts.ts';

export { shouldLoadBoard as shouldRevalidate } from '#app/features/boards/page/should-load-board.ts';
export { clientLoader, meta } from '#app/features/boards/page/board-route.tsx';
export { answerBoardPage as loader } from '#server/http/board-page.server.ts';

export const handle = withTexts('boards', 'deals', 'recurrence');
export const links = boardLinks;

/** The first board of a group. */
export default BoardRoute;
