import { Form, useNavigation } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { EMPLOYMENT_LIMITS } from '#app/domain/companies/employment-ask.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { useT } from '#app/i18n/i18n.tsx';

type AskFormProps = {
  /** `invited`: in at once; `elsewhere`: the link was mailed to another address. */
  readonly entry: 'invited' | 'ask' | 'elsewhere';
  readonly answer: unknown;
};

/** Asks to come into a company's plan, or comes in by its list. */
export function AskEmploymentForm({ entry, answer }: AskFormProps) {
  const t = useT().employment;
  const echo = useFormFailure(answer, { intent: 'ask' });
  const isPending = useNavigation().formData?.get('intent') === 'ask';
  const isInvited = entry === 'invited';
  return (
    <Card className="stack">
      {isInvited && <Banner tone="success" title={t.invited} />}
      {entry === 'elsewhere' && (
        <Banner tone="info" title={t.elsewhere}>
          {t.elsewhereText}
        </Banner>
      )}
      <Form method="post" className="form">
        <FormNote echo={echo} />
        <input type="hidden" name="intent" value="ask" />
        {!isInvited && (
          <TextField
            label={t.number}
            hint={t.numberHint}
            {...echo.field('staffNumber')}
            maxLength={EMPLOYMENT_LIMITS.staffNumber}
            autoComplete="off"
            optional
          />
        )}
        <Button type="submit" block pending={isPending} pendingLabel={t.pending}>
          {isInvited ? t.enter : t.ask}
        </Button>
        {!isInvited && <p className="muted small">{t.askHint}</p>}
      </Form>
    </Card>
  );
}
