import { Card, Section } from '#app/components/card.tsx';
import type { ProviderAmendmentsView } from '#app/contracts/orders/amendment-views.ts';
import { formatDateTime, formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { AmendmentAnswer } from './amendment-answer.tsx';
import { PeriodChanges } from './amendment-figures.tsx';
import { Terms } from './amendment-open.tsx';

type AmendmentDeskProps = {
  readonly open: NonNullable<ProviderAmendmentsView['open']>;
  readonly keys: { readonly yes: string; readonly no: string };
  readonly answer: unknown;
};

/** A change that waits, as the provider reads it: how many come, what it brings in all, its own answer. */
export function AmendmentDesk({ open, keys, answer }: AmendmentDeskProps) {
  const t = useT().amendments;
  const locale = useLocale();
  const { amendmentId, canAnswer, mustProviderAgree, hasProviderAgreed, waiting } = open;
  const day = formatDay(open.startsOn, locale);
  const asked = hasProviderAgreed ? t.desk.agreed : t.desk.asked;
  return (
    <Section title={t.open[open.kind]({ household: null, day })}>
      <Card className="stack" look={canAnswer ? 'accent' : 'plain'}>
        <p>
          {t.desk.people(open.people)} {t.open.until({ at: formatDateTime(open.answerBy, locale) })}{' '}
          {t.open.untilText}
        </p>
        {open.isBelowBands && <p>{t.desk.below}</p>}
        <Terms move={open} hasProviderAgreed={hasProviderAgreed} />
        {open.periods && <PeriodChanges caption={t.desk.all} periods={open.periods} />}
        {waiting > 0 && <p className="muted">{t.desk.waiting({ count: waiting })}</p>}
        <p>
          <b>{mustProviderAgree ? asked : t.desk.notAsked}</b>
        </p>
        {canAnswer && (
          <AmendmentAnswer
            amendmentId={amendmentId}
            cashAfterCents={null}
            keys={keys}
            answer={answer}
          />
        )}
      </Card>
    </Section>
  );
}
