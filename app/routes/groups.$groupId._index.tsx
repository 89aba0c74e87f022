import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, type ClientLoaderFunctionArgs, type MetaFunction } from '@remix-run/react';

import { BoardPage } from '#app/features/boards/board-page.tsx';
import { keepBoard } from '#app/features/boards/keep-board.ts';
import { getBoardPage } from '#server/boards/get-board-page.server.ts';
import { visitGroup } from '#server/groups/visit-group.server.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const groupId = params['groupId'] ?? '';
  const openCardId = new URL(request.url).searchParams.get('need');
  const [result] = await Promise.all([
    getBoardPage(context.service, { groupId, openCardId, locale: context.locale }),
    visitGroup(context.service, { groupId }),
  ]);
  return result.ok ? result.value : refuseLoader(result);
}

export function clientLoader(args: ClientLoaderFunctionArgs) {
  return keepBoard(args);
}
clientLoader.hydrate = true as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.group.name ?? ''} · Cortile` },
];

export default function GroupBoardRoute() {
  return <BoardPage view={useLoaderData<typeof clientLoader>()} />;
}
