import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { NumberField } from '#app/components/number-field.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { listingSchema } from '#app/contracts/groups/open-group-schemas.ts';
import type { ListingView } from '#app/contracts/groups/open-group-views.ts';
import { LISTING_HOUSEHOLDS, LISTING_WORDS_MAX } from '#app/domain/groups/open-group.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { concernsGroup, readsNews } from '#app/features/notifications/live-news.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { commandListing, getListing } from '#server/groups/open-group.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('directory');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsGroup);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const view = await getListing(context.service, { groupId: routeParam(params, 'groupId') });
  if (!view.ok) return refuseLoader(view);
  return { title: pageTitle(context.locale, (t) => t.directory.open.title), view: view.value };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const groupId = routeParam(params, 'groupId');
  const form = await parseForm(request, listingSchema);
  if (!form.ok) return invalidForm(form.response);
  const outcome = await commandListing(wishing(context.service, form), form.value, { groupId });
  if (outcome.ok) return redirect(`/groups/${groupId}/open`);
  const isAboutWords = outcome.code.startsWith('listing.names_');
  return refusedForm(outcome, form.values, isAboutWords ? 'words' : undefined);
}

export default function OpenGroup() {
  const { view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().directory.open;
  const { groupId, groupName, listing, barredBecause } = view;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.title}
        sub={t.sub}
        crumbs={[
          { to: `/groups/${groupId}`, label: groupName },
          { to: `/groups/${groupId}/members`, label: t.members },
        ]}
      />
      {barredBecause !== null ? (
        <Banner tone="warning" title={t.isBarred}>
          <p className="as-typed">{t.barredBecause({ reason: barredBecause })}</p>
          <p>{t.barredText}</p>
        </Banner>
      ) : listing === null ? (
        <Banner title={t.isClosed} />
      ) : (
        <Banner tone="success" title={t.isOpen({ free: listing.free })}>
          <LinkButton to={`/nearby/groups/${groupId}`} variant="quiet" size="s">
            {t.see}
          </LinkButton>
        </Banner>
      )}
      {barredBecause === null && (
        <Card>
          <ListingForm view={view} answer={answer} />
        </Card>
      )}
      {listing !== null && <CloseForm />}
    </div>
  );
}

function ListingForm({ view, answer }: { readonly view: ListingView; readonly answer: unknown }) {
  const t = useT().directory.open;
  const echo = useFormFailure(answer);
  const isSending = useNavigation().formData?.get('intent') === 'open';
  const { listing, households } = view;
  const upTo = String(listing?.upTo ?? Math.min(households + 2, LISTING_HOUSEHOLDS.most));
  return (
    <Form method="post" className="form" preventScrollReset>
      <FormNote echo={echo} />
      <FormKey />
      <input type="hidden" name="intent" value="open" />
      <p className="muted">{t.told}</p>
      <TextArea
        label={t.words}
        hint={t.wordsHint}
        {...echo.field('words', listing?.words ?? '')}
        rows={4}
        maxLength={LISTING_WORDS_MAX}
        required
      />
      <NumberField
        label={t.upTo}
        hint={t.upToHint({ count: households })}
        {...echo.field('upTo', upTo)}
        min={LISTING_HOUSEHOLDS.least}
        max={LISTING_HOUSEHOLDS.most}
        unit={t.upToUnit}
        required
      />
      <div className="form-actions">
        <Button type="submit" pending={isSending} pendingLabel={t.saving}>
          {listing === null ? t.save : t.change}
        </Button>
      </div>
    </Form>
  );
}

function CloseForm() {
  const t = useT().directory.open;
  return (
    <Form method="post" className="stack is-tight" preventScrollReset>
      <FormKey />
      <input type="hidden" name="intent" value="close" />
      <p className="muted">{t.closeText}</p>
      <div className="form-actions">
        <Button type="submit" variant="quiet">
          {t.close}
        </Button>
      </div>
    </Form>
  );
}
