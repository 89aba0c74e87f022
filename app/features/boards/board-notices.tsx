import { useEffect, useState } from 'react';

import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { ConnectionBar } from '#app/components/connection-bar.tsx';
import { useToast } from '#app/components/toast.tsx';
import { codeText } from '#app/i18n/code-text.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { isBoardArchived } from './board-page-view.ts';
import { useBoardScreen } from './board-screen.tsx';
import { useLiveBoard } from './live-board.tsx';
import { newCardId } from './new-card-id.ts';

/** A short break is no news: the bar comes after this. */
const LOST_AFTER_MS = 2_000;
const BACK_FOR_MS = 4_000;

/** One bar while the line is lost, and a moment after it is back. */
export function BoardConnectionBar() {
  const { status } = useLiveBoard();
  const isOffline = status.kind === 'offline';
  const [state, setState] = useState<'online' | 'lost' | 'back'>('online');
  useEffect(() => {
    const lost = () => setState('lost');
    const back = () => setState((now) => (now === 'lost' ? 'back' : now));
    const quiet = () => setState('online');
    const timers = isOffline
      ? [setTimeout(lost, LOST_AFTER_MS)]
      : [setTimeout(back, 0), setTimeout(quiet, BACK_FOR_MS)];
    return () => timers.forEach(clearTimeout);
  }, [isOffline]);
  return (
    <div className="bars board-bars">
      <ConnectionBar state={state} />
    </div>
  );
}

/** Why one cannot write: a viewer, a household that left, a session that ended, a refusal. */
export function BoardNotices() {
  const t = useT();
  const words = t.boards.access;
  const { view } = useBoardScreen();
  const { status } = useLiveBoard();
  useLostEditsToast();
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
  if (status.kind === 'removed') {
    return (
      <div role="alert">
        <Banner
          tone="error"
          title={words.removedTitle}
          action={
            <LinkButton to="/groups" variant="quiet" size="s">
              {words.toGroups}
            </LinkButton>
          }
        >
          {words.removedText}
        </Banner>
      </div>
    );
  }
  if (status.kind === 'refused') return <Refused code={status.code} />;
  if (isBoardArchived(view)) return <Banner title={t.boards.boardsOfGroup.archivedHere} />;
  if (view.viewer.role !== 'viewer') return null;
  return <Banner title={words.viewerTitle}>{words.viewerText}</Banner>;
}

/** The server will not take what is written here: the page starts anew from what is committed. */
function Refused({ code }: { code: string }) {
  const t = useT();
  const { provider } = useLiveBoard();
  const startAnew = async () => {
    await provider?.forgetCopy();
    window.location.reload();
  };
  return (
    <div role="alert">
      <Banner
        tone="error"
        title={t.boards.refusedTitle}
        action={
          <button type="button" className="btn is-quiet is-s" onClick={() => void startAnew()}>
            {t.shell.reload}
          </button>
        }
      >
        {codeText(t, code)}
      </Banner>
    </div>
  );
}

/** Text written offline on a card that somebody removed meanwhile is offered back (Y9). */
function useLostEditsToast() {
  const t = useT().boards;
  const toast = useToast();
  const { provider, writer } = useLiveBoard();
  useEffect(() => {
    if (!provider || !writer) return undefined;
    return provider.onLostEdits((edits) => {
      for (const { title, notes } of edits) {
        toast({
          title: t.lostTitle({ title: title === '' ? t.untitled : title }),
          text: t.lostText,
          tone: 'error',
          durationMs: 60_000,
          action: {
            label: t.lostRestore,
            onAction: () => {
              writer.add({
                id: newCardId(),
                column: 'needs',
                position: 'V',
                category: 'guidance',
                title,
                notes,
              });
            },
          },
        });
      }
    });
  }, [provider, writer, toast, t]);
}
