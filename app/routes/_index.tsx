import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { LinkButton } from '#app/components/button.tsx';
import { Courtyard } from '#app/components/courtyard.tsx';
import { Doors } from '#app/features/home/doors.tsx';
import { HowItWorks, TalkToAPerson } from '#app/features/home/how-it-works.tsx';
import { LazyWaiting } from '#app/features/home/lazy-waiting.tsx';
import { MyGroups } from '#app/features/home/my-groups.tsx';
import { useT } from '#app/i18n/i18n.tsx';
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
  return (
    <>
      <div className={home.name === null ? 'home-hero' : 'home-hero is-compact'}>
        <div className="wrap">
          <div>
            {home.name !== null && <p className="muted">{t.home.hello({ name: home.name })}</p>}
            <h1>{t.home.heading}</h1>
            <p className="home-intro">{t.home.intro}</p>
            {home.name === null && <LinkButton to="/sign-up">{t.home.start}</LinkButton>}
          </div>
          <Courtyard />
        </div>
      </div>
      <div className="wrap home">
        {home.name !== null && <LazyWaiting items={home.waiting} now={now} />}
        <Doors city={home.city} />
        {home.name === null ? <HowItWorks /> : <MyGroups groups={home.groups} />}
        <TalkToAPerson spaces={home.city.spaces} />
      </div>
    </>
  );
}
