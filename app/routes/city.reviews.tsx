import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { cityReportSchema } from '#app/contracts/reviews/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { ListingChecks } from '#app/features/groups/listing-checks.tsx';
import { TalkChecks } from '#app/features/matching/talk-checks.tsx';
import { concernsPerson, readsNews } from '#app/features/notifications/live-news.ts';
import { ReviewChecks } from '#app/features/reviews/review-checks.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { listListingChecks } from '#server/groups/list-listing-checks.server.ts';
import { commandReport } from '#server/matching/command-report.server.ts';
import { listTalkChecks } from '#server/matching/list-talk-checks.server.ts';
import { listReviewChecks } from '#server/reviews/list-review-checks.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('reviews', 'reviewing', 'city', 'nearby', 'directory');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsPerson);

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service, locale } = context;
  const view = await listReviewChecks(service, { locale });
  if (!view.ok) return refuseLoader(view);
  const talks = await listTalkChecks(service, { locale });
  if (!talks.ok) return refuseLoader(talks);
  const listings = await listListingChecks(service);
  if (!listings.ok) return refuseLoader(listings);
  return {
    title: pageTitle(locale, (t) => t.reviewing.city.title),
    view: view.value,
    talks: talks.value,
    listings: listings.value,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, cityReportSchema);
  if (!form.ok) return invalidForm(form.response);
  const done = await commandReport(wishing(context.service, form), form.value);
  return done.ok ? redirect('/city/reviews') : refusedForm(done, form.values);
}

export default function CityReviews() {
  const { view, talks, listings } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { reviewing, city } = useT();
  const t = reviewing.city;
  return (
    <div className="wrap is-narrow page">
      <PageHeader title={t.title} sub={t.sub} crumbs={[{ to: '/city', label: city.title }]} />
      <div className="stack is-loose">
        <ListingChecks view={listings} answer={answer} />
        <TalkChecks view={talks} answer={answer} />
        <Section title={t.reviews}>
          <ReviewChecks view={view} answer={answer} />
        </Section>
      </div>
    </div>
  );
}
