import { Form } from '@remix-run/react';
import CalendarPlus from 'lucide-react/icons/calendar-plus';

import { Banner } from '#app/components/banner.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { CopyField } from '#app/components/copy-field.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Time } from '#app/components/time.tsx';
import type { CalendarFeedView } from '#app/contracts/channels/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

type CalendarFeedPageProps = {
  readonly feed: CalendarFeedView | null;
  /** What was just done. */
  readonly done: 'created' | 'renewed' | 'stopped' | null;
};

/** The secret address of the own agenda: made, shown again, changed and switched off. */
export function CalendarFeedPage({ feed, done }: CalendarFeedPageProps) {
  const t = useT().agenda.calendar;
  return (
    <div className="wrap is-narrow page">
      <PageHeader title={t.title} sub={t.sub} crumbs={[{ to: '/agenda', label: t.back }]} />
      {done !== null && (
        <div role="status">
          <Banner tone="success" title={t[done]} />
        </div>
      )}
      <Card className="stack">
        {feed === null ? <IntentButton intent="renew" label={t.make} /> : <Feed feed={feed} />}
      </Card>
      <Section title={t.how}>
        <ul className="stack">
          {t.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
        <p className="muted">{t.often}</p>
      </Section>
    </div>
  );
}

function Feed({ feed }: { feed: CalendarFeedView }) {
  const t = useT().agenda.calendar;
  return (
    <>
      <CopyField label={t.address} value={feed.address} />
      <Banner tone="warning" title={t.secret} />
      <div>
        {/* Calendar programs take addresses that begin so. */}
        <LinkButton
          to={feed.address.replace(/^https?:/, 'webcal:')}
          icon={<CalendarPlus aria-hidden />}
          reloadDocument
        >
          {t.open}
        </LinkButton>
      </div>
      <p className="muted">
        {t.made} <Time value={feed.madeAt} />.{' '}
        {feed.lastReadAt === null ? (
          t.never
        ) : (
          <>
            {t.read} <Time value={feed.lastReadAt} />.
          </>
        )}
      </p>
      <div className="form-actions">
        <IntentButton intent="renew" label={t.renew} isQuiet />
        <IntentButton intent="stop" label={t.stop} isQuiet />
      </div>
      <p className="muted small">{t.renewText}</p>
    </>
  );
}

function IntentButton({
  intent,
  label,
  isQuiet,
}: {
  intent: 'renew' | 'stop';
  label: string;
  isQuiet?: boolean;
}) {
  return (
    <Form method="post" preventScrollReset>
      <FormKey />
      <input type="hidden" name="intent" value={intent} />
      <Button type="submit" variant={isQuiet ? 'quiet' : 'primary'}>
        {label}
      </Button>
    </Form>
  );
}
