import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import { reportReviewSchema } from '#app/contracts/reviews/schemas.ts';
import { withReturn } from '#app/features/accounts/with-return.ts';
import { ReportReview } from '#app/features/reviews/report-review.tsx';
import { ReviewCard } from '#app/features/reviews/review-card.tsx';
import { TallyTable } from '#app/features/reviews/review-tally.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getService } from '#server/catalogue/get-service.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { listServiceReviews } from '#server/reviews/list-service-reviews.server.ts';
import { reportReview } from '#server/reviews/report-review.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('reviews', 'reviewing');

export const meta: MetaFunction<typeof loader> = titleMeta;

const PER_PAGE = 12;
const LAST_PAGE = 1_000;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { service: ctx, locale } = context;
  const slug = routeParam(params, 'slug');
  const service = await getService(ctx, { slug, locale });
  if (!service.ok) return refuseLoader(service);
  const { searchParams } = new URL(request.url);
  const asked = Number(searchParams.get('page') ?? '1');
  const page = Number.isInteger(asked) && asked >= 1 && asked <= LAST_PAGE ? asked : 1;
  const shown = { locale, page, perPage: PER_PAGE };
  return {
    title: pageTitle(locale, (t) => `${t.reviews.page.title}: ${service.value.title}`),
    slug,
    serviceTitle: service.value.title,
    providerName: service.value.provider.name,
    page,
    reviews: await listServiceReviews(ctx, service.value, shown),
    isGuest: ctx.actor.kind === 'guest',
    isReported: searchParams.has('reported'),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, reportReviewSchema);
  if (!form.ok) return invalidForm(form.response);
  const done = await reportReview(wishing(context.service, form), form.value);
  if (!done.ok) return refusedForm(done, form.values);
  return redirect(`/services/${routeParam(params, 'slug')}/reviews?reported`);
}

export default function ServiceReviewsPage() {
  const { slug, serviceTitle, providerName, page, reviews, isGuest, isReported } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const texts = useT();
  const t = texts.reviews.page;
  const { report } = texts.reviewing;
  const address = `/services/${slug}/reviews`;
  const households = reviews?.tally.households ?? 0;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.title}
        crumbs={[{ to: `/services/${slug}`, label: serviceTitle }]}
        sub={reviews === null ? t.none : t.of[reviews.of]({ households, provider: providerName })}
      />
      {isReported && <Banner tone="success">{report.done}</Banner>}
      {reviews && (
        <>
          <TallyTable tally={reviews.tally} />
          <p className="muted">{t.how}</p>
          <ul className="stack review-list">
            {reviews.reviews.map((review) => (
              <ReviewCard key={review.reviewId} review={review}>
                {!isGuest && <ReportReview reviewId={review.reviewId} answer={answer} />}
              </ReviewCard>
            ))}
          </ul>
          <Pager
            page={page}
            pageCount={Math.ceil(reviews.count / PER_PAGE)}
            hrefFor={(next) => `${address}?page=${next}`}
          />
          {isGuest && (
            <p>
              <Link to={withReturn('/sign-in', address)}>{report.signIn}</Link>
            </p>
          )}
        </>
      )}
    </div>
  );
}
