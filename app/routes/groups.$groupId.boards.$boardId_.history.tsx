import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Banner, ErrorNote } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { BoardHistory } from '#app/features/boards/history/board-history-page.tsx';
import { bringBackSchema, historyQuerySchema } from '#app/contracts/boards/history-schemas.ts';
import { UndoForm } from '#app/features/boards/history/restore-forms.tsx';
import { boardLinks } from '#app/features/boards/page/board-links.ts';
import { concernsGroup, readsNews } from '#app/features/notifications/live-news.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { bringBack } from '#server/boards/bring-back.server.ts';
import { getBoardHistory } from '#server/boards/get-board-history.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';

export const handle = withTexts('boards', 'boards/history');
export const links = boardLinks;

export const meta = titleMeta;

function ids(params: LoaderFunctionArgs['params']) {
  return { groupId: routeParam(params, 'groupId'), boardId: routeParam(params, 'boardId') };
}

export const shouldRevalidate = readsNews(concernsGroup);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { searchParams } = new URL(request.url);
  const asked = (name: string) => searchParams.get(name) || null;
  const query = historyQuerySchema.parse({
    at: asked('at'),
    before: asked('before'),
    card: asked('card'),
    person: asked('person'),
  });
  const view = await getBoardHistory(context.service, {
    ...ids(params),
    at: query.at,
    before: query.before,
    cardId: query.card,
    personId: query.person,
  });
  if (!view.ok) return refuseLoader(view);
  const { name } = view.value.board;
  const title = pageTitle(context.locale, (t) => `${t.boards.history.title} · ${name}`);
  return { title, view: view.value };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, bringBackSchema);
  if (!form.ok) return invalidForm(form.response);
  const brought = await bringBack(context.service, { ...ids(params), ...form.value });
  if (!brought.ok) return refusedForm(brought, form.values);
  const { hasChanged, undoSequence } = brought.value;
  return { done: { cardId: form.value.cardId, hasChanged, undoSequence } };
}

export default function BoardHistoryRoute() {
  const { view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const echo = useFormFailure(answer);
  const t = useT().boards;
  const { group, board, cardId, cardTitle } = view;
  const path = `/groups/${group.id}/boards/${board.id}`;
  const done = answer && 'done' in answer ? answer.done : null;
  return (
    <div className="wrap page">
      <PageHeader
        title={t.history.title}
        sub={cardTitle === null ? t.history.sub : t.history.cardSub({ title: cardTitle })}
        crumbs={[
          { to: '/groups', label: t.crumb },
          { to: path, label: board.name },
        ]}
        actions={
          cardId !== null && (
            <>
              <LinkButton to={`${path}/history`} variant="quiet">
                {t.history.wholeBoard}
              </LinkButton>
              <LinkButton to={`${path}?need=${cardId}`} variant="quiet">
                {t.history.backToCard}
              </LinkButton>
            </>
          )
        }
      />
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      {done && (
        <div role="status">
          <Banner
            tone="success"
            title={
              !done.hasChanged
                ? t.history.nothingDone
                : done.cardId === null
                  ? t.history.done
                  : t.history.cardDone
            }
            action={
              done.hasChanged && <UndoForm sequence={done.undoSequence} cardId={done.cardId} />
            }
          />
        </div>
      )}
      <BoardHistory view={view} />
    </div>
  );
}
