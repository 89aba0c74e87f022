import { Form, Link } from '@remix-run/react';
import LogOut from 'lucide-react/icons/log-out';

import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { AccountView } from '#app/contracts/accounts/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { NewPasswordField, PasswordField } from './password-fields.tsx';
import { LocaleChoice, TextSizeChoice, ThemeChoice } from './appearance-fields.tsx';
import { FormNote } from './form-note.tsx';
import { MunicipioSelect } from './municipio-select.tsx';

type SectionProps = { readonly account: AccountView; readonly answer: unknown };

/** Name and Municipio; the household has a page of its own. */
export function ProfileSection({ account, answer }: SectionProps) {
  const t = useT();
  const echo = useFormFailure(answer, { intent: 'profile' });
  return (
    <Section title={t.accounts.settings.profile}>
      <Card>
        <Form method="post" className="form">
          <FormNote echo={echo} />
          <input type="hidden" name="intent" value="profile" />
          <TextField
            label={t.accounts.signUp.name}
            {...echo.field('name', account.name)}
            autoComplete="name"
            maxLength={80}
            required
          />
          <MunicipioSelect
            label={t.accounts.household.municipio}
            name="municipio"
            value={echo.value('municipio', account.municipio?.toString() ?? '')}
            error={echo.error('municipio')}
          />
          <div className="form-actions">
            <Button type="submit">{t.accounts.settings.save}</Button>
          </div>
        </Form>
        <p className="entry-other">
          <Link to="/household">{t.accounts.household.title}</Link>
          {': '}
          {t.accounts.settings.householdText}
        </p>
        <p className="entry-other">
          <Link to="/provider/new">{t.accounts.settings.provider}</Link>
          {': '}
          {t.accounts.settings.providerText}
        </p>
      </Card>
    </Section>
  );
}

/** Language, text size and colours. A whole new page follows, in the language chosen. */
export function AppearanceSection({ account, answer }: SectionProps) {
  const t = useT().accounts.settings;
  const echo = useFormFailure(answer, { intent: 'appearance' });
  return (
    <Section title={t.appearance} id="appearance">
      <Card>
        <Form method="post" className="form" reloadDocument>
          <FormNote echo={echo} />
          <input type="hidden" name="intent" value="appearance" />
          <TextSizeChoice echo={echo} value={account.textSize} />
          <ThemeChoice echo={echo} value={account.theme} />
          <LocaleChoice echo={echo} value={account.locale} />
          <div className="form-actions">
            <Button type="submit">{t.save}</Button>
          </div>
        </Form>
      </Card>
    </Section>
  );
}

/** A new password, and the way out of every device. */
export function SafetySection({ account, answer }: SectionProps) {
  const t = useT().accounts;
  const echo = useFormFailure(answer, { intent: 'password' });
  return (
    <>
      <Section title={t.settings.passwordTitle} hint={t.settings.passwordText} id="password">
        <Card>
          <Form method="post" className="form" reloadDocument>
            <FormNote echo={echo} />
            <input type="hidden" name="intent" value="password" />
            {/* Tells password managers whose password this is. */}
            <input type="hidden" name="username" autoComplete="username" value={account.email} />
            <PasswordField echo={echo} name="currentPassword" label={t.settings.currentPassword} />
            <NewPasswordField echo={echo} name="newPassword" label={t.settings.newPassword} />
            <div className="form-actions">
              <Button type="submit">{t.settings.changePassword}</Button>
            </div>
          </Form>
        </Card>
      </Section>
      <Section title={t.settings.everywhereTitle} hint={t.settings.everywhereText}>
        <Form method="post" reloadDocument>
          <input type="hidden" name="intent" value="sign-out-everywhere" />
          <Button type="submit" variant="quiet" icon={<LogOut aria-hidden />}>
            {t.settings.everywhere}
          </Button>
        </Form>
      </Section>
    </>
  );
}
