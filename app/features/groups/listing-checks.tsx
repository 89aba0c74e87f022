import { Form, Link } from '@remix-run/react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { ListingChecksView } from '#app/contracts/groups/open-group-views.ts';
import { CONDUCT_LIMITS } from '#app/domain/matching/conduct.ts';
import { DecideReported, Reports } from '#app/features/reviews/reported.tsx';
import { formatDate } from '#app/i18n/format.ts';
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
  const { group, now, answer } = props;
  const { groupId, name, isOpen, isOwn, reports } = group;
  return (
    <Card className="stack is-tight">
      <p dir="auto">
        {isOpen ? <Link to={`/nearby/groups/${groupId}`}>{name}</Link> : <b>{name}</b>}
      </p>
      {!isOpen && <p className="muted">{t.closedItself}</p>}
      <Reports
        title={t.reports({ count: reports.length })}
        reasons={nearby.talk.report.reasons}
        reports={reports}
        now={now}
      />
      {isOwn ? (
        <p className="muted">{t.ownCase}</p>
      ) : (
        <DecideReported
          fields={{ intent: 'judge-listing', groupId }}
          answer={answer}
          reason={{ label: t.reason, hint: t.reasonHint, maxLength: CONDUCT_LIMITS.reason }}
          decisions={[
            { value: 'keep', label: t.keep },
            { value: 'take_out', label: t.takeOut, variant: 'danger' },
          ]}
        />
      )}
    </Card>
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
