import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import type { ReportedTalkView, TalkChecksView } from '#app/contracts/matching/talk-view.ts';
import { CONDUCT_LIMITS, TALK_DECISIONS } from '#app/domain/matching/conduct.ts';
import { DecideReported, Reports } from '#app/features/reviews/reported.tsx';
import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type PartProps = { readonly view: TalkChecksView; readonly answer: unknown };

/** What an officer has to decide about what strangers say, and whom the city suspended. */
export function TalkChecks({ view, answer }: PartProps) {
  const t = useT().nearby.checks;
  const { reported, suspended, now } = view;
  return (
    <>
      <Section title={t.title} hint={t.sub}>
        {reported.length === 0 ? (
          <p className="muted">{t.empty}</p>
        ) : (
          <ul className="stack">
            {reported.map((message) => (
              <li key={message.messageId}>
                <Reported message={message} now={now} answer={answer} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      {suspended.length > 0 && (
        <Section title={t.suspendedTitle}>
          <ul className="stack">
            {suspended.map((one) => (
              <li key={one.reportId}>
                <Suspended one={one} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Reported(props: {
  readonly message: ReportedTalkView;
  readonly now: string;
  readonly answer: unknown;
}) {
  const { checks: t, talk } = useT().nearby;
  const locale = useLocale();
  const { message, now, answer } = props;
  const { letter, name, said, saidAt, reports, judgedBefore, isOwnCase } = message;
  return (
    <Card className="stack is-tight">
      <p>
        <b>{t.of({ letter, kind: name })}</b>{' '}
        <span className="muted small">{formatDateTime(saidAt, locale, now)}</span>
      </p>
      <blockquote className="as-typed">{said}</blockquote>
      <Reports
        title={t.reports({ count: reports.length })}
        reasons={talk.report.reasons}
        reports={reports}
        now={now}
      />
      {judgedBefore > 0 && <p>{t.before({ count: judgedBefore })}</p>}
      {isOwnCase ? (
        <p className="muted">{t.ownCase}</p>
      ) : (
        <DecideReported
          fields={{ intent: 'judge', messageId: message.messageId }}
          answer={answer}
          reason={{ label: t.reason, hint: t.reasonHint, maxLength: CONDUCT_LIMITS.reason }}
          decisions={TALK_DECISIONS.map((value) => ({
            value,
            label: t.decisions[value],
            ...(value === 'keep' ? {} : { variant: 'quiet' as const }),
          }))}
        />
      )}
    </Card>
  );
}

function Suspended({ one }: { readonly one: TalkChecksView['suspended'][number] }) {
  const t = useT().nearby.checks;
  const locale = useLocale();
  const { reportId, letter, name, until, reason } = one;
  return (
    <Card className="stack is-tight">
      <b>{t.of({ letter, kind: name })}</b>
      <p className="as-typed">{t.until({ day: formatDate(until, locale), reason })}</p>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="intent" value="readmit" />
        <input type="hidden" name="reportId" value={reportId} />
        <Button type="submit" variant="quiet" aria-label={t.readmitSpoken({ letter, kind: name })}>
          {t.readmit}
        </Button>
      </Form>
    </Card>
  );
}
