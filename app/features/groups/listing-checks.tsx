import { Form, Link } from '@remix-run/react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { ListingChecksView } from '#app/contracts/groups/open-group-views.ts';
import { CONDUCT_LIMITS } from '#app/domain/matching/conduct.ts';
import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type PartProps = { readonly view: ListingChecksView; readonly answer: unknown };
type Reported = ListingChecksView['reported'][number];
type Barred = ListingChecksView['barred'][number];

/** Open groups an officer has to decide about, and those taken out of the directory (OPN6). */
export function ListingChecks({ view, answer }: PartProps) {
  const t = useT().directory.checks;
  const { reported, barred, now } = view;
  return (
    <>
      <Section title={t.title} hint={t.sub}>
        {reported.length === 0 ? (
          <p className="muted">{t.empty}</p>
        ) : (
          <ul className="stack">
            {reported.map((group) => (
              <li key={group.groupId}>
                <ReportedGroup group={group} now={now} answer={answer} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      {barred.length > 0 && (
        <Section title={t.barredTitle}>
          <ul className="stack">
            {barred.map((group) => (
              <li key={group.groupId}>
                <BarredGroup group={group} answer={answer} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function ReportedGroup(props: {
  readonly group: Reported;
  readonly now: string;
  readonly answer: unknown;
}) {
  const { directory, nearby } = useT();
  const t = directory.checks;
  const locale = useLocale();
  const { group, now, answer } = props;
  const { groupId, name, isOpen, isOwn, reports } = group;
  return (
    <Card className="stack is-tight">
      <p dir="auto">
        {isOpen ? <Link to={`/nearby/groups/${groupId}`}>{name}</Link> : <b>{name}</b>}
      </p>
      {!isOpen && <p className="muted">{t.closedItself}</p>}
      <b>{t.reports({ count: reports.length })}</b>
      <ul>
        {reports.map(({ said, reason, words, at }) => (
          <li key={`${at} ${words}`}>
            <blockquote className="as-typed">{said}</blockquote>
            <span className="as-typed">
              {nearby.talk.report.reasons[reason]}
              {words !== '' && `: «${words}»`}
            </span>{' '}
            <span className="muted small">{formatDateTime(at, locale, now)}</span>
          </li>
        ))}
      </ul>
      {isOwn ? (
        <p className="muted">{t.ownCase}</p>
      ) : (
        <JudgeForm groupId={groupId} answer={answer} />
      )}
    </Card>
  );
}

function JudgeForm({ groupId, answer }: { readonly groupId: string; readonly answer: unknown }) {
  const t = useT().directory.checks;
  const echo = useFormFailure(answer, { intent: 'judge-listing', groupId });
  return (
    <Form method="post" className="form">
      <FormKey />
      <input type="hidden" name="intent" value="judge-listing" />
      <input type="hidden" name="groupId" value={groupId} />
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      <TextArea
        label={t.reason}
        hint={t.reasonHint}
        {...echo.field('reason')}
        maxLength={CONDUCT_LIMITS.reason}
        rows={2}
      />
      <div className="form-actions">
        <Button type="submit" name="decision" value="keep">
          {t.keep}
        </Button>
        <Button type="submit" variant="danger" name="decision" value="take_out">
          {t.takeOut}
        </Button>
      </div>
    </Form>
  );
}

function BarredGroup({ group, answer }: { readonly group: Barred; readonly answer: unknown }) {
  const t = useT().directory.checks;
  const locale = useLocale();
  const { groupId, name, reason, isOwn, since } = group;
  const echo = useFormFailure(answer, { intent: 'judge-listing', groupId });
  return (
    <Card className="stack is-tight">
      <b dir="auto">{name}</b>
      <p className="as-typed">{t.barredSince({ day: formatDate(since, locale), reason })}</p>
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      {!isOwn && (
        <Form method="post">
          <FormKey />
          <input type="hidden" name="intent" value="judge-listing" />
          <input type="hidden" name="groupId" value={groupId} />
          <Button
            type="submit"
            variant="quiet"
            name="decision"
            value="allow"
            aria-label={t.allowSpoken({ name })}
          >
            {t.allow}
          </Button>
        </Form>
      )}
    </Card>
  );
}
