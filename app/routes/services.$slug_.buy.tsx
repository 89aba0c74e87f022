import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Chip } from '#app/components/category.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { chosenIn, forWhom, readWanted } from '#app/contracts/purchases/choice.ts';
import { buySchema } from '#app/contracts/purchases/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { BuyForm } from '#app/features/purchases/buy-form.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { buyService } from '#server/purchases/buy-service.server.ts';
import { getBuyForm } from '#server/purchases/get-buy-form.server.ts';

export const handle = withTexts('buying', 'orders', 'wallet');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  // Whoever signs in first comes back with what was chosen: it stands in the address.
  requirePerson(context, request);
  const { service: ctx, locale } = context;
  const { searchParams } = new URL(request.url);
  const slug = routeParam(params, 'slug');
  const form = await getBuyForm(ctx, { slug, locale, chosen: chosenIn(searchParams) });
  if (!form.ok) return refuseLoader(form);
  const { title: service } = form.value.service;
  return {
    title: pageTitle(locale, (t) => t.buying.title({ service })),
    form: form.value,
    hasChanged: searchParams.has('changed'),
    formKey: ctx.newId(),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requirePerson(context, request);
  const slug = routeParam(params, 'slug');
  const { service: ctx, locale } = context;
  const form = await parseForm(request, buySchema);
  if (!form.ok) return invalidForm(form.response);
  const wanted = readWanted(form.value);
  if (!wanted.ok) return refusedForm(wanted, form.values);
  const chosen = { ...form.value, ...forWhom(form.value), wanted: wanted.value };
  const outcome = await buyService(ctx, { ...chosen, slug, locale });
  if (outcome.ok) return redirect(`/orders/${outcome.value.orderId}`);
  if (outcome.code !== 'purchase.price_changed') return refusedForm(outcome, form.values);
  return redirect(`/services/${slug}/buy?${String(addressOf(form.value))}&changed=1`);
}

/** The same choice as an address: the page counts it anew. */
function addressOf(typed: ReturnType<typeof buySchema.parse>): URLSearchParams {
  const { quantity, day, from, to, note } = typed;
  const address = new URLSearchParams({ quantity: String(quantity), day, from, to, note });
  for (const id of typed.beneficiaries) address.append('beneficiaries', id);
  for (const id of typed.kept) address.append('kept', id);
  for (const year of typed.beyond) address.append('beyond', String(year));
  return address;
}

export default function Buy() {
  const { form, hasChanged, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().buying;
  const { service, household } = form;
  return (
    <div className="wrap page buy-page" data-cat={service.category}>
      <PageHeader
        title={t.heading}
        crumbs={[{ to: `/services/${service.slug}`, label: service.title }]}
        eyebrow={<Chip category={service.category} />}
        sub={t.sub({ provider: service.providerName })}
      />
      {hasChanged && (
        <Banner tone="warning" title={t.changed}>
          {t.changedText}
        </Banner>
      )}
      {household ? (
        <BuyForm form={form} formKey={formKey} answer={answer} />
      ) : (
        <Banner title={t.needHousehold}>
          <p>{t.needHouseholdText}</p>
          <LinkButton to="/household">{t.makeHousehold}</LinkButton>
        </Banner>
      )}
    </div>
  );
}
