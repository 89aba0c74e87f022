import { Time } from '#app/components/time.tsx';
import type { ShownInvite } from '#app/contracts/groups/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { PosterSheet } from './poster-sheet.tsx';

type InvitePosterProps = { readonly invite: ShownInvite; readonly link: string };

/** The sheet of a group's link, for the stairway or the school gate. */
export function InvitePoster({ invite, link }: InvitePosterProps) {
  const t = useT().invitations;
  return (
    <PosterSheet
      link={link}
      name={invite.groupName}
      words={{
        preview: t.invite.preview,
        eyebrow: t.poster.eyebrow,
        what: t.poster.what[invite.kind],
        qr: t.invite.qr,
        scan: t.poster.scan,
        orType: t.poster.orType,
        foot: t.poster.foot,
      }}
    >
      {t.poster.until} <Time value={invite.expiresAt} />
      {invite.needsApproval && (
        <>
          <br />
          {t.poster.approval}
        </>
      )}
    </PosterSheet>
  );
}
