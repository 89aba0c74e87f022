import { Form } from '@remix-run/react';
import Link2 from 'lucide-react/icons/link-2';
import Printer from 'lucide-react/icons/printer';
import { useEffect, useRef } from 'react';

import { Banner } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { RadioCards } from '#app/components/choices.tsx';
import { CopyField } from '#app/components/copy-field.tsx';
import { NumberField } from '#app/components/number-field.tsx';
import { Pill } from '#app/components/pill.tsx';
import { QrCode } from '#app/components/qr-code.tsx';
import { Time } from '#app/components/time.tsx';
import { idsOf, useFocusWhenLost } from '#app/components/use-focus-when-lost.ts';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { INVITE_ROLES } from '#app/domain/groups/policy.ts';
import type { MadeInvite } from '#app/contracts/groups/views.ts';
import { INVITE_LIFE_DAYS, INVITE_MAX_USES } from '#app/domain/groups/invite.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { useT } from '#app/i18n/i18n.tsx';

/** What most groups want: a link for a whole stairway or class. */
const DEFAULT_USES = 10;

/** Makes a link for new households; the link itself is shown once, in {@link FreshInvite}. */
export function InviteForm({ answer }: { readonly answer: unknown }) {
  const t = useT().groups;
  const echo = useFormFailure(answer, { intent: 'invite' });
  return (
    <Form method="post" className="form" preventScrollReset>
      <FormNote echo={echo} />
      <input type="hidden" name="intent" value="invite" />
      <NumberField
        label={t.members.maxUses}
        name="maxUses"
        min={1}
        max={INVITE_MAX_USES}
        unit={t.members.usesUnit}
        defaultValue={Number(echo.value('maxUses', String(DEFAULT_USES)))}
        error={echo.error('maxUses')}
      />
      <NumberField
        label={t.members.days}
        name="days"
        min={1}
        max={INVITE_LIFE_DAYS}
        unit={t.members.daysUnit}
        defaultValue={Number(echo.value('days', String(INVITE_LIFE_DAYS)))}
        error={echo.error('days')}
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
      <Button type="submit" block icon={<Link2 aria-hidden />}>
        {t.members.makeLink}
      </Button>
    </Form>
  );
}

/** A link just made: to copy, to scan, to print as a poster for the stairway. */
export function FreshInvite({
  link,
  groupName,
}: {
  readonly link: string;
  readonly groupName: string;
}) {
  const t = useT().groups.members;
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <Card look="accent" className="stack poster">
      <div ref={note} role="status" tabIndex={-1} className="no-print">
        <Banner tone="success" title={t.ready} />
      </div>
      <div className="poster-sheet">
        <p className="only-print poster-title">{t.posterTitle}</p>
        <p className="only-print poster-name">{groupName}</p>
        <QrCode text={link} label={t.qr} size={200} />
        <p className="only-print">{t.posterText}</p>
        <p className="only-print poster-link">{link}</p>
      </div>
      <div className="no-print stack is-tight">
        <CopyField label={t.link} value={link} />
        <Button
          variant="quiet"
          icon={<Printer aria-hidden />}
          className="needs-script"
          onClick={() => window.print()}
        >
          {t.print}
        </Button>
      </div>
    </Card>
  );
}

/** The links that are out, each with how far it was used. */
export function InviteList({ invites }: { readonly invites: readonly MadeInvite[] }) {
  const t = useT().groups;
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
                <b>{t.members.uses(invite)}</b> {!invite.isUsable && <Pill>{t.members.over}</Pill>}
                <small>
                  {t.roles[invite.role]} · {t.members.validUntil} <Time value={invite.expiresAt} />{' '}
                  · {t.members.by({ name: invite.createdByName })}
                </small>
              </span>
              <Form method="post" preventScrollReset>
                <input type="hidden" name="intent" value="revoke-invite" />
                <input type="hidden" name="inviteId" value={invite.id} />
                <Button type="submit" variant="plain" size="s">
                  {t.members.revoke}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
