import { useNavigate } from '@remix-run/react';
import { useEffect, useState } from 'react';

import { Switch } from '#app/components/choices.tsx';
import { Dialog } from '#app/components/dialog.tsx';
import { useLatest } from '#app/components/use-latest.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen, useLooking } from '../state/board-screen.tsx';
import { useLiveBoard } from '../state/live-board.tsx';
import { areSingleKeysOn, setSingleKeys } from './single-keys.ts';

/** Keys of the board, and the dialog that tells them. */
export function Shortcuts({
  isOpen,
  onOpen,
}: {
  isOpen: boolean;
  onOpen: (open: boolean) => void;
}) {
  const t = useT().boards.shortcuts;
  const { personId } = useBoardScreen().view.viewer;
  const [isOn, setIsOn] = useState(() => areSingleKeysOn(personId));
  useBoardKeys(isOn, () => onOpen(true));
  return (
    <Dialog title={t.title} open={isOpen} onClose={() => onOpen(false)}>
      <Switch
        label={t.singleKeys}
        name="singleKeys"
        checked={isOn}
        onChange={(event) => {
          setIsOn(event.currentTarget.checked);
          setSingleKeys(personId, event.currentTarget.checked);
        }}
      />
      <dl className="shortcuts">
        {Object.entries(t.keys).map(([id, { keys, text }]) => (
          <div key={id}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

/** Listens for the board's keys; never while somebody types, nor with a modifier. */
function useBoardKeys(isOn: boolean, openHelp: () => void): void {
  const navigate = useNavigate();
  const looking = useLooking();
  const { mayWrite } = useLiveBoard();
  const act = (event: KeyboardEvent): boolean => {
    if (event.key.startsWith('Arrow')) return moveFocus(event.key);
    if (!isOn) return false;
    const card = focusedCard();
    const key = event.key.toLowerCase();
    if (key === '?') openHelp();
    else if (key === '/') document.querySelector<HTMLElement>('[data-board-search]')?.focus();
    else if (key === 'n' && mayWrite) {
      navigate(looking.to({ new: 'need' }), { preventScrollReset: true });
    } else if (key === 'm' && card) {
      card.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.click();
    } else if (key === 'v') {
      const cardId = card?.dataset['card'];
      if (cardId !== undefined)
        navigate(looking.to({ need: cardId }), { preventScrollReset: true });
      focusVote();
    } else return false;
    return true;
  };
  const latest = useLatest(act);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isElsewhere(event)) return;
      if (latest.current(event)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [latest]);
}

function isElsewhere(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, textarea, select, [contenteditable], dialog, [popover]')) return true;
  return document.querySelector('dialog[open]') !== null;
}

function focusedCard(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('.board [data-card]') ?? null;
}

/** From card to card inside a column, and to the card at the same height of the next one. */
function moveFocus(key: string): boolean {
  const card = focusedCard();
  const column = card?.closest<HTMLElement>('[data-column]');
  if (!card || !column) return false;
  const cards = cardsIn(column);
  const at = cards.indexOf(card);
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    return focusOn(cards[at + (key === 'ArrowDown' ? 1 : -1)]);
  }
  const columns = [...document.querySelectorAll<HTMLElement>('.board [data-column]')].filter(
    (one) => one.offsetParent !== null && (one === column || cardsIn(one).length > 0),
  );
  const next = columns[columns.indexOf(column) + (key === 'ArrowRight' ? 1 : -1)];
  const others = next ? cardsIn(next) : [];
  return focusOn(others[Math.min(at, others.length - 1)]);
}

function cardsIn(column: HTMLElement): HTMLElement[] {
  return [...column.querySelectorAll<HTMLElement>('[data-card]')];
}

function focusOn(card: HTMLElement | undefined): boolean {
  const link = card?.querySelector<HTMLElement>('.card-cover');
  link?.focus();
  return link !== null && link !== undefined;
}

const VOTE_WAIT_MS = 4_000;

/** The decision stands in details that may still be on their way: waits for them a moment. */
function focusVote(): void {
  const find = () => document.querySelector<HTMLElement>('.panel .vote-box');
  const show = (box: HTMLElement) => {
    box.scrollIntoView({ block: 'start' });
    box.querySelector<HTMLElement>('button')?.focus();
  };
  const box = find();
  if (box) return show(box);
  const observer = new MutationObserver(() => {
    const late = find();
    if (!late) return;
    observer.disconnect();
    show(late);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), VOTE_WAIT_MS);
}
