import { useEffect, useRef, useState } from 'react';

import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { ConnectionBar } from '#app/components/connection-bar.tsx';
import { AgreementBanner } from '#app/features/groups/agreement-banner.tsx';
import { codeText } from '#app/i18n/code-text.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { isBoardArchived } from '#app/contracts/boards/page-view.ts';
import { useBoardScreen } from '../state/board-screen.tsx';
import { useBoardStatus, useLiveBoard, useStoreTrouble } from '../state/live-board.tsx';

/** A short break is no news: the bar comes after this. */
const LOST_AFTER_MS = 2_000;
const BACK_FOR_MS = 4_000;

/** One bar while the line is lost, and a moment after it is back and everything is saved. */
export function BoardConnectionBar() {
  const t = useT();
  const status = useBoardStatus();
  const trouble = useStoreTrouble();
  const isOffline = status.kind === 'offline';
  const isSaved = status.kind === 'saved';
  const [state, setState] = useState<'online' | 'lost' | 'back'>('online');
  const wasLost = useRef(false);
  useEffect(() => {
    const lost = () => {
      wasLost.current = true;
      setState('lost');
    };
    const back = () => setState(wasLost.current ? 'back' : 'online');
    const quiet = () => {
      wasLost.current = false;
      setState('online');
    };
    const timers = isOffline
      ? [setTimeout(lost, LOST_AFTER_MS)]
      : isSaved
        ? [setTimeout(back, 0), setTimeout(quiet, BACK_FOR_MS)]
        : [setTimeout(() => setState('online'), 0)];
    return () => timers.forEach(clearTimeout);
  }, [isOffline, isSaved]);
  useLeaveWarning(isOffline && status.hasUnsent && trouble !== null);
  const unkept = trouble === 'full' ? t.offline.full : t.offline.notKept;
  return (
    <div className="shell-bars board-bars">
      <ConnectionBar state={state} lostText={trouble === null ? undefined : unkept} />
    </div>
  );
}

/** The browser asks before it closes a page whose words exist nowhere else. */
function useLeaveWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isNeeded]);
}

/** What stands above the board, and above all where there are no scripts: it can only be read. */
export function BoardNotices() {
  const words = useT().boards.access;
  return (
    <>
      <noscript>
        <Banner title={words.noScriptTitle}>{words.noScriptText}</Banner>
      </noscript>
      <WhyReadOnly />
    </>
  );
}

/** Why one cannot write: rules to accept, a viewer, a session that ended, a refusal. */
function WhyReadOnly() {
  const t = useT();
  const words = t.boards.access;
  const { view } = useBoardScreen();
  const status = useBoardStatus();
  if (status.kind === 'removed' && status.code === 'auth.signed_out') {
    return (
      <div role="alert">
        <Banner
          tone="warning"
          title={words.signedOutTitle}
          action={
            <LinkButton to={`/sign-in?returnTo=/groups/${view.group.id}`} variant="quiet" size="s">
              {words.signIn}
            </LinkButton>
          }
        >
          {words.signedOutText}
        </Banner>
      </div>
    );
  }
  if (status.kind === 'refused') return <Refused {...status} />;
  const isArchived = isBoardArchived(view);
  if (!isArchived && !view.viewer.mustAgree && view.viewer.role !== 'viewer') return null;
  return (
    <div className="board-read-only">
      {isArchived ? (
        <Banner title={t.boards.boardsOfGroup.archivedHere} />
      ) : view.viewer.mustAgree ? (
        <AgreementBanner groupId={view.group.id} />
      ) : (
        <Banner title={words.viewerTitle}>{words.viewerText}</Banner>
      )}
    </div>
  );
}

/**
 * The server will not take what is written here. Either the next change mends it, or the page starts
 * anew from what is committed.
 */
function Refused({ code, isMendable }: { code: string; isMendable: boolean }) {
  const t = useT();
  const { provider } = useLiveBoard();
  const startAnew = async () => {
    await provider?.startAnew();
    window.location.reload();
  };
  return (
    <div role="alert">
      <Banner
        tone="error"
        title={t.boards.refusedTitle}
        action={
          isMendable ? null : (
            <button type="button" className="button is-quiet is-s" onClick={() => void startAnew()}>
              {t.shell.reload}
            </button>
          )
        }
      >
        {codeText(t, code)}
      </Banner>
    </div>
  );
}
