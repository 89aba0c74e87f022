import { Form, useNavigation } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { Checkbox } from '#app/components/choices.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { SHEET_LIMITS } from '#app/domain/qualification/service-sheet.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { useT } from '#app/i18n/i18n.tsx';

/** What is needed to begin; the rest is written on the sheet. */
export function RegisterForm({ answer }: { readonly answer: unknown }) {
  const { qualification, registration: t } = useT();
  const { fields, edit } = qualification;
  const echo = useFormFailure(answer);
  const isSending = useNavigation().state === 'submitting';
  return (
    <Form method="post" className="stack is-loose">
      <FormKey />
      <FormNote echo={echo} />
      <Card className="form">
        <TextField
          label={fields.name}
          hint={t.nameHint}
          {...echo.field('name')}
          maxLength={SHEET_LIMITS.providerName}
          autoComplete="organization"
          required
        />
        <TextField
          label={fields.taxCode}
          hint={edit.taxCodeHint}
          {...echo.field('taxCode')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          required
        />
        <Checkbox
          label={t.mayAct}
          name="mayAct"
          value="yes"
          defaultChecked={echo.value('mayAct', '') === 'yes'}
          error={echo.error('mayAct')}
        />
        <Button type="submit" disabled={isSending}>
          {isSending ? t.sending : t.send}
        </Button>
      </Card>
    </Form>
  );
}

/** What happens from here to the first order. */
export function RegisterSteps() {
  const t = useT().registration;
  return (
    <Section title={t.how}>
      <ol className="how is-column">
        {t.steps.map((step) => (
          <li key={step}>
            <p>{step}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
