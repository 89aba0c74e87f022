import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Card, Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { BoardLines } from '#app/features/boards/group-boards/board-lines.tsx';
import { boardsOfGroupSchema } from '#app/contracts/boards/group-boards-schemas.ts';
import { NewBoardForm } from '#app/features/boards/group-boards/new-board-form.tsx';
import { boardLinks } from '#app/features/boards/page/board-links.ts';
import { concernsGroup, readsNews } from '#app/features/notifications/live-news.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { createBoard } from '#server/boards/create-board.server.ts';
import { listBoardsPage } from '#server/boards/list-boards-page.server.ts';
import { manageBoard } from '#server/boards/manage-board.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('boards', 'groups', 'templates');
export const links = boardLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsGroup);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const view = await listBoardsPage(context.service, { groupId: routeParam(params, 'groupId') });
  if (!view.ok) return refuseLoader(view);
  const { name } = view.value.group;
  return {
    title: pageTitle(context.locale, (t) => `${t.boards.boardsOfGroup.title} · ${name}`),
    view: view.value,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const groupId = routeParam(params, 'groupId');
  const form = await parseForm(request, boardsOfGroupSchema);
  if (!form.ok) return invalidForm(form.response);
  if (form.value.intent === 'create') {
    const { name, template } = form.value;
    const language = context.locale;
    const ctx = wishing(context.service, form);
    const made = await createBoard(ctx, { groupId, name, template, language });
    if (!made.ok) return refusedForm(made, form.values);
    return redirect(`/groups/${groupId}/boards/${made.value.boardId}`);
  }
  const outcome = await manageBoard(context.service, groupId, form.value);
  if (!outcome.ok) return refusedForm(outcome, form.values);
  return redirect(`/groups/${groupId}/boards`);
}

/** Every board of a group: in use, put away; organisers make, rename and archive them here. */
export default function BoardsOfGroup() {
  const { view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const words = t.boards.boardsOfGroup;
  const { group, boards, mayManage } = view;
  const archived = boards.filter(({ isArchived }) => isArchived);
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={words.title}
        sub={words.sub}
        crumbs={[
          { to: '/groups', label: t.groups.list.title },
          { to: `/groups/${group.id}`, label: group.name },
        ]}
      />
      <Section title={words.inUse}>
        <Card>
          <BoardLines
            view={view}
            boards={boards.filter(({ isArchived }) => !isArchived)}
            answer={answer}
          />
        </Card>
      </Section>
      {mayManage && (
        <Section title={words.new} id="new">
          <Card>
            <NewBoardForm kind={group.kind} answer={answer} />
          </Card>
        </Section>
      )}
      {archived.length > 0 && (
        <Section title={words.archived} hint={words.archivedHint}>
          <Card>
            <BoardLines view={view} boards={archived} answer={answer} />
          </Card>
        </Section>
      )}
    </div>
  );
}
