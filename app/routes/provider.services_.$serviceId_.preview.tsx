import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Chip } from '#app/components/category.tsx';
import { Illustration } from '#app/components/illustration.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import type { ServiceView } from '#app/contracts/catalogue/views.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { KeyFacts, Prices, Vouchers } from '#app/features/catalogue/service-facts.tsx';
import { concernsProvider, readsNews } from '#app/features/notifications/live-news.ts';
import { PriceSimulator } from '#app/features/qualification/price-simulator.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { refuseLoader } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { getSheetPreview } from '#server/qualification/get-sheet-preview.server.ts';

export const handle = withTexts('qualification', 'catalogue', 'service');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsProvider);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { searchParams } = new URL(request.url);
  const typed = (name: string) => (searchParams.get(name) ?? '').trim().slice(0, 10);
  const preview = await getSheetPreview(context.service, {
    serviceId: routeParam(params, 'serviceId'),
    locale: context.locale,
    asked: { households: typed('households'), quantity: typed('quantity') },
  });
  if (!preview.ok) return refuseLoader(preview);
  const title = pageTitle(context.locale, (t) => t.qualification.preview.title);
  return { title, preview: preview.value };
}

export default function SheetPreview() {
  const { preview } = useLoaderData<typeof loader>();
  const t = useT().qualification;
  const { service, mayEdit, serviceId, title } = preview;
  return (
    <div className="wrap page service-page" data-cat={service?.category}>
      <PageHeader
        title={service?.title ?? (title === '' ? t.list.untitled : title)}
        crumbs={[{ to: '/provider/services', label: t.edit.back }]}
        eyebrow={service && <Chip category={service.category} />}
        sub={service?.provider.name}
        actions={
          mayEdit && (
            <LinkButton to={`/provider/services/${serviceId}`} variant="soft">
              {t.preview.backToEdit}
            </LinkButton>
          )
        }
      />
      {service ? (
        <>
          <Banner tone="info">{t.preview.note}</Banner>
          <div className="two">
            <AsCitizensSeeIt service={service} />
            {service.priceKind === 'paid' && <PriceSimulator preview={preview} />}
          </div>
        </>
      ) : (
        <Banner tone="warning" title={t.preview.incompleteTitle}>
          {t.preview.incompleteText}
        </Banner>
      )}
    </div>
  );
}

function AsCitizensSeeIt({ service }: { readonly service: ServiceView }) {
  return (
    <div className="stack is-loose">
      <div className="service-scene">
        <Illustration category={service.category} type={service.type} />
      </div>
      <p className="lead">{service.description}</p>
      <KeyFacts service={service} />
      <Prices service={service} />
      <Vouchers service={service} />
    </div>
  );
}
