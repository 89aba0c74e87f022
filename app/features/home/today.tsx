import type { ReactNode } from 'react';

import { LinkButton } from '#app/components/button.tsx';
import { Section } from '#app/components/card.tsx';
import type { TodayView } from '#app/contracts/home/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { NoticeLines } from '../notifications/notice-list.tsx';
import { WaitingList } from '../notifications/waiting-list.tsx';
import { AgendaList } from '../orders/agenda-list.tsx';

/** The day of whoever signed in: what waits for them, what comes next, what is new. */
export function Today({
  today,
  now,
  children,
}: {
  readonly today: TodayView;
  readonly now: string;
  /** Their groups. */
  readonly children: ReactNode;
}) {
  const { home: t, notifications } = useT();
  const more = today.newsCount - today.news.length;
  return (
    <div className="home-today">
      <Section title={notifications.waitingTitle}>
        <WaitingList items={today.waiting} now={now} />
      </Section>
      <Glance title={t.next} all={{ to: '/agenda', label: t.agenda }}>
        {today.next.length === 0 ? (
          <p className="muted">{t.nothingNext}</p>
        ) : (
          <AgendaList items={today.next} today={today.day} level={3} />
        )}
      </Glance>
      <Glance title={t.news} all={{ to: '/notifications', label: t.allNews }}>
        {today.news.length === 0 ? (
          <p className="muted">{t.noNews}</p>
        ) : (
          <>
            <NoticeLines notices={today.news} now={now} />
            {more > 0 && <p className="muted">{t.moreNews({ count: more })}</p>}
          </>
        )}
      </Glance>
      {children}
    </div>
  );
}

/** The first lines of something that has a page of its own. */
function Glance(props: {
  readonly title: string;
  readonly all: { readonly to: string; readonly label: string };
  readonly children: ReactNode;
}) {
  const { title, all, children } = props;
  const link = (
    <LinkButton to={all.to} variant="quiet" size="s">
      {all.label}
    </LinkButton>
  );
  return (
    <Section title={title} actions={link}>
      {children}
    </Section>
  );
}
