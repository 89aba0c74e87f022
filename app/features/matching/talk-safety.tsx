import { Form, useNavigation } from '@remix-run/react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Section } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { Pill } from '#app/components/pill.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { TalkOther } from '#app/contracts/matching/talk-view.ts';
import { CONDUCT_LIMITS, TALK_REASONS } from '#app/domain/matching/conduct.ts';
import { ReportForm } from '#app/features/reviews/report-form.tsx';
import { useT } from '#app/i18n/i18n.tsx';

/** The ways to keep a household from one's own. */
export function BlockForms(props: {
  readonly others: readonly TalkOther[];
  readonly answer: unknown;
}) {
  const t = useT().nearby.talk;
  const { others, answer } = props;
  if (others.length === 0) return null;
  return (
    <Section title={t.trouble}>
      <ul className="stack is-tight">
        {others.map((other) => (
          <li key={other.seat}>
            {other.isBlocked ? (
              <p>
                {t.household({ letter: other.letter })} <Pill tone="neutral">{t.blocked}</Pill>
              </p>
            ) : (
              <BlockForm other={other} answer={answer} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function BlockForm({ other, answer }: { readonly other: TalkOther; readonly answer: unknown }) {
  const t = useT().nearby.talk;
  const { seat, letter } = other;
  const echo = useFormFailure(answer, { intent: 'block', seat: String(seat) });
  const sent = useNavigation().formData;
  const isPending = sent?.get('intent') === 'block' && sent.get('seat') === String(seat);
  return (
    <details className="fold" open={echo.hasFailed || undefined}>
      <summary>{t.block({ letter })}</summary>
      <Form method="post" replace preventScrollReset className="form">
        <FormKey />
        <input type="hidden" name="intent" value="block" />
        <input type="hidden" name="seat" value={seat} />
        {echo.formError !== null && <ErrorNote title={echo.formError} />}
        <p>{t.blockText({ letter })}</p>
        <div className="form-actions">
          <Button type="submit" variant="danger" pending={isPending} pendingLabel={t.blocking}>
            {t.blockDo}
          </Button>
        </div>
      </Form>
    </details>
  );
}

/** Says to the city that a message should not be there. */
export function ReportMessage(props: { readonly messageId: string; readonly answer: unknown }) {
  return (
    <ReportForm
      subject={['messageId', props.messageId]}
      answer={props.answer}
      reasons={TALK_REASONS}
      texts={useT().nearby.talk.report}
      maxLength={CONDUCT_LIMITS.words}
      rows={2}
      inPlace
    />
  );
}
