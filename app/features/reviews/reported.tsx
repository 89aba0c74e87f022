import { Form } from '@remix-run/react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { useLocale } from '#app/i18n/i18n.tsx';

/** What people told the city about one thing: why, in which words, when; `said`: what it said then. */
export function Reports<Reason extends string>(props: {
  /** "2 reports". */
  readonly title: string;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly reports: readonly {
    readonly reason: Reason;
    readonly words: string;
    readonly at: string;
    readonly said?: string;
  }[];
  readonly now: string;
}) {
  const locale = useLocale();
  const { title, reasons, reports, now } = props;
  return (
    <>
      <b>{title}</b>
      <ul>
        {reports.map(({ reason, words, at, said }) => (
          <li key={`${at} ${words}`} className="as-typed">
            {said !== undefined && <blockquote className="as-typed">{said}</blockquote>}
            {reasons[reason]}
            {words !== '' && `: «${words}»`}{' '}
            <span className="muted small">{formatDateTime(at, locale, now)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** An officer's decision about what was reported, with the reason that somebody will read. */
export function DecideReported(props: {
  /** The form's intent and what it is about, as it is sent. */
  readonly fields: Readonly<Record<string, string>>;
  readonly answer: unknown;
  readonly reason: { readonly label: string; readonly hint: string; readonly maxLength: number };
  readonly decisions: readonly {
    readonly value: string;
    readonly label: string;
    readonly variant?: 'quiet' | 'danger';
  }[];
}) {
  const { fields, answer, reason, decisions } = props;
  const echo = useFormFailure(answer, fields);
  return (
    <Form method="post" className="form">
      <FormKey />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      <TextArea
        label={reason.label}
        hint={reason.hint}
        {...echo.field('reason')}
        maxLength={reason.maxLength}
        rows={2}
      />
      <div className="form-actions">
        {decisions.map(({ value, label, variant }) => (
          <Button key={value} type="submit" name="decision" value={value} variant={variant}>
            {label}
          </Button>
        ))}
      </div>
    </Form>
  );
}
