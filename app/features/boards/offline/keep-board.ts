import type { ClientLoaderFunctionArgs } from '@remix-run/react';

import { keptPath } from '#app/service-worker/kept-paths.ts';

import type { BoardPageView } from '#app/contracts/boards/page-view.ts';
import { findKept, keep, keepForOffline, type Kept } from './keep-for-offline.ts';

/**
 * The client loader of a board: works offline, for every need whose details were open once. The
 * request of a need is kept beside the board, since each answer carries only that of the open one.
 */
export async function keepBoard({
  request,
  serverLoader,
}: ClientLoaderFunctionArgs): Promise<Kept<BoardPageView>> {
  const url = new URL(request.url);
  const path = keptPath(url.pathname) ?? url.pathname;
  const view = await keepForOffline(
    request,
    () => serverLoader<BoardPageView>(),
    // The board as it was known is worth more than the word that it takes long.
    ({ isSlow }) => !isSlow,
  );
  const { openRequest } = view;
  if (openRequest && view.keptAt === undefined) keep(`${path}#${openRequest.cardId}`, openRequest);
  const openCardId = url.searchParams.get('need');
  if (view.keptAt === undefined || openCardId === null || openRequest?.cardId === openCardId) {
    return view;
  }
  // What was kept may be the details of another need: the live document brings those of this one.
  return { ...view, openDetails: null, openRequest: await findKept(`${path}#${openCardId}`) };
}
