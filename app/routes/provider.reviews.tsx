import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { providerReviewSchema } from '#app/contracts/reviews/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { concernsProvider, readsNews } from '#app/features/notifications/live-news.ts';
import { ProviderReviews } from '#app/features/reviews/provider-reviews.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { listProviderReviews } from '#server/reviews/list-provider-reviews.server.ts';
import { replyToReview } from '#server/reviews/reply-to-review.server.ts';
import { reportReview } from '#server/reviews/report-review.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('reviews', 'reviewing');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsProvider);

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service, locale } = context;
  const view = await listProviderReviews(service, { locale });
  if (!view.ok) return refuseLoader(view);
  return { title: pageTitle(locale, (t) => t.reviewing.provider.title), view: view.value };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, providerReviewSchema);
  if (!form.ok) return invalidForm(form.response);
  const ctx = wishing(context.service, form);
  const { value } = form;
  const done =
    value.intent === 'reply' ? await replyToReview(ctx, value) : await reportReview(ctx, value);
  return done.ok ? redirect('/provider/reviews') : refusedForm(done, form.values);
}

export default function ProviderReviewsPage() {
  const { view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().reviewing.provider;
  return (
    <div className="wrap page">
      <PageHeader title={t.title} sub={t.sub} />
      <ProviderReviews view={view} answer={answer} />
    </div>
  );
}
