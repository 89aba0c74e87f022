import { Form, useNavigation } from '@remix-run/react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { Select } from '#app/components/select.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';

/** Says to the city that something that others wrote should not be read. */
export function ReportForm<Reason extends string>(props: {
  /** The field that says what is reported, and its value. */
  readonly subject: readonly [name: string, id: string];
  readonly answer: unknown;
  /** The first is chosen at the start. */
  readonly reasons: readonly [Reason, ...Reason[]];
  readonly texts: {
    readonly reasons: Readonly<Record<Reason, string>>;
  } & Readonly<Record<'open' | 'title' | 'text' | 'reason' | 'words' | 'send', string>>;
  readonly maxLength: number;
  readonly rows?: number;
  /** The page stays where it is, and in the history once: a report among messages. */
  readonly inPlace?: boolean;
}) {
  const { subject, answer, reasons, texts: t, maxLength, rows, inPlace = false } = props;
  const [name, id] = subject;
  const echo = useFormFailure(answer, { intent: 'report', [name]: id });
  const sent = useNavigation().formData;
  const isPending = sent?.get('intent') === 'report' && sent.get(name) === id;
  return (
    <details className="review-report" open={echo.hasFailed || undefined}>
      <summary>{t.open}</summary>
      <Form
        method="post"
        replace={inPlace}
        preventScrollReset={inPlace}
        className="form"
        aria-label={t.title}
      >
        <FormKey />
        <input type="hidden" name="intent" value="report" />
        <input type="hidden" name={name} value={id} />
        <p className="field-hint">{t.text}</p>
        {echo.formError !== null && <ErrorNote title={echo.formError} />}
        <Select
          label={t.reason}
          {...echo.field('reason', reasons[0])}
          options={reasons.map((value) => ({ value, label: t.reasons[value] }))}
        />
        <TextArea
          label={t.words}
          {...echo.field('words')}
          rows={rows}
          maxLength={maxLength}
          optional
        />
        <div>
          <Button type="submit" variant="quiet" pending={isPending}>
            {t.send}
          </Button>
        </div>
      </Form>
    </details>
  );
}
