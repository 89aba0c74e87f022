import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, type ClientLoaderFunctionArgs } from '@remix-run/react';
import DoorOpen from 'lucide-react/icons/door-open';
import Plus from 'lucide-react/icons/plus';
import Search from 'lucide-react/icons/search';

import { LinkButton } from '#app/components/button.tsx';
import { Section } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { askedGroupsSchema } from '#app/contracts/groups/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { keepForOffline } from '#app/features/boards/offline/keep-for-offline.ts';
import { KeptNote } from '#app/features/boards/offline/kept-note.tsx';
import { AskedGroups } from '#app/features/groups/asked-groups.tsx';
import { GroupList } from '#app/features/groups/group-list.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { listGroups } from '#server/groups/list-groups.server.ts';
import { withdrawJoin } from '#server/groups/withdraw-join.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { ownPath, requirePerson } from '#server/http/require-person.server.ts';

export const handle = withTexts('groups');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const list = await listGroups(context.service);
  if (!list.ok) return refuseLoader(list);
  return {
    title: pageTitle(context.locale, (t) => t.groups.list.title),
    groups: list.value.groups,
    asked: list.value.asked,
    now: context.service.now().toISOString(),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, askedGroupsSchema);
  if (!form.ok) return invalidForm(form.response);
  const { requestId, returnTo } = form.value;
  const outcome = await withdrawJoin(context.service, { requestId });
  return outcome.ok ? redirect(ownPath(returnTo, '/groups')) : refusedForm(outcome, form.values);
}

export function clientLoader({ request, serverLoader }: ClientLoaderFunctionArgs) {
  return keepForOffline(request, () => serverLoader<typeof loader>());
}
clientLoader.hydrate = true as const;

export default function Groups() {
  const { groups, asked, now, keptAt } = useLoaderData<typeof clientLoader>();
  const answer = useActionData<typeof action>();
  const t = useT().groups.list;
  const create = (
    <div className="row">
      <LinkButton to="/groups/new" icon={<Plus aria-hidden />}>
        {t.newGroup}
      </LinkButton>
      <LinkButton to="/nearby" variant="soft" icon={<Search aria-hidden />}>
        {t.nearby}
      </LinkButton>
      <LinkButton to="/nearby/groups" variant="soft" icon={<DoorOpen aria-hidden />}>
        {t.openGroups}
      </LinkButton>
    </div>
  );
  const active = groups.filter((group) => !group.isArchived);
  const archived = groups.filter((group) => group.isArchived);
  return (
    <div className="wrap page">
      <PageHeader title={t.title} sub={t.sub} actions={active.length > 0 ? create : null} />
      <KeptNote keptAt={keptAt} />
      <AskedGroups asked={asked} answer={answer} />
      {active.length > 0 ? (
        <GroupList groups={active} now={now} />
      ) : (
        <EmptyState
          level={2}
          title={t.emptyTitle}
          text={t.emptyText}
          example={t.emptyExample}
          illustration="home"
          action={create}
        />
      )}
      {archived.length > 0 && (
        <Section title={t.archived}>
          <GroupList groups={archived} now={now} />
        </Section>
      )}
    </div>
  );
}
