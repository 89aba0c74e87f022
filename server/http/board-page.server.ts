import { redirect, type LoaderFunctionArgs } from '@remix-run/node';

import type { BoardPageView } from '#app/contracts/boards/page-view.ts';
import { getBoardPage } from '#server/boards/get-board-page.server.ts';
import { readTalk } from '#server/boards/read-talk.server.ts';
import { visitGroup } from '#server/groups/visit-group.server.ts';

import { refuseLoader } from './forms.server.ts';
import { requirePerson } from './require-person.server.ts';
import { routeParam } from './route-param.server.ts';

/**
 * The answer to both addresses of a board: the group's own, which is its first board, and the one
 * that names the board. A need that lies on another board of the group leads there.
 */
export async function answerBoardPage(args: LoaderFunctionArgs): Promise<BoardPageView> {
  const { request, params, context } = args;
  requirePerson(context, request);
  const groupId = routeParam(params, 'groupId');
  const boardId = params['boardId'] ?? null;
  const { searchParams } = new URL(request.url);
  const openCardId = searchParams.get('need');
  const [result] = await Promise.all([
    getBoardPage(context.service, {
      groupId,
      boardId,
      openCardId,
      locale: context.locale,
    }),
    visitGroup(context.service, { groupId }),
  ]);
  if (result.ok) {
    const { boardId: shownId, openDetails } = result.value;
    if (openDetails && openCardId !== null) {
      await readTalk(context.service, { boardId: shownId, cardId: openCardId });
    }
    return result.value;
  }
  const elsewhere = result.details?.['boardId'];
  if (result.code === 'board.card_elsewhere' && typeof elsewhere === 'string') {
    throw redirect(`/groups/${groupId}/boards/${elsewhere}?${searchParams}`);
  }
  return refuseLoader(result);
}
