import type { ReactNode } from 'react';

import { classNames } from '#app/components/class-names.ts';
import { Logo } from '#app/components/logo.tsx';
import { QrCode } from '#app/components/qr-code.tsx';

type PosterSheetProps = {
  readonly link: string;
  /** Of the group, company or event, large. */
  readonly name: string;
  readonly words: {
    readonly preview: string;
    readonly eyebrow: string;
    readonly what: ReactNode;
    readonly qr: string;
    readonly scan: string;
    readonly orType: string;
    readonly foot: string;
  };
  /** Small, below the link: how long it works, who answers. */
  readonly children: ReactNode;
};

/** A name of more letters is set smaller, so that the sheet stays one. */
const LONG_NAME = 40;

/** A sheet to hang up with a link, on screen as on paper: A4, one page. */
export function PosterSheet({ link, name, words, children }: PosterSheetProps) {
  const isLong = name.length > LONG_NAME;
  return (
    <article className="invite-poster" aria-label={words.preview}>
      <div className="invite-poster-sheet">
        <p className="invite-poster-eyebrow">{words.eyebrow}</p>
        <p className={classNames('invite-poster-name', isLong && 'is-long')} dir="auto">
          {name}
        </p>
        <p className="invite-poster-what">{words.what}</p>
        <QrCode text={link} label={words.qr} />
        <p className="invite-poster-scan">{words.scan}</p>
        <p className="invite-poster-type">{words.orType}</p>
        <p className="invite-poster-link">
          <PlainAddress link={link} />
        </p>
        <p className="invite-poster-until">{children}</p>
        <p className="invite-poster-foot">
          <Logo size={36} />
          {words.foot}
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
  const folder = pathname.slice(1, pathname.lastIndexOf('/'));
  const secret = pathname.slice(pathname.lastIndexOf('/') + 1);
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
