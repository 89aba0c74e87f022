import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { parseCompared } from '#app/contracts/catalogue/schemas.ts';
import { MOST_COMPARED, pickCompared } from '#app/domain/catalogue/saved.ts';
import { ComparedServices } from '#app/features/catalogue/compared-services.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { compareServices } from '#server/catalogue/compare-services.server.ts';

export const handle = withTexts('catalogue', 'picking');

export const meta: MetaFunction<typeof loader> = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { service: ctx, locale } = context;
  const asked = parseCompared(new URL(request.url).searchParams);
  const { compared, leftOut } = pickCompared(asked);
  const services = await compareServices(ctx, { slugs: compared, locale });
  return {
    title: pageTitle(locale, (t) => t.picking.compareTitle),
    services,
    leftOut,
    missing: compared.length - services.length,
  };
}

export default function Compare() {
  const { services, leftOut, missing } = useLoaderData<typeof loader>();
  const { catalogue, picking: t } = useT();
  return (
    <div className="wrap page">
      <PageHeader
        title={t.compareTitle}
        crumbs={[{ to: '/services', label: catalogue.title }]}
        sub={services.length > 0 ? t.compareSub({ count: services.length }) : undefined}
      />
      <div className="stack">
        {leftOut > 0 && <p>{t.leftOut({ count: leftOut, most: MOST_COMPARED })}</p>}
        {missing > 0 && <p>{t.missing({ count: missing })}</p>}
        {services.length === 1 && <p>{t.onlyOne}</p>}
        {services.length > 0 ? (
          <ComparedServices services={services} />
        ) : (
          <EmptyState
            level={2}
            title={t.compareEmpty}
            text={t.compareEmptyText}
            illustration="guidance"
            action={<LinkButton to="/services">{t.toServices}</LinkButton>}
          />
        )}
      </div>
    </div>
  );
}
