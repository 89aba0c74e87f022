import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import CalendarDays from 'lucide-react/icons/calendar-days';
import Monitor from 'lucide-react/icons/monitor';
import ChartColumn from 'lucide-react/icons/chart-column';

import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { deskSchema } from '#app/contracts/spaces/visit-schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { concernsPerson, readsNews } from '#app/features/notifications/live-news.ts';
import { Arrival, OwnDesk } from '#app/features/spaces/desk-queue.tsx';
import { DeskLinks } from '#app/features/spaces/desk-links.tsx';
import { SpaceList } from '#app/features/spaces/space-list.tsx';
import { OverList, WaitingList } from '#app/features/spaces/visit-lists.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { callNext } from '#server/spaces/call-next.server.ts';
import { endVisit, noteLeft, putBack, reopenVisit } from '#server/spaces/end-visit.server.ts';
import { getDeskDay } from '#server/spaces/get-desk-day.server.ts';
import { receiveVisitor } from '#server/spaces/receive-visitor.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('spaces', 'visits');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsPerson);

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service, locale } = context;
  const day = await getDeskDay(service);
  if (!day.ok) return refuseLoader(day);
  const { searchParams } = new URL(request.url);
  const { queues, mine } = day.value;
  // The desk one stands at is in the address: it stays the same whoever comes and goes elsewhere.
  const usual =
    queues.find(({ spaceId }) => spaceId === mine?.spaceId) ??
    queues.find(({ waiting }) => waiting.length > 0) ??
    queues[0];
  const isChosen = queues.some(({ slug }) => slug === searchParams.get('space'));
  if (!isChosen && usual && queues.length > 1) return redirect(`/desk?space=${usual.slug}`);
  const number = Number(searchParams.get('number'));
  return {
    title: pageTitle(locale, (t) => t.spaces.desk.title),
    day: day.value,
    slug: searchParams.get('space'),
    gotNumber: Number.isInteger(number) && number > 0 ? number : null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, deskSchema);
  if (!form.ok) return invalidForm(form.response);
  const done = await carryOut(wishing(context.service, form), form.value);
  if (!done.ok) return refusedForm(done, form.values, fieldOf(done.code));
  const url = new URL(request.url);
  url.searchParams.delete('number');
  if (form.value.intent === 'arrive' && form.value.how === 'queue') {
    url.searchParams.set('number', String(done.value));
  }
  return redirect(`/desk${url.search}`);
}

/** The field a refusal belongs to. */
function fieldOf(code: string): string | undefined {
  return code === 'visit.where_needed' || code === 'visit.where_not_needed' ? 'sentTo' : undefined;
}

function carryOut(ctx: Parameters<typeof callNext>[0], asked: ReturnType<typeof deskSchema.parse>) {
  switch (asked.intent) {
    case 'arrive':
      return receiveVisitor(ctx, asked);
    case 'call':
      return callNext(ctx, asked);
    case 'end':
      return endVisit(ctx, asked);
    case 'put_back':
      return putBack(ctx, asked);
    case 'leave':
      return noteLeft(ctx, asked);
    case 'reopen':
      return reopenVisit(ctx, asked);
  }
}

export default function Desk() {
  const { day, slug, gotNumber } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { spaces, visits } = useT();
  const t = spaces.desk;
  const { queues, mine, now } = day;
  const own = queues.find(({ spaceId }) => spaceId === mine?.spaceId);
  const queue = queues.find((one) => one.slug === slug) ?? queues[0];
  if (!queue) return null;
  const elsewhere = own && own !== queue ? own.name : null;
  return (
    <div className="wrap page">
      <PageHeader
        title={t.title}
        sub={t.sub}
        actions={
          <>
            <LinkButton
              to={`/spaces/${queue.slug}/queue`}
              target="_blank"
              variant="quiet"
              icon={<Monitor aria-hidden />}
            >
              {visits.wall.link}
            </LinkButton>
            <LinkButton to="/desk/events" variant="soft" icon={<CalendarDays aria-hidden />}>
              {t.events}
            </LinkButton>
            <LinkButton to="/desk/visits" variant="soft" icon={<ChartColumn aria-hidden />}>
              {visits.month.link}
            </LinkButton>
          </>
        }
      />
      {queues.length > 1 && (
        <nav className="view-links" aria-label={visits.spaces}>
          {queues.map((one) => (
            <Link
              key={one.slug}
              to={`/desk?space=${one.slug}`}
              aria-current={one === queue ? 'page' : undefined}
            >
              {one.name}
            </Link>
          ))}
        </nav>
      )}
      <div className="desk-day">
        <div className="stack is-loose">
          <OwnDesk queue={queue} mine={mine} elsewhere={elsewhere} answer={answer} />
          <Arrival queue={queue} isBusy={mine !== null} gotNumber={gotNumber} answer={answer} />
        </div>
        <div className="stack is-loose">
          <WaitingList queue={queue} now={now} answer={answer} />
          <OverList queue={queue} answer={answer} />
        </div>
      </div>
      <Section title={t.helpTitle}>
        <DeskLinks />
        <Banner tone="info">{t.privacy}</Banner>
      </Section>
      <Section title={t.mySpaces} hint={t.sheet}>
        <SpaceList spaces={day.spaces} />
      </Section>
    </div>
  );
}
