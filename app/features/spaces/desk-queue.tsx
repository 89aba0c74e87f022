import { Form } from '@remix-run/react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { RadioCards } from '#app/components/choices.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useFocusWhenLost } from '#app/components/use-focus-when-lost.ts';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { DeskDayView, QueueView, VisitView } from '#app/contracts/spaces/visit-views.ts';
import { VISIT_LIMITS, VISIT_OUTCOMES, VISIT_REASONS } from '#app/domain/spaces/visits.ts';
import { formatClock } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type Own = NonNullable<DeskDayView['mine']>;

/** Whoever is at the operator's desk, or the button that calls the next. */
export function OwnDesk({
  queue,
  mine,
  elsewhere,
  answer,
}: {
  readonly queue: QueueView;
  readonly mine: Own | null;
  /** The name of the space where `mine` is, when it is another one. */
  readonly elsewhere: string | null;
  readonly answer: unknown;
}) {
  const t = useT().visits.desk;
  // Who was here is gone with the button that ended it: the next thing to do stands here.
  const place = useFocusWhenLost(mine?.id ?? null);
  return (
    <Section title={t.title}>
      <div ref={place} tabIndex={-1}>
        {mine && elsewhere === null ? (
          <AtDesk visit={mine} answer={answer} />
        ) : (
          <Card className="stack">
            {elsewhere === null ? (
              <CallNext queue={queue} answer={answer} />
            ) : (
              <p>{t.elsewhere({ space: elsewhere })}</p>
            )}
          </Card>
        )}
      </div>
    </Section>
  );
}

function CallNext({ queue, answer }: { readonly queue: QueueView; readonly answer: unknown }) {
  const t = useT().visits.desk;
  const [next] = queue.waiting;
  const echo = useFormFailure(answer, { intent: 'call' });
  return (
    <>
      <p>
        <b>{t.free}</b> {!next && <span className="muted">{t.nobody}</span>}
      </p>
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      {next && (
        <Form method="post">
          <FormKey />
          <input type="hidden" name="spaceId" value={queue.spaceId} />
          <Button type="submit" name="intent" value="call">
            {t.callNumber({ number: next.number })}
          </Button>
        </Form>
      )}
    </>
  );
}

function AtDesk({ visit, answer }: { readonly visit: Own; readonly answer: unknown }) {
  const { visits } = useT();
  const t = visits.desk;
  const locale = useLocale();
  const { id, number, reason, calledAt } = visit;
  const echo = useFormFailure(answer, { intent: 'end', visitId: id });
  return (
    <Card className="stack at-desk">
      <h3>
        {visits.number({ number })} · {visits.reasons[reason]}
      </h3>
      {calledAt !== null && (
        <p className="muted">{t.since({ time: formatClock(calledAt, locale) })}</p>
      )}
      <Form method="post" className="form">
        <FormKey />
        <input type="hidden" name="intent" value="end" />
        <input type="hidden" name="visitId" value={id} />
        {echo.formError !== null && <ErrorNote title={echo.formError} />}
        <fieldset className="tap-group">
          <legend className="field-label">{t.outcome}</legend>
          {VISIT_OUTCOMES.filter((outcome) => outcome !== 'sent_on').map((outcome) => (
            <Button key={outcome} type="submit" variant="soft" name="outcome" value={outcome}>
              {visits.outcomes[outcome]}
            </Button>
          ))}
        </fieldset>
      </Form>
      {/* A form of its own: Enter in its field means nothing else. */}
      <Form method="post" className="sent-on">
        <FormKey />
        <input type="hidden" name="intent" value="end" />
        <input type="hidden" name="visitId" value={id} />
        <TextField
          label={t.where}
          hint={t.whereHint}
          maxLength={VISIT_LIMITS.sentTo}
          {...echo.field('sentTo')}
        />
        <Button type="submit" variant="soft" name="outcome" value="sent_on">
          {visits.outcomes.sent_on}
        </Button>
      </Form>
      <div className="form-actions">
        <VisitButton visit={visit} intent="put_back" label={t.putBack} answer={answer} />
        <VisitButton visit={visit} intent="leave" label={t.left} answer={answer} />
      </div>
    </Card>
  );
}

/** One thing done with a visit by one button. */
export function VisitButton({
  visit,
  intent,
  label,
  spoken,
  answer,
}: {
  readonly visit: Pick<VisitView, 'id'>;
  readonly intent: 'put_back' | 'leave' | 'reopen';
  readonly label: string;
  /** What is read aloud where several such buttons stand below each other. */
  readonly spoken?: string;
  readonly answer: unknown;
}) {
  const echo = useFormFailure(answer, { intent, visitId: visit.id });
  return (
    <Form method="post">
      <FormKey />
      <input type="hidden" name="visitId" value={visit.id} />
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      <Button
        type="submit"
        variant="quiet"
        size="s"
        name="intent"
        value={intent}
        aria-label={spoken}
      >
        {label}
      </Button>
    </Form>
  );
}

/** Writes down who came: one tap on the reason. */
export function Arrival({
  queue,
  isBusy,
  gotNumber,
  answer,
}: {
  readonly queue: QueueView;
  /** The operator receives somebody. */
  readonly isBusy: boolean;
  readonly gotNumber: number | null;
  readonly answer: unknown;
}) {
  const { visits } = useT();
  const t = visits.arrival;
  const echo = useFormFailure(answer, { intent: 'arrive' });
  const usual = isBusy || queue.waiting.length > 0 ? 'queue' : 'now';
  return (
    <Section title={t.title} hint={t.text}>
      <Card className="stack">
        {gotNumber !== null && (
          <p className="lead" role="status">
            <b>{t.gotNumber({ number: gotNumber })}</b>
          </p>
        )}
        <Form method="post" className="form">
          <FormKey />
          <input type="hidden" name="intent" value="arrive" />
          <input type="hidden" name="spaceId" value={queue.spaceId} />
          {echo.formError !== null && <ErrorNote title={echo.formError} />}
          {isBusy ? (
            <>
              <input type="hidden" name="how" value="queue" />
              <p className="muted">{t.busy}</p>
            </>
          ) : (
            <RadioCards
              key={usual}
              legend={t.how}
              name="how"
              value={usual}
              options={[
                { value: 'now', label: t.now },
                { value: 'queue', label: t.queue },
              ]}
            />
          )}
          <div className="tap-group" role="group" aria-label={t.text}>
            {VISIT_REASONS.map((reason) => (
              <Button key={reason} type="submit" variant="soft" name="reason" value={reason}>
                {visits.reasons[reason]}
              </Button>
            ))}
          </div>
        </Form>
      </Card>
    </Section>
  );
}
