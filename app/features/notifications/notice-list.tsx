import { Form, Link } from '@remix-run/react';
import CheckCheck from 'lucide-react/icons/check-check';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Pill } from '#app/components/pill.tsx';
import { Time } from '#app/components/time.tsx';
import type { NoticeView } from '#app/contracts/notifications/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** A person's notices; following one marks it as read on the way. */
export function NoticeList({ notices, now }: { notices: readonly NoticeView[]; now: string }) {
  const t = useT().notifications;
  if (notices.length === 0) {
    return (
      <EmptyState level={2} title={t.emptyTitle} text={t.emptyText} example={t.emptyExample} />
    );
  }
  return (
    <>
      {notices.some((notice) => !notice.isRead) && (
        <Form method="post" className="notices-tools">
          <Button type="submit" variant="quiet" icon={<CheckCheck aria-hidden />}>
            {t.markAll}
          </Button>
        </Form>
      )}
      <NoticeLines notices={notices} now={now} />
    </>
  );
}

/** Notices one below the other, each a single link. */
export function NoticeLines({ notices, now }: { notices: readonly NoticeView[]; now: string }) {
  return (
    <ul className="notices">
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} now={now} />
      ))}
    </ul>
  );
}

function NoticeLine({ notice, now }: { notice: NoticeView; now: string }) {
  const t = useT().notifications;
  const sentence = t.sentences[notice.kind](notice.params);
  const { groupName, providerName } = notice;
  // Who is in the sentence already is not named again.
  const around = [groupName, providerName].filter(
    (name) => name !== null && !sentence.includes(name),
  );
  return (
    <Card as="li" className="notice" look={notice.isRead ? 'plain' : 'accent'}>
      <p>
        <Link to={`/notifications/${notice.id}`} className="card-cover">
          {sentence}
        </Link>
      </p>
      <p className="notice-facts">
        {around.length > 0 && <span>{around.join(' · ')}</span>}
        <Time value={notice.at} kind="relative" now={now} />
        {notice.waits && <Pill tone="blue">{t.needsYes}</Pill>}
        {!notice.isRead && <Pill tone="new">{t.isNew}</Pill>}
      </p>
    </Card>
  );
}
