import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { ownReviewSchema } from '#app/contracts/reviews/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { OwnReview } from '#app/features/reviews/own-review-form.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { getOwnReview } from '#server/reviews/get-own-review.server.ts';
import { withdrawReview } from '#server/reviews/withdraw-review.server.ts';
import { writeReview } from '#server/reviews/write-review.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('reviews', 'reviewing');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const view = await getOwnReview(context.service, { orderId: routeParam(params, 'orderId') });
  if (!view.ok) return refuseLoader(view);
  const title = pageTitle(context.locale, (t) => t.reviewing.own.title);
  return { title, view: view.value };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requirePerson(context, request);
  const orderId = routeParam(params, 'orderId');
  const form = await parseForm(request, ownReviewSchema);
  if (!form.ok) return invalidForm(form.response);
  const ctx = wishing(context.service, form);
  const { value } = form;
  if (value.intent === 'withdraw') {
    const done = await withdrawReview(ctx, { orderId });
    return done.ok ? redirect(`/orders/${orderId}/review`) : refusedForm(done, form.values);
  }
  const { words, intent: _, ...answers } = value;
  const done = await writeReview(ctx, { orderId, answers, words });
  return done.ok ? redirect(`/orders/${orderId}`) : refusedForm(done, form.values);
}

export default function OrderReview() {
  const { view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().reviewing.own;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.title}
        crumbs={[{ to: `/orders/${view.orderId}`, label: view.title }]}
        sub={t.sub({ title: view.title, provider: view.providerName })}
      />
      <OwnReview view={view} answer={answer} />
    </div>
  );
}
