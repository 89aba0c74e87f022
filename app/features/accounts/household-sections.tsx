import { Form } from '@remix-run/react';
import Link2 from 'lucide-react/icons/link-2';
import type { ReactNode } from 'react';

import { Avatar } from '#app/components/avatar.tsx';
import { Banner } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { CopyField } from '#app/components/copy-field.tsx';
import { QrCode } from '#app/components/qr-code.tsx';
import { idsOf, useFocusWhenLost } from '#app/components/use-focus-when-lost.ts';
import { Time } from '#app/components/time.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { FormKey } from '#app/components/form-key.tsx';
import type { HouseholdView } from '#app/contracts/accounts/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { FormNote } from './form-note.tsx';
import { HouseholdFields, type HouseholdDefaults } from './household-fields.tsx';

type FormSectionProps = {
  readonly intent: 'create' | 'edit';
  readonly defaults: HouseholdDefaults;
  readonly answer: unknown;
  /** Hidden fields besides. */
  readonly more?: ReactNode;
};

/** Makes the household, or changes its name and Municipio. */
export function HouseholdForm({ intent, defaults, answer, more }: FormSectionProps) {
  const t = useT().accounts.household;
  const echo = useFormFailure(answer, { intent });
  return (
    <Form method="post" className="form">
      <FormKey />
      <FormNote echo={echo} />
      <input type="hidden" name="intent" value={intent} />
      {more}
      <HouseholdFields
        echo={echo}
        defaults={defaults}
        municipio={intent === 'create' && defaults.municipio !== null ? 'known' : 'asked'}
      />
      <div className="form-actions">
        <Button type="submit" variant={intent === 'create' ? 'primary' : 'quiet'}>
          {intent === 'create' ? t.create : t.save}
        </Button>
      </div>
    </Form>
  );
}

type AdultsSectionProps = {
  readonly adults: HouseholdView['adults'];
  readonly ownId: string;
  readonly invites: HouseholdView['invites'];
  /** The link just made, shown this once. */
  readonly newLink: string | null;
};

/** The adults, and the link by which one more can come in. */
export function AdultsSection({ adults, ownId, invites, newLink }: AdultsSectionProps) {
  const t = useT().accounts.household;
  const place = useFocusWhenLost(idsOf(invites));
  return (
    <Section title={t.adults}>
      <Card className="stack">
        <ul className="people-list">
          {adults.map((adult) => (
            <li key={adult.id}>
              <Avatar name={adult.name} id={adult.id} />
              <span>
                <b>{adult.name}</b>
                {adult.id === ownId && <small>{t.you}</small>}
              </span>
            </li>
          ))}
        </ul>
        <div ref={place} tabIndex={-1}>
          <h3>{t.inviteTitle}</h3>
          <p className="muted">{t.inviteText}</p>
        </div>
        {newLink === null ? (
          <Form method="post" preventScrollReset>
            <FormKey />
            <input type="hidden" name="intent" value="invite" />
            <Button type="submit" variant="quiet" icon={<Link2 aria-hidden />}>
              {t.invite}
            </Button>
          </Form>
        ) : (
          <div className="fresh-link">
            <div role="status">
              <Banner tone="success" title={t.inviteReady} />
            </div>
            <QrCode text={newLink} label={t.inviteQr} />
            <CopyField label={t.inviteLink} value={newLink} />
          </div>
        )}
        {invites.length > 0 && <InviteList invites={invites} />}
      </Card>
    </Section>
  );
}

function InviteList({ invites }: Pick<AdultsSectionProps, 'invites'>) {
  const t = useT().accounts.household;
  return (
    <div>
      <h4>{t.activeInvites}</h4>
      <ul className="link-list">
        {invites.map((invite) => (
          <li key={invite.id}>
            <span>
              {t.validUntil} <Time value={invite.expiresAt} />
            </span>
            <Form method="post" preventScrollReset>
              <FormKey />
              <input type="hidden" name="intent" value="revoke-invite" />
              <input type="hidden" name="inviteId" value={invite.id} />
              <Button type="submit" variant="plain" size="s">
                {t.revoke}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </div>
  );
}
