import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { HouseholdView } from '#app/contracts/accounts/views.ts';
import { spacedReference } from '#app/domain/orders/payment-reference.ts';
import { HOLDER_MAX_LENGTH } from '#app/domain/payments/account.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { FormNote } from './form-note.tsx';

type AccountSectionProps = {
  readonly household: Pick<HouseholdView, 'account'>;
  readonly answer: unknown;
};

/** The account neighbours pay into: who reads it, the form that saves it, and taking it away. */
export function AccountSection({ household, answer }: AccountSectionProps) {
  const t = useT().accounts.household.account;
  const { account } = household;
  const echo = useFormFailure(answer, { form: 'account' });
  return (
    <Section title={t.title} hint={t.hint} id="account">
      <Card>
        <Form key={account?.iban ?? ''} method="post" className="form" preventScrollReset>
          <FormKey />
          <FormNote echo={echo} />
          <input type="hidden" name="form" value="account" />
          <TextField
            label={t.iban}
            {...echo.field('iban', account ? spacedReference(account.iban) : '')}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            required
          />
          <TextField
            label={t.holder}
            hint={t.holderHint}
            {...echo.field('holder', account?.holder ?? '')}
            autoComplete="off"
            maxLength={HOLDER_MAX_LENGTH}
            required
          />
          <div className="form-actions">
            <Button type="submit" name="intent" value="set-account">
              {t.save}
            </Button>
            {account && (
              <Button
                type="submit"
                variant="danger"
                name="intent"
                value="remove-account"
                formNoValidate
              >
                {t.remove}
              </Button>
            )}
          </div>
        </Form>
      </Card>
    </Section>
  );
}
