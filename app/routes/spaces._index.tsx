import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import CalendarDays from 'lucide-react/icons/calendar-days';

import { LinkButton } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { MunicipioMap } from '#app/components/municipio-map.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { isMunicipio } from '#app/domain/catalogue/municipi.ts';
import { SpaceList } from '#app/features/spaces/space-list.tsx';
import { concernsNobody, readsNews } from '#app/features/notifications/live-news.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { listSpaces } from '#server/spaces/list-spaces.server.ts';

export const handle = withTexts('spaces');

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsNobody);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = Number(new URL(request.url).searchParams.get('municipio'));
  const municipio = isMunicipio(asked) ? asked : null;
  return {
    title: pageTitle(context.locale, (t) => t.spaces.title),
    municipio,
    view: await listSpaces(context.service, { municipio }),
  };
}

export default function Spaces() {
  const { municipio, view } = useLoaderData<typeof loader>();
  const t = useT().spaces;
  return (
    <div className="wrap page">
      <PageHeader
        title={t.title}
        sub={t.sub({ count: view.total })}
        actions={
          <LinkButton to="/spaces/events" variant="soft" icon={<CalendarDays aria-hidden />}>
            {t.events}
          </LinkButton>
        }
      />
      <div className="spaces">
        <MunicipioMap
          legend={t.where}
          mode="link"
          selected={municipio === null ? [] : [municipio]}
          hrefFor={(number) => (number === municipio ? '/spaces' : `/spaces?municipio=${number}`)}
        />
        <div className="stack">
          <div className="row between">
            <h2 aria-live="polite">
              {t.count({ count: view.spaces.length })}{' '}
              <span className="muted">
                {municipio === null ? t.inAllMilan : t.inMunicipio({ number: municipio })}
              </span>
            </h2>
            {municipio !== null && (
              <LinkButton to="/spaces" variant="quiet" preventScrollReset>
                {t.all}
              </LinkButton>
            )}
          </div>
          {view.spaces.length > 0 ? (
            <SpaceList spaces={view.spaces} />
          ) : (
            <EmptyState
              title={t.none}
              text={t.noneText}
              action={<LinkButton to="/spaces">{t.all}</LinkButton>}
            />
          )}
        </div>
      </div>
    </div>
  );
}
