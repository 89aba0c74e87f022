import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { eventDeskSchema, eventField } from '#app/contracts/spaces/event-schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { concernsPerson, readsNews } from '#app/features/notifications/live-news.ts';
import { EventState } from '#app/features/spaces/desk-events.tsx';
import { CameForm, CancelEventForm, EventGuests } from '#app/features/spaces/event-desk.tsx';
import { useEventWords } from '#app/features/spaces/event-words.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { cancelEvent } from '#server/spaces/cancel-event.server.ts';
import { noteCame } from '#server/spaces/change-event.server.ts';
import { getDeskEvent } from '#server/spaces/event-desk.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('events', 'desk-events');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsPerson);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service, locale } = context;
  const found = await getDeskEvent(service, { eventId: routeParam(params, 'eventId'), locale });
  if (!found.ok) return refuseLoader(found);
  return { title: pageTitle(locale, () => found.value.title), event: found.value };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, eventDeskSchema);
  if (!form.ok) return invalidForm(form.response);
  const eventId = routeParam(params, 'eventId');
  const ctx = wishing(context.service, form);
  const { value: asked } = form;
  const done =
    asked.intent === 'cancel'
      ? await cancelEvent(ctx, { eventId, scope: asked.scope, words: asked.words })
      : await noteCame(ctx, { eventId, came: asked.came });
  if (!done.ok) return refusedForm(done, form.values, eventField(done.code));
  return redirect(`/desk/events/${eventId}`);
}

export default function DeskEventPage() {
  const { event } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().deskEvents;
  const words = useEventWords();
  const { id, isCancelled, hasBegun } = event;
  const isOpen = !isCancelled && !hasBegun;
  return (
    <div className="wrap page">
      <PageHeader
        title={event.title}
        eyebrow={<EventState event={event} />}
        sub={`${words.when(event)} · ${words.where(event)}`}
        crumbs={[
          { to: '/desk', label: t.desk },
          { to: '/desk/events', label: t.title },
        ]}
        actions={
          <>
            {isOpen && (
              <LinkButton to={`/desk/events/${id}/edit`} variant="soft">
                {t.one.edit}
              </LinkButton>
            )}
            <LinkButton to={`/spaces/events/${id}`} variant="quiet">
              {t.one.page}
            </LinkButton>
            {isOpen && (
              <LinkButton to={`/spaces/events/${id}/poster`} variant="quiet">
                {t.one.poster}
              </LinkButton>
            )}
          </>
        }
      />
      {isCancelled && (
        <Banner tone="warning" title={t.one.isCancelled}>
          <p>{t.one.said({ words: event.cancelWords ?? '' })}</p>
        </Banner>
      )}
      <EventGuests event={event} />
      {!isCancelled && hasBegun && <CameForm event={event} answer={answer} />}
      {isOpen && <CancelEventForm event={event} answer={answer} />}
    </div>
  );
}
