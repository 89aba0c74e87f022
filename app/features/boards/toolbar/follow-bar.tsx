import { useNavigate } from '@remix-run/react';
import { useEffect } from 'react';

import { useAnnounce } from '#app/components/announcer.tsx';
import { useToast } from '#app/components/toast.tsx';
import { useLatest } from '#app/components/use-latest.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen, useLooking } from '../state/board-screen.tsx';
import { usePeople } from '../state/live-board.tsx';
import { findFollowed, firstName } from './follow-person.ts';

type FollowProps = { readonly personId: string; readonly onEnd: () => void };

/** Opens each card a person goes to, until Esc, an own click or letter, or until they leave. */
export function FollowBar({ personId, onEnd }: FollowProps) {
  const t = useT().boards.follow;
  const people = usePeople();
  const followed = findFollowed(people, personId);
  const { households } = useBoardScreen().view;
  const person = households.flatMap(({ adults }) => adults).find(({ id }) => id === personId);
  const knownName = firstName(person?.name ?? '');
  useGoAlong(followed.kind === 'here' ? followed.cardId : null);
  useEndByHand(onEnd);
  const announce = useAnnounce();
  const toast = useToast();
  const isGone = followed.kind === 'gone';
  const name = followed.kind === 'here' ? firstName(followed.name) : null;
  useEffect(() => {
    if (name !== null) announce(t.following({ name }));
  }, [announce, name, t]);
  useEffect(() => {
    if (!isGone) return;
    toast({ title: t.left({ name: knownName }), tone: 'info' });
    onEnd();
  }, [isGone, knownName, onEnd, t, toast]);
  if (name === null) return null;
  return (
    <div className="follow-bar no-print" data-follow-bar="">
      <span>{t.following({ name })}</span>
      <button type="button" className="button is-quiet is-s" onClick={onEnd}>
        {t.stop}
      </button>
    </div>
  );
}

function useGoAlong(cardId: string | null): void {
  const navigate = useNavigate();
  const looking = useLooking();
  const cardHref = useLatest(looking.cardHref);
  useEffect(() => {
    if (cardId === null) return;
    navigate(cardHref.current(cardId), { preventScrollReset: true });
    document
      .querySelector(`[data-card="${CSS.escape(cardId)}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [cardId, navigate, cardHref]);
}

/** Whoever does something of their own no longer follows; the bar's button ends it by itself. */
function useEndByHand(onEnd: () => void): void {
  useEffect(() => {
    const isInBar = (target: EventTarget | null) =>
      target instanceof Element && target.closest('[data-follow-bar]') !== null;
    const press = (event: PointerEvent) => {
      if (!isInBar(event.target)) onEnd();
    };
    const type = (event: KeyboardEvent) => {
      const isLetter = event.key.length === 1 && !isInBar(event.target);
      // Esc ends one thing at a time: the details stay open.
      if (event.key === 'Escape') event.preventDefault();
      if (event.key === 'Escape' || isLetter) onEnd();
    };
    document.addEventListener('pointerdown', press);
    document.addEventListener('keydown', type, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('keydown', type, { capture: true });
    };
  }, [onEnd]);
}
