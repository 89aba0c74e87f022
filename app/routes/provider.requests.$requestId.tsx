import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { Chip } from '#app/components/category.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { LiveBadge, Pill } from '#app/components/pill.tsx';
import { Time } from '#app/components/time.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { OfferBuilder } from '#app/features/providers/offer-builder.tsx';
import { KeepTerms } from '#app/features/providers/keep-terms.tsx';
import { OwnOffer, OwnOfferPill, WithdrawOffer } from '#app/features/providers/own-offer.tsx';
import { ProviderQuestions } from '#app/features/providers/provider-questions.tsx';
import type { ProviderRequestPageView } from '#app/contracts/providers/views.ts';
import type { Failure } from '#app/domain/result.ts';
import { TEMPLATE_IN_ADDRESS } from '#app/contracts/providers/limits.ts';
import { isRequestOver } from '#app/domain/requests/request-state.ts';
import { fieldOfRow } from '#app/contracts/providers/offer-fields.ts';
import { offerFormSchema } from '#app/contracts/providers/schemas.ts';
import { RequestFacts } from '#app/features/requests/request-facts.tsx';
import { concernsProvider, readsNews } from '#app/features/notifications/live-news.ts';
import { requestWord } from '#app/domain/requests/request-state.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { commandOffer } from '#server/requests/command-offer.server.ts';
import { getProviderRequest } from '#server/requests/get-provider-request.server.ts';
import { takeTemplate } from '#server/requests/take-template.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('deals', 'providers', 'requests');
export const links = signedInLinks;

export const meta = titleMeta;

function ids(request: Request, params: LoaderFunctionArgs['params']) {
  const providerId = new URL(request.url).searchParams.get('provider') ?? undefined;
  return { requestId: routeParam(params, 'requestId'), providerId };
}

/** Field beside which a refusal is shown; null for the whole form. */
function fieldOf({ code, details }: Failure): string | undefined {
  const row = details?.['row'];
  if (typeof row === 'number') return fieldOfRow(code, row);
  if (code === 'bands.up_to' || code === 'offer.reaches_too_few') return 'upTo';
  if (code === 'price.needs_funder') return 'funding';
  if (/^offer\.(?:ends_too|outlasts)_/.test(code)) return 'validUntil';
  if (code.startsWith('absence.')) return 'absenceRule';
  const isOfPrices = /^(?:bands|money|price)\./.test(code) || code === 'offer.total_too_large';
  return isOfPrices ? 'bands' : undefined;
}

export const shouldRevalidate = readsNews(concernsProvider);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const page = await getProviderRequest(context.service, ids(request, params));
  if (!page.ok) return refuseLoader(page);
  return { title: `${page.value.request.title} · Cortile`, page: page.value };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, offerFormSchema);
  if (!form.ok) return invalidForm(form.response);
  const url = new URL(request.url);
  if (form.value.intent === 'template') {
    const templateId = url.searchParams.get(TEMPLATE_IN_ADDRESS) ?? '';
    const template = await takeTemplate(context.service, { ...ids(request, params), templateId });
    if (!template.ok) return refusedForm(template, form.values);
    return echoed({ ...form.values, terms: template.value.terms });
  }
  const ctx = wishing(context.service, form);
  const outcome = await commandOffer(ctx, ids(request, params), form.value);
  if (!outcome.ok) return refusedForm(outcome, form.values, fieldOf(outcome));
  if (form.value.intent === 'preview') return echoed(form.values);
  // Its words are in the offer now: what is shown next is the offer.
  url.searchParams.delete(TEMPLATE_IN_ADDRESS);
  return redirect(`${url.pathname}${url.search}`);
}

/** The form as it was typed, with nothing wrong in it. */
function echoed(values: Readonly<Record<string, string>>) {
  return { fieldErrors: {}, formError: null, details: {}, values };
}

export default function ProviderRequest() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const { request, isInGroup } = page;
  return (
    <div className="wrap page">
      <PageHeader
        title={request.title}
        crumbs={[{ to: '/provider', label: t.providers.request.back }]}
        eyebrow={<Chip category={request.category} />}
        sub={
          <span className="row">
            {request.state === 'open' ? (
              <>
                <LiveBadge />
                <Time value={request.closesAt} kind="closing" now={page.now} />
              </>
            ) : (
              <Pill>{t.deals.requests[requestWord(request.state, page.offer?.state ?? null)]}</Pill>
            )}
          </span>
        }
      />
      <div className="two offer-page">
        <div className="stack is-loose">
          <Section title={t.providers.request.needs} hint={t.providers.request.privacy}>
            <Card className="stack" category={request.category}>
              <p className="as-typed">{request.description || t.requests.facts.noText}</p>
              <RequestFacts
                request={{
                  ...request,
                  closesAt: isRequestOver(request.state) ? null : request.closesAt,
                }}
              />
            </Card>
          </Section>
          <ProviderQuestions page={page} answer={answer} />
        </div>
        <div className="stack">
          {isInGroup && (
            <Banner tone="info" title={t.providers.request.inGroup}>
              {t.providers.request.inGroupText}
            </Banner>
          )}
          <OfferSide page={page} answer={answer} />
        </div>
      </div>
    </div>
  );
}

/** Why nothing can be offered any more; a won offer says by itself how it ended. */
function OverNote({ page }: { readonly page: ProviderRequestPageView }) {
  const t = useT().providers.request.overText;
  const { request, offer } = page;
  if (request.state === 'open' || request.state === 'deciding' || offer?.state === 'won')
    return null;
  return <Banner tone="info">{t[request.state]}</Banner>;
}

function OfferSide(props: { page: ProviderRequestPageView; answer: unknown }) {
  const t = useT().providers;
  const { page, answer } = props;
  const { request, offer, may } = page;
  const echo = useFormFailure(answer);
  return (
    <>
      {offer && (
        <Section title={t.offer.make} actions={<OwnOfferPill offer={offer} />}>
          <Card className="stack">
            <OwnOffer offer={offer} request={request} now={page.now} />
            <KeepTerms page={page} offer={offer} />
            {may.withdraw && <WithdrawOffer offerId={offer.offerId} />}
          </Card>
        </Section>
      )}
      {request.state === 'deciding' && <Banner tone="info">{t.request.votingText}</Banner>}
      <OverNote page={page} />
      {may.offer && (
        <Section title={offer ? t.offer.makeNew : t.offer.make}>
          <Card>
            <OfferBuilder page={page} answer={answer} />
          </Card>
        </Section>
      )}
      {may.improve && (
        // A new key for each revision: it closes, and its fields start from the offer as it is.
        <details className="fold" key={offer?.revision} open={echo.hasFailed}>
          <summary>{t.offer.improve}</summary>
          <Card className="stack">
            <p className="muted">{t.offer.improveHint}</p>
            <OfferBuilder page={page} answer={answer} />
          </Card>
        </details>
      )}
    </>
  );
}
