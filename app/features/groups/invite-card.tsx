import { Form, Link } from '@remix-run/react';
import Link2 from 'lucide-react/icons/link-2';
import QrCode from 'lucide-react/icons/qr-code';

import { Button, buttonClass } from '#app/components/button.tsx';
import { Checkbox, RadioCards } from '#app/components/choices.tsx';
import { NumberField } from '#app/components/number-field.tsx';
import { Pill } from '#app/components/pill.tsx';
import { Time } from '#app/components/time.tsx';
import { idsOf, useFocusWhenLost } from '#app/components/use-focus-when-lost.ts';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { FormKey } from '#app/components/form-key.tsx';
import { INVITE_ROLES } from '#app/domain/groups/policy.ts';
import type { MadeInvite } from '#app/contracts/groups/views.ts';
import { INVITE_LIFE_DAYS, INVITE_MAX_USES } from '#app/domain/groups/invite.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { AddressText } from '#app/features/channels/address-text.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** What most groups want: a link for a whole stairway or class. */
const DEFAULT_USES = 10;

/** Makes a link for new households, which a page of its own shows. */
export function InviteForm({ answer }: { readonly answer: unknown }) {
  const t = useT().groups;
  const echo = useFormFailure(answer, { intent: 'invite' });
  return (
    <Form method="post" className="form">
      <FormKey />
      <FormNote echo={echo} />
      <input type="hidden" name="intent" value="invite" />
      <NumberField
        label={t.members.maxUses}
        {...echo.field('maxUses', String(DEFAULT_USES))}
        min={1}
        max={INVITE_MAX_USES}
        unit={t.members.usesUnit}
      />
      <NumberField
        label={t.members.days}
        {...echo.field('days', String(INVITE_LIFE_DAYS))}
        min={1}
        max={INVITE_LIFE_DAYS}
        unit={t.members.daysUnit}
      />
      <RadioCards
        legend={t.members.role}
        name="role"
        value={echo.value('role', 'member')}
        error={echo.error('role')}
        options={INVITE_ROLES.map((role) => ({
          value: role,
          label: t.roles[role],
          hint: t.roleHints[role],
        }))}
      />
      <Checkbox
        label={t.members.approval}
        hint={t.members.approvalHint}
        name="needsApproval"
        value="yes"
        defaultChecked={echo.value('needsApproval') === 'yes'}
      />
      <Button type="submit" block icon={<Link2 aria-hidden />}>
        {t.members.makeLink}
      </Button>
    </Form>
  );
}

type InviteListProps = {
  readonly invites: readonly MadeInvite[];
  /** Address of the group. */
  readonly path: string;
};

/** The links that are out, each with how far it was used and the way to its page. */
export function InviteList({ invites, path }: InviteListProps) {
  const t = useT().groups;
  const locale = useLocale();
  const place = useFocusWhenLost(idsOf(invites));
  return (
    <div ref={place} tabIndex={-1}>
      {invites.length === 0 ? (
        <p className="muted">{t.members.noLinks}</p>
      ) : (
        <ul className="link-list">
          {invites.map((invite) => (
            <li key={invite.id}>
              <span>
                <b>{t.members.uses(invite)}</b>{' '}
                {invite.needsApproval && <Pill tone="blue">{t.members.withApproval}</Pill>}{' '}
                {!invite.isUsable && <Pill>{t.members.over}</Pill>}
                <small>
                  {invite.mailedTo !== null && (
                    <>
                      {t.members.mailedTo} <AddressText address={invite.mailedTo} /> ·{' '}
                    </>
                  )}
                  {t.roles[invite.role]} ·{' '}
                  {invite.isUsable && (
                    <>
                      {t.members.validUntil} <Time value={invite.expiresAt} /> ·{' '}
                    </>
                  )}
                  {t.members.by({ name: invite.createdByName })}
                </small>
              </span>
              <div className="invite-actions">
                {invite.isShowable && invite.isUsable && (
                  <Link
                    to={`${path}/invites/${invite.id}`}
                    className={buttonClass({ variant: 'quiet', size: 's' })}
                    aria-label={t.members.showUntil({ day: formatDate(invite.expiresAt, locale) })}
                  >
                    <QrCode aria-hidden />
                    {t.members.show}
                  </Link>
                )}
                {invite.isUsable && (
                  <Form method="post" preventScrollReset>
                    <FormKey />
                    <input type="hidden" name="intent" value="revoke-invite" />
                    <input type="hidden" name="inviteId" value={invite.id} />
                    <Button type="submit" variant="plain" size="s">
                      {t.members.revoke}
                    </Button>
                  </Form>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
