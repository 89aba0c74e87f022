import { Form } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { Switch } from '#app/components/choices.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { Pill } from '#app/components/pill.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { AccountView } from '#app/contracts/accounts/views.ts';
import { EmailField } from '#app/features/accounts/email-field.tsx';
import { PasswordField } from '#app/features/accounts/password-fields.tsx';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { useT } from '#app/i18n/i18n.tsx';

import { AddressText } from './address-text.tsx';
import { DemoMailLink } from './demo-mail-link.tsx';

type MailSectionProps = {
  readonly account: AccountView;
  readonly answer: unknown;
  readonly isDemo: boolean;
};

/** The address a person is written to, how it is changed, and whether notices are mailed. */
export function MailSection({ account, answer, isDemo }: MailSectionProps) {
  const t = useT().channels.settings;
  return (
    <Section title={t.title} id="mail">
      <Card className="stack">
        <p className="agreement">
          <b>
            <AddressText address={account.email} />
          </b>{' '}
          <Pill tone={account.isConfirmed ? 'green' : 'saffron'}>
            {account.isConfirmed ? t.confirmed : t.unconfirmed}
          </Pill>
        </p>
        {!account.isConfirmed && <Unconfirmed answer={answer} />}
        {isDemo && <DemoMailLink />}
        <WantsMails account={account} />
        <AddressForm answer={answer} />
      </Card>
    </Section>
  );
}

function Unconfirmed({ answer }: Pick<MailSectionProps, 'answer'>) {
  const t = useT().channels.settings;
  const echo = useFormFailure(answer, { intent: 'confirm-address' });
  return (
    <>
      <FormNote echo={echo} />
      <Banner tone="warning" title={t.unconfirmedTitle}>
        <p>{t.unconfirmedText}</p>
        <Form method="post" preventScrollReset>
          <FormKey />
          <input type="hidden" name="intent" value="confirm-address" />
          <Button type="submit" variant="quiet" size="s">
            {t.sendAgain}
          </Button>
        </Form>
      </Banner>
    </>
  );
}

function WantsMails({ account }: Pick<MailSectionProps, 'account'>) {
  const t = useT().channels.settings;
  return (
    <Form method="post" className="form" preventScrollReset>
      <input type="hidden" name="intent" value="mails" />
      <Switch
        key={String(account.wantsMails)}
        label={t.wants}
        hint={t.wantsHint}
        name="wantsMails"
        value="yes"
        defaultChecked={account.wantsMails}
      />
      <div className="form-actions">
        <Button type="submit" variant="quiet">
          {t.save}
        </Button>
      </div>
    </Form>
  );
}

function AddressForm({ answer }: Pick<MailSectionProps, 'answer'>) {
  const t = useT().channels.settings;
  const echo = useFormFailure(answer, { intent: 'address' });
  return (
    <Form method="post" className="form" preventScrollReset>
      <h3>{t.changeTitle}</h3>
      <p className="muted">{t.changeText}</p>
      <FormNote echo={echo} />
      <FormKey />
      <input type="hidden" name="intent" value="address" />
      <EmailField echo={echo} name="newEmail" label={t.newEmail} autoComplete="email" />
      <PasswordField echo={echo} name="currentPassword" label={t.currentPassword} />
      <div className="form-actions">
        <Button type="submit">{t.change}</Button>
      </div>
    </Form>
  );
}
