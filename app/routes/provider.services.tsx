import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';

import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pill } from '#app/components/pill.tsx';
import { Table } from '#app/components/table.tsx';
import type { OwnServiceView } from '#app/contracts/providers/views.ts';
import { concernsProvider, readsNews } from '#app/features/notifications/live-news.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { listOwnServices } from '#server/providers/list-own-services.server.ts';

export const handle = withTexts('providers');

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsProvider);

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const services = await listOwnServices(context.service);
  if (!services.ok) return refuseLoader(services);
  const title = pageTitle(context.locale, (t) => t.providers.services.title);
  return { title, services: services.value };
}

export default function ProviderServices() {
  const { services } = useLoaderData<typeof loader>();
  const t = useT().providers;
  const locale = useLocale();
  const name = (service: OwnServiceView) => (locale === 'it' ? service.titleIt : service.titleEn);
  return (
    <div className="wrap page">
      <PageHeader
        title={t.services.title}
        sub={t.services.sub}
        crumbs={[{ to: '/provider', label: t.request.back }]}
      />
      {services.length === 0 ? (
        <EmptyState title={t.services.emptyTitle} text={t.services.emptyText} />
      ) : (
        <Table
          caption={t.services.caption}
          hideCaption
          rows={services}
          rowKey={(service) => service.serviceId}
          columns={[
            {
              id: 'name',
              header: t.services.name,
              render: (service) =>
                service.state === 'validated' ? (
                  <Link to={`/services/${service.slug}`}>{name(service)}</Link>
                ) : (
                  name(service)
                ),
            },
            {
              id: 'price',
              header: t.services.price,
              render: (service) => <ServicePrice service={service} />,
            },
            {
              id: 'where',
              header: t.services.where,
              render: (service) => service.municipi.join(', '),
            },
            {
              id: 'state',
              header: t.services.state,
              render: ({ state }) => (
                <Pill tone={state === 'validated' ? 'green' : 'neutral'}>
                  {t.services.states[state]}
                </Pill>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}

function ServicePrice({ service }: { readonly service: OwnServiceView }) {
  const t = useT();
  const locale = useLocale();
  const { from } = service;
  if (service.priceKind !== 'paid') return t.providers.services.free;
  if (!from) return t.providers.services.none;
  const unit = t.components.perUnit[service.unit];
  return (
    <>
      {t.providers.services.from({ price: formatEuro(from.perPersonCents, locale), unit })}
      {from.persons > 1 && <>, {t.providers.services.shared({ count: from.persons })}</>}
    </>
  );
}
