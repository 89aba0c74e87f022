import { Form, useNavigation } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { AskView } from '#app/contracts/companies/people-views.ts';
import { EMPLOYMENT_LIMITS } from '#app/domain/companies/employment-ask.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { formatDateTime } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type AsksProps = {
  readonly companyId: string;
  readonly asks: readonly AskView[];
  readonly answer: unknown;
};

/** Who asks to be known as an employee: yes with one press, no with words if one likes. */
export function EmploymentAsks({ companyId, asks, answer }: AsksProps) {
  const t = useT().employees.asks;
  if (asks.length === 0) return <p className="muted">{t.none}</p>;
  return (
    <ul className="grid">
      {asks.map((ask) => (
        <Card key={ask.askId} as="li" className="stack">
          <OneAsk companyId={companyId} ask={ask} answer={answer} />
        </Card>
      ))}
    </ul>
  );
}

function OneAsk(props: {
  readonly companyId: string;
  readonly ask: AskView;
  readonly answer: unknown;
}) {
  const { companyId, ask, answer } = props;
  const { askId, name, staffNumber, askedAt } = ask;
  const t = useT().employees.asks;
  const locale = useLocale();
  const echo = useFormFailure(answer, { askId });
  const sent = useNavigation().formData;
  const pending = sent?.get('askId') === askId ? sent.get('intent') : null;
  const hidden = (
    <>
      <input type="hidden" name="companyId" value={companyId} />
      <input type="hidden" name="askId" value={askId} />
    </>
  );
  return (
    <>
      <div className="stack is-tight">
        <b dir="auto">{name}</b>
        <span dir="auto">
          {staffNumber === '' ? t.noNumber : t.number({ number: staffNumber })}
        </span>
        <span className="muted small">{t.at({ at: formatDateTime(askedAt, locale) })}</span>
      </div>
      <FormNote echo={echo} />
      <Form method="post" preventScrollReset>
        {hidden}
        <Button
          type="submit"
          name="intent"
          value="accept"
          pending={pending === 'accept'}
          pendingLabel={t.pending}
        >
          {t.accept}
        </Button>
      </Form>
      <details className="fold">
        <summary>{t.refuseMore({ name })}</summary>
        <Form method="post" preventScrollReset className="form">
          {hidden}
          <TextField
            label={t.words}
            hint={t.wordsHint}
            {...echo.field('words')}
            maxLength={EMPLOYMENT_LIMITS.words}
            optional
          />
          <Button
            type="submit"
            name="intent"
            value="refuse"
            variant="danger"
            pending={pending === 'refuse'}
            pendingLabel={t.pending}
          >
            {t.refuse}
          </Button>
        </Form>
      </details>
    </>
  );
}
