import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { eventField, eventSchema, readEvent } from '#app/contracts/spaces/event-schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { eventFieldsOf } from '#app/features/spaces/event-fields.ts';
import { EventForm } from '#app/features/spaces/event-form.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { changeEvent } from '#server/spaces/change-event.server.ts';
import { getDeskEvent } from '#server/spaces/event-desk.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('events', 'desk-events');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service, locale } = context;
  const found = await getDeskEvent(service, { eventId: routeParam(params, 'eventId'), locale });
  if (!found.ok) return refuseLoader(found);
  const { id, title, version, takenSeats, waiting } = found.value;
  return {
    title: pageTitle(locale, (t) => t.deskEvents.form.editTitle),
    fields: eventFieldsOf(found.value),
    event: { id, title, version },
    isWanted: takenSeats + waiting > 0,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, eventSchema);
  if (!form.ok) return invalidForm(form.response);
  const read = readEvent(form.value);
  if (!read.ok) return refusedForm(read, form.values, eventField(read.code));
  const eventId = routeParam(params, 'eventId');
  const change = { ...read.value, eventId, version: form.value.version };
  const done = await changeEvent(wishing(context.service, form), change);
  if (!done.ok) return refusedForm(done, form.values, eventField(done.code));
  return redirect(`/desk/events/${eventId}`);
}

export default function EditEventPage() {
  const { event, fields, isWanted } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().deskEvents;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.form.editTitle}
        crumbs={[
          { to: '/desk/events', label: t.title },
          { to: `/desk/events/${event.id}`, label: event.title },
        ]}
      />
      <EventForm
        start={fields}
        answer={answer}
        spaces={null}
        version={event.version}
        isWanted={isWanted}
      />
    </div>
  );
}
