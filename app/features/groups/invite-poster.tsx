import { classNames } from '#app/components/class-names.ts';
import { Logo } from '#app/components/logo.tsx';
import { QrCode } from '#app/components/qr-code.tsx';
import { Time } from '#app/components/time.tsx';
import type { ShownInvite } from '#app/contracts/groups/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

type InvitePosterProps = { readonly invite: ShownInvite; readonly link: string };

/** A name of more letters is set smaller, so that the sheet stays one. */
const LONG_NAME = 40;

/** The sheet for the stairway or the school gate, on screen as on paper: A4, one page. */
export function InvitePoster({ invite, link }: InvitePosterProps) {
  const t = useT().invitations;
  const isLong = invite.groupName.length > LONG_NAME;
  return (
    <article className="invite-poster" aria-label={t.invite.preview}>
      <div className="invite-poster-sheet">
        <p className="invite-poster-eyebrow">{t.poster.eyebrow}</p>
        <p className={classNames('invite-poster-name', isLong && 'is-long')} dir="auto">
          {invite.groupName}
        </p>
        <p className="invite-poster-what">{t.poster.what[invite.kind]}</p>
        <QrCode text={link} label={t.invite.qr} />
        <p className="invite-poster-scan">{t.poster.scan}</p>
        <p className="invite-poster-type">{t.poster.orType}</p>
        <p className="invite-poster-link">
          <PlainAddress link={link} />
        </p>
        <p className="invite-poster-until">
          {t.poster.until} <Time value={invite.expiresAt} />
          {invite.needsApproval && (
            <>
              <br />
              {t.poster.approval}
            </>
          )}
        </p>
        <p className="invite-poster-foot">
          <Logo size={36} />
          {t.poster.foot}
        </p>
      </div>
    </article>
  );
}

/** How many letters of a secret stand together, so that one who types it keeps the place. */
const TOGETHER = 11;

/** An address in plain letters: without what browsers add themselves, parted where lines may break. */
function PlainAddress({ link }: { readonly link: string }) {
  const { host, pathname } = new URL(link);
  const [, folder = '', secret = ''] = pathname.split('/');
  const pieces = secret.match(new RegExp(`.{1,${TOGETHER}}`, 'g')) ?? [];
  return (
    <>
      {host}/{folder}/
      {pieces.map((piece, index) => (
        <span key={index}>
          <wbr />
          {piece}
        </span>
      ))}
    </>
  );
}
