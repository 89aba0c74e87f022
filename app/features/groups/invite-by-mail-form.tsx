import { Form } from '@remix-run/react';
import Mail from 'lucide-react/icons/mail';

import { Banner } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { RadioCards } from '#app/components/choices.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { INVITE_ROLES } from '#app/domain/groups/policy.ts';
import { EmailField } from '#app/features/accounts/email-field.tsx';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { useT } from '#app/i18n/i18n.tsx';

/** Mails the link to one household; after each one the field is empty for the next. */
export function InviteByMailForm({ answer }: { readonly answer: unknown }) {
  const t = useT().groups;
  const echo = useFormFailure(answer, { intent: 'invite-mail' });
  const mailedTo = mailedToOf(answer);
  return (
    <Form method="post" className="form" preventScrollReset key={mailedTo}>
      <FormNote echo={echo} />
      <div role="status">
        {mailedTo !== null && (
          <Banner tone="success" title={t.members.mailSent({ address: mailedTo })} />
        )}
      </div>
      <FormKey />
      <input type="hidden" name="intent" value="invite-mail" />
      <EmailField echo={echo} label={t.members.mailTo} autoComplete="off" />
      <RadioCards
        legend={t.members.role}
        name="role"
        value={echo.value('role', 'member')}
        error={echo.error('role')}
        options={INVITE_ROLES.map((role) => ({ value: role, label: t.roles[role] }))}
      />
      <Button type="submit" block icon={<Mail aria-hidden />}>
        {t.members.mailSend}
      </Button>
    </Form>
  );
}

function mailedToOf(answer: unknown): string | null {
  const sent = typeof answer === 'object' && answer !== null ? answer : {};
  return 'mailedTo' in sent && typeof sent.mailedTo === 'string' ? sent.mailedTo : null;
}
