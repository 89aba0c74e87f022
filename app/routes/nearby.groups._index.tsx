import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { MunicipioMap } from '#app/components/municipio-map.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import {
  readOpenGroupsQuery,
  type OpenGroupsQuery,
} from '#app/contracts/groups/open-group-schemas.ts';
import { GROUP_KINDS } from '#app/domain/groups/kinds.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { OpenGroupList } from '#app/features/groups/open-group-list.tsx';
import { concernsNobody, readsNews } from '#app/features/notifications/live-news.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { listOpenGroups } from '#server/groups/list-open-groups.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';

export const handle = withTexts('groups', 'directory');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsNobody);

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const query = readOpenGroupsQuery(new URL(request.url).searchParams);
  return {
    title: pageTitle(context.locale, (t) => t.directory.title),
    query,
    view: await listOpenGroups(context.service, query),
  };
}

/** The address of what is asked for; what is not asked for is not in it. */
function addressOf({ kind, municipio, page }: OpenGroupsQuery): string {
  const params = new URLSearchParams();
  if (kind !== null) params.set('kind', kind);
  if (municipio !== null) params.set('municipio', String(municipio));
  if (page > 1) params.set('page', String(page));
  const search = params.toString();
  return search === '' ? '/nearby/groups' : `/nearby/groups?${search}`;
}

export default function OpenGroups() {
  const { query, view } = useLoaderData<typeof loader>();
  const t = useT().directory;
  const asked = { ...query, page: 1 };
  return (
    <div className="wrap page">
      <PageHeader title={t.title} sub={t.sub} crumbs={[{ to: '/nearby', label: t.nearby }]} />
      <div className="spaces">
        <MunicipioMap
          legend={t.where}
          mode="link"
          selected={query.municipio === null ? [] : [query.municipio]}
          hrefFor={(number) =>
            addressOf({ ...asked, municipio: number === query.municipio ? null : number })
          }
        />
        <div className="stack">
          <nav className="row" aria-label={t.kindLegend}>
            {[null, ...GROUP_KINDS].map((kind) => (
              <LinkButton
                key={kind ?? 'all'}
                to={addressOf({ ...asked, kind })}
                variant={kind === query.kind ? 'primary' : 'quiet'}
                size="s"
                {...(kind === query.kind && { 'aria-current': 'true' as const })}
              >
                {kind === null ? t.allKinds : t.kinds[kind]}
              </LinkButton>
            ))}
          </nav>
          <h2>
            {t.list}{' '}
            <span className="muted">
              {query.municipio === null ? t.allMilan : t.municipio({ number: query.municipio })}
            </span>
          </h2>
          {view.groups.length > 0 ? (
            <OpenGroupList groups={view.groups} />
          ) : (
            <EmptyState
              title={t.none}
              text={t.noneText}
              action={
                <>
                  <LinkButton to="/nearby/new">{t.sayNeed}</LinkButton>{' '}
                  <LinkButton to="/groups/new" variant="quiet">
                    {t.newGroup}
                  </LinkButton>
                </>
              }
            />
          )}
          <Pager
            page={view.page}
            pageCount={view.pageCount}
            hrefFor={(page) => addressOf({ ...query, page })}
          />
          <p className="muted">{t.safe}</p>
        </div>
      </div>
    </div>
  );
}
