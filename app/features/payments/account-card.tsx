import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { Time } from '#app/components/time.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { AccountChangeView, ProviderPaymentsView } from '#app/contracts/payments/views.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { HOLDER_MAX_LENGTH } from '#app/domain/payments/account.ts';
import { spacedReference } from '#app/domain/orders/payment-reference.ts';
import { useT } from '#app/i18n/i18n.tsx';

type AccountCardProps = {
  readonly provider: ProviderPaymentsView;
  readonly answer: unknown;
};

/** The account families pay into, who changed it when, and the form to change it. */
export function AccountCard({ provider, answer }: AccountCardProps) {
  const t = useT().payments.desk;
  const { account, changes } = provider;
  return (
    <Section title={t.account}>
      <Card className="stack">
        {account ? (
          <dl className="payee">
            <div>
              <dt>{t.iban}</dt>
              <dd>{spacedReference(account.iban)}</dd>
            </div>
            <div>
              <dt>{t.holder}</dt>
              <dd dir="auto">{account.holder}</dd>
            </div>
          </dl>
        ) : (
          <p>{t.noAccount}</p>
        )}
        <AccountForm key={account?.iban ?? ''} provider={provider} answer={answer} />
        {changes.length > 0 && <Changes changes={changes} />}
      </Card>
    </Section>
  );
}

function AccountForm({ provider, answer }: AccountCardProps) {
  const t = useT().payments.desk;
  const { providerId, account } = provider;
  const echo = useFormFailure(answer, { providerId });
  return (
    <details className="fold" open={echo.hasFailed || account === null}>
      <summary>{t.change}</summary>
      <Form method="post" className="form" preventScrollReset>
        <FormKey />
        <FormNote echo={echo} />
        <input type="hidden" name="providerId" value={providerId} />
        <TextField
          label={t.iban}
          hint={t.ibanHint}
          {...echo.field('iban', account ? spacedReference(account.iban) : '')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
        />
        <TextField
          label={t.holder}
          hint={t.holderHint}
          {...echo.field('holder', account?.holder ?? provider.name)}
          maxLength={HOLDER_MAX_LENGTH}
          required
        />
        <div className="form-actions">
          <Button type="submit" name="intent" value="set-account">
            {t.set}
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
    </details>
  );
}

function Changes({ changes }: { readonly changes: readonly AccountChangeView[] }) {
  const t = useT().payments.desk;
  return (
    <details className="fold">
      <summary>{t.changes}</summary>
      <ul className="stack is-tight">
        {changes.map(({ at, by, account }) => (
          <li key={at}>
            <b dir="auto">
              {account
                ? t.changedTo({ iban: spacedReference(account.iban), holder: account.holder })
                : t.removed}
            </b>
            <p className="muted small">
              {by ?? t.somebody} · <Time value={at} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
