import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { eventField, eventSchema, readEvent } from '#app/contracts/spaces/event-schemas.ts';
import { romeDay } from '#app/domain/dates.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { newEventFields } from '#app/features/spaces/event-fields.ts';
import { EventForm } from '#app/features/spaces/event-form.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { listDeskEvents } from '#server/spaces/event-desk.server.ts';
import { makeEvent } from '#server/spaces/make-event.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('events', 'desk-events');
export const links = signedInLinks;

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service, locale } = context;
  const desk = await listDeskEvents(service, { locale });
  if (!desk.ok) return refuseLoader(desk);
  return {
    title: pageTitle(locale, (t) => t.deskEvents.form.newTitle),
    spaces: desk.value.spaces,
    today: romeDay(service.now()),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, eventSchema);
  if (!form.ok) return invalidForm(form.response);
  const read = readEvent(form.value);
  if (!read.ok) return refusedForm(read, form.values, eventField(read.code));
  const { spaceId = '', dates } = form.value;
  const made = await makeEvent(wishing(context.service, form), { ...read.value, spaceId, dates });
  if (!made.ok) return refusedForm(made, form.values, eventField(made.code));
  return redirect(`/desk/events/${made.value.eventId}`);
}

export default function NewEventPage() {
  const { spaces, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().deskEvents;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.form.newTitle}
        crumbs={[
          { to: '/desk', label: t.desk },
          { to: '/desk/events', label: t.title },
        ]}
      />
      <EventForm
        start={newEventFields(today)}
        answer={answer}
        spaces={spaces}
        version={null}
        isWanted={false}
      />
    </div>
  );
}
