import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { CompareForm } from '#app/features/catalogue/compare-form.tsx';
import { ServiceGrid } from '#app/features/catalogue/service-grid.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { listSavedServices } from '#server/catalogue/list-saved-services.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';

export const handle = withTexts('catalogue', 'picking');

export const meta: MetaFunction<typeof loader> = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service: ctx, locale } = context;
  return {
    title: pageTitle(locale, (t) => t.picking.savedTitle),
    saved: await listSavedServices(ctx, { locale }),
  };
}

export default function Saved() {
  const { saved } = useLoaderData<typeof loader>();
  const { catalogue, picking: t } = useT();
  return (
    <div className="wrap page results">
      <PageHeader
        title={t.savedTitle}
        crumbs={[{ to: '/services', label: catalogue.title }]}
        sub={t.savedSub}
      />
      {saved.notOnSale > 0 && <p className="muted">{t.notOnSale({ count: saved.notOnSale })}</p>}
      {saved.services.length > 0 ? (
        <ServiceGrid services={saved.services} isCompared />
      ) : (
        <EmptyState
          level={2}
          title={t.savedEmpty}
          text={t.savedEmptyText}
          illustration="guidance"
          action={<LinkButton to="/services">{t.toServices}</LinkButton>}
        />
      )}
      {saved.services.length > 1 && <CompareForm />}
    </div>
  );
}
