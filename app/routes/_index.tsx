import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/button.tsx';
import { Courtyard } from '#app/components/courtyard.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { DeskDoors, Doors } from '#app/features/home/doors.tsx';
import { HowItWorks, TalkToAPerson } from '#app/features/home/how-it-works.tsx';
import { Today } from '#app/features/home/lazy-today.tsx';
import { MyGroups } from '#app/features/home/my-groups.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getHome } from '#server/home/get-home.server.ts';

export const handle = withTexts('home');

export const meta = titleMeta;

export async function loader({ context }: LoaderFunctionArgs) {
  return {
    title: pageTitle(context.locale, (t) => t.home.title),
    home: await getHome(context.service),
    now: context.service.now().toISOString(),
  };
}

export default function Home() {
  const { home, now } = useLoaderData<typeof loader>();
  const t = useT();
  const locale = useLocale();
  return (
    <>
      {home.person === null && <Welcome />}
      <div className="wrap home">
        {home.person === null ? (
          <Doors city={home.city} />
        ) : (
          <>
            <PageHeader
              title={t.home.hello({ name: home.person.name })}
              sub={t.home.todayIs({ day: formatDay(home.person.today.day, locale, 'weekday') })}
            />
            <Today today={home.person.today} now={now}>
              {home.person.isCitizen && <MyGroups groups={home.groups} />}
            </Today>
            {home.person.desks.map((desk) => (
              <DeskDoors key={desk} desk={desk} />
            ))}
            {home.person.isCitizen && <Doors city={home.city} />}
          </>
        )}
        {home.person === null && <HowItWorks />}
        <TalkToAPerson spaces={home.city.spaces} />
      </div>
    </>
  );
}

/** What a stranger sees first. */
function Welcome() {
  const t = useT().home;
  return (
    <div className="home-hero">
      <div className="wrap">
        <div>
          <h1>{t.heading}</h1>
          <p className="home-intro">{t.intro}</p>
          <LinkButton to="/sign-up">{t.start}</LinkButton>
        </div>
        <Courtyard />
      </div>
    </div>
  );
}
