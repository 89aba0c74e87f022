import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { Chip } from '#app/components/category.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { seatsSchema } from '#app/contracts/bookings/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { ChooseSeats } from '#app/features/bookings/choose-seats.tsx';
import { EditionFacts, SeatsPill } from '#app/features/bookings/edition-facts.tsx';
import { SeatsSummary, TakenSeats } from '#app/features/bookings/own-seats.tsx';
import { useFreshSeats } from '#app/features/bookings/use-fresh-seats.ts';
import { JoinWaiting, OwnWaiting } from '#app/features/bookings/wait-for-seats.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { commandSeats } from '#server/bookings/command-seats.server.ts';
import { getEdition } from '#server/bookings/get-edition.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('buying', 'editions', 'orders', 'seats', 'wallet');
export const links = signedInLinks;

export const meta = titleMeta;

/** Most people and sources of an address that somebody could have written themselves. */
const MOST_CHOSEN = 50;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service: ctx, locale } = context;
  const { searchParams } = new URL(request.url);
  const list = (name: string) => searchParams.getAll(name).slice(0, MOST_CHOSEN);
  const page = await getEdition(ctx, {
    slug: routeParam(params, 'slug'),
    editionId: routeParam(params, 'editionId'),
    locale,
    chosen: { beneficiaries: list('for'), kept: list('kept'), beyond: list('beyond') },
  });
  if (!page.ok) return refuseLoader(page);
  const { title: edition } = page.value.edition;
  return {
    title: pageTitle(locale, (t) => t.seats.title({ edition })),
    page: page.value,
    hasChanged: searchParams.has('changed'),
    formKey: ctx.newId(),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, seatsSchema);
  if (!form.ok) return invalidForm(form.response);
  const { locale } = context;
  const editionId = routeParam(params, 'editionId');
  const command = form.value;
  const outcome = await commandSeats(wishing(context.service, form), {
    ...command,
    editionId,
    locale,
  });
  const address = new URLSearchParams();
  if ('beneficiaries' in command) {
    for (const id of command.beneficiaries) address.append('for', id);
  }
  if (command.intent === 'buy') {
    for (const id of command.kept) address.append('kept', id);
    for (const year of command.beyond) address.append('beyond', String(year));
  }
  const page = `/services/${routeParam(params, 'slug')}/editions/${editionId}`;
  if (outcome.ok) {
    const { orderId } = outcome.value;
    return redirect(orderId === null ? `${page}?${String(address)}` : `/orders/${orderId}`);
  }
  if (outcome.code === 'purchase.price_changed') {
    return redirect(`${page}?${String(address)}&changed=1`);
  }
  const isForWhom = 'beneficiaries' in command && FOR_WHOM.has(outcome.code);
  return refusedForm(outcome, form.values, isForWhom ? 'beneficiaries' : undefined);
}

/** Refusals that are said beside those the seats are for. */
const FOR_WHOM: ReadonlySet<string> = new Set([
  'purchase.too_young',
  'purchase.too_old',
  'purchase.not_for_adults',
  'purchase.for_nobody',
  'purchase.household_and_names',
  'purchase.other_household',
  'seat.has_one',
  'seat.full',
  'seat.too_many',
]);

export default function EditionPage() {
  const { page, hasChanged } = useLoaderData<typeof loader>();
  const t = useT();
  const { edition, service, household } = page;
  useFreshSeats(edition.own === null);
  return (
    <div className="wrap page buy-page" data-cat={service.category}>
      <PageHeader
        title={edition.title}
        crumbs={[{ to: `/services/${service.slug}`, label: service.title }]}
        eyebrow={<Chip category={service.category} />}
        sub={t.seats.sub({ provider: service.providerName })}
      />
      {hasChanged && (
        <Banner tone="warning" title={t.buying.changed}>
          {t.buying.changedText}
        </Banner>
      )}
      <Card className="stack is-tight">
        <p>
          <SeatsPill edition={edition} />
        </p>
        <EditionFacts edition={edition} />
      </Card>
      {household ? (
        <Seats />
      ) : (
        <Banner title={t.buying.needHousehold}>
          <p>{t.buying.needHouseholdText}</p>
          <LinkButton to="/household">{t.buying.makeHousehold}</LinkButton>
        </Banner>
      )}
    </div>
  );
}

/** What the household can do about seats now: decide on its own, choose, or wait. */
function Seats() {
  const { page, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().seats;
  const { edition, plan, beneficiaries } = page;
  const { own, orderId } = edition;
  const couldTake = beneficiaries.filter(({ refusal }) => refusal === null).length;
  const hasTaken = own !== null && own.kind !== 'waiting';
  if (!edition.isSelling) {
    return <Banner title={edition.state === 'called_off' ? t.off : t.closed} />;
  }
  const mayWait = own === null && couldTake > 0 && edition.free < Math.min(couldTake, 2);
  return (
    <>
      {orderId !== null && (
        <Banner
          tone="success"
          title={t.bought.title}
          action={<LinkButton to={`/orders/${orderId}`}>{t.bought.open}</LinkButton>}
        >
          {t.bought.text}
        </Banner>
      )}
      {own?.kind === 'waiting' && <OwnWaiting own={own} />}
      {hasTaken && <TakenSeats own={own} />}
      {hasTaken && plan && (
        <SeatsSummary page={page} plan={plan} formKey={formKey} answer={answer} />
      )}
      {couldTake > 0 && (hasTaken || edition.free > 0) && (
        <ChooseSeats page={page} answer={answer} />
      )}
      {mayWait && <JoinWaiting page={page} answer={answer} />}
    </>
  );
}
