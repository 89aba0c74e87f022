import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { calendarFeedSchema } from '#app/contracts/channels/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { CalendarFeedPage } from '#app/features/channels/calendar-feed-page.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import {
  getCalendarFeed,
  renewCalendarFeed,
  stopCalendarFeed,
} from '#server/channels/calendar-feed.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('agenda');
export const links = signedInLinks;

export const meta = titleMeta;

const NOTES = ['created', 'renewed', 'stopped'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const feed = await getCalendarFeed(context.service, { origin: context.origin });
  if (!feed.ok) return refuseLoader(feed);
  const done = new URL(request.url).searchParams.get('done');
  return {
    title: pageTitle(context.locale, (t) => t.agenda.calendar.title),
    feed: feed.value,
    done: NOTES.find((note) => note === done) ?? null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, calendarFeedSchema);
  if (!form.ok) return invalidForm(form.response);
  const ctx = wishing(context.service, form);
  if (form.value.intent === 'stop') {
    const stopped = await stopCalendarFeed(ctx);
    return stopped.ok ? redirect('/agenda/calendar?done=stopped') : refusedForm(stopped, {});
  }
  const renewed = await renewCalendarFeed(ctx);
  if (!renewed.ok) return refusedForm(renewed, {});
  return redirect(`/agenda/calendar?done=${renewed.value}`);
}

export default function AgendaCalendarFeed() {
  const { feed, done } = useLoaderData<typeof loader>();
  return <CalendarFeedPage feed={feed} done={done} />;
}
