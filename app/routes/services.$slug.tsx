import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Section } from '#app/components/card.tsx';
import { Chip } from '#app/components/category.tsx';
import { Illustration } from '#app/components/illustration.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { saveSchema } from '#app/contracts/catalogue/save-schema.ts';
import { SaveService } from '#app/features/catalogue/save-service.tsx';
import { KeyFacts, Prices, Provider, Vouchers } from '#app/features/catalogue/service-facts.tsx';
import { serviceMeta } from '#app/features/catalogue/service-meta.ts';
import { ServiceGrid } from '#app/features/catalogue/service-grid.tsx';
import { Editions } from '#app/features/bookings/lazy-edition-list.tsx';
import { Reviews } from '#app/features/reviews/lazy-service-reviews.tsx';
import { ServiceWays } from '#app/features/catalogue/service-ways.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { listEditions } from '#server/bookings/list-editions.server.ts';
import { getService } from '#server/catalogue/get-service.server.ts';
import { keepsService } from '#server/catalogue/list-saved-services.server.ts';
import { listSimilarServices } from '#server/catalogue/list-similar-services.server.ts';
import { listPlanningGroups } from '#server/catalogue/list-planning-groups.server.ts';
import { saveService } from '#server/catalogue/save-service.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { listServiceReviews } from '#server/reviews/list-service-reviews.server.ts';

export const handle = withTexts('catalogue', 'service');

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? serviceMeta(data.service, data) : titleMeta({ data });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { service: ctx, locale } = context;
  const [service, groups] = await Promise.all([
    getService(ctx, { slug: routeParam(params, 'slug'), locale }),
    listPlanningGroups(ctx),
  ]);
  if (!service.ok) return refuseLoader(service);
  const { id: serviceId } = service.value;
  const [reviews, editions, similar, isKept] = await Promise.all([
    listServiceReviews(ctx, service.value, { locale, page: 1, perPage: 3 }),
    listEditions(ctx, { serviceId }),
    listSimilarServices(ctx, service.value, { locale }),
    keepsService(ctx, { serviceId }),
  ]);
  return {
    editions,
    title: pageTitle(locale, () => service.value.title),
    origin: context.origin,
    service: service.value,
    groups,
    reviews,
    similar,
    isKept,
    isGuest: ctx.actor.kind === 'guest',
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const slug = routeParam(params, 'slug');
  const form = await parseForm(request, saveSchema);
  if (!form.ok) return invalidForm(form.response);
  const isKept = form.value.intent === 'save';
  const done = await saveService(context.service, { slug, isKept });
  return done.ok ? redirect(`/services/${slug}`) : refusedForm(done, form.values);
}

export default function Service() {
  const { service, editions, groups, reviews, similar, isKept, isGuest } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { catalogue, service: t } = useT();
  return (
    <div className="wrap service-page" data-cat={service.category}>
      <PageHeader
        title={service.title}
        crumbs={[{ to: '/services', label: catalogue.title }]}
        eyebrow={<Chip category={service.category} />}
        sub={service.provider.name}
        actions={
          <SaveService slug={service.slug} isKept={isKept} isGuest={isGuest} answer={answer} />
        }
      />
      <div className="two">
        <div className="stack is-loose">
          <div className="service-scene">
            <Illustration category={service.category} type={service.type} />
          </div>
          <p className="lead">{service.description}</p>
          <KeyFacts service={service} />
        </div>
        <ServiceWays service={service} groups={groups} isGuest={isGuest} />
        <div className="stack is-loose">
          <Editions slug={service.slug} editions={editions} isGuest={isGuest} />
          <Prices service={service} />
          <Vouchers service={service} />
          <Provider service={service} />
          <Reviews reviews={reviews} providerName={service.provider.name} slug={service.slug} />
        </div>
      </div>
      {similar.length > 0 && (
        <Section title={t.similar} hint={t.similarHint}>
          <ServiceGrid services={similar} />
        </Section>
      )}
      {service.others.length > 0 && (
        <Section title={t.others}>
          <ServiceGrid services={service.others} />
        </Section>
      )}
    </div>
  );
}
