import { Link } from '@remix-run/react';
import { GripVertical } from 'lucide-react';
import { memo } from 'react';

import { Avatar } from '#app/components/avatar.tsx';
import { Chip } from '#app/components/category.tsx';
import { classNames } from '#app/components/class-names.ts';
import { isCategoryId } from '#app/domain/catalogue/categories.ts';
import { useT } from '#app/i18n/i18n.tsx';

import type { PlacedCard } from './arrange-board.ts';
import { useBoardScreen } from './board-screen.tsx';
import { useLiveBoard } from './live-board.tsx';
import { NeedFacts } from './need-facts.tsx';
import { NeedMarks } from './need-marks.tsx';
import { NeedMenu } from './need-menu.tsx';
import { NeedProgress } from './need-progress.tsx';

/** Id of the sentence that tells how the grip works. */
export const GRIP_HELP_ID = 'grip-help';

/** A need on the board: the whole card opens its details, the grip and the menu move it. */
export function NeedCard({ placed, isOpen }: { placed: PlacedCard; isOpen: boolean }) {
  const { mover, looking } = useBoardScreen();
  const { card } = placed;
  const isGrabbed = mover.carrying?.cardId === card.id;
  return (
    <li
      className={classNames(
        'need',
        isOpen && 'is-open',
        isGrabbed && (mover.carrying?.by === 'pointer' ? 'is-lifted' : 'is-grabbed'),
      )}
      data-card={card.id}
      data-cat={card.category ?? undefined}
    >
      <div className="need-head">
        {isCategoryId(card.category) && <Chip category={card.category} />}
        {mover.canMove && !looking.isFiltered && <Grip placed={placed} isGrabbed={isGrabbed} />}
        <NeedMenu placed={placed} />
      </div>
      <NeedTitle placed={placed} isOpen={isOpen} />
      <NeedBody placed={placed} />
    </li>
  );
}

function NeedTitle({ placed, isOpen }: { placed: PlacedCard; isOpen: boolean }) {
  const t = useT().boards;
  const { looking } = useBoardScreen();
  const { card } = placed;
  return (
    <h3>
      <Link
        to={looking.to({ need: card.id })}
        className="cover"
        preventScrollReset
        draggable={false}
        aria-current={isOpen ? 'true' : undefined}
      >
        {card.title === '' ? t.untitled : card.title}
      </Link>
    </h3>
  );
}

function Grip({ placed, isGrabbed }: { placed: PlacedCard; isGrabbed: boolean }) {
  const t = useT().boards;
  const { mover } = useBoardScreen();
  return (
    <button
      type="button"
      className="icon-btn grip"
      data-grip=""
      aria-label={t.grip({ title: placed.card.title })}
      aria-roledescription={t.gripRole}
      aria-describedby={GRIP_HELP_ID}
      aria-pressed={isGrabbed}
      onKeyDown={(event) => mover.onGripKey(placed, event)}
    >
      <GripVertical aria-hidden />
    </button>
  );
}

/** What a card shows below its title; also drawn under the pointer while it is dragged. */
export const NeedBody = memo(function NeedBody({ placed }: { placed: PlacedCard }) {
  return (
    <>
      <Typing cardId={placed.card.id} />
      <NeedMarks placed={placed} />
      <NeedProgress placed={placed} />
      <NeedFacts placed={placed} />
    </>
  );
});

function Typing({ cardId }: { cardId: string }) {
  const t = useT().boards;
  const { view } = useBoardScreen();
  const { people } = useLiveBoard();
  const writer = people.find(
    ({ personId, at }) => personId !== view.viewer.personId && at?.cardId === cardId && at.isTyping,
  );
  if (!writer) return null;
  const firstName = writer.name.split(' ')[0] ?? writer.name;
  return (
    <p className="live is-typing">
      <Avatar name={writer.name} id={writer.personId} size="xs" />
      {t.personWriting({ name: firstName })}
      <span className="dots" aria-hidden>
        <i />
        <i />
        <i />
      </span>
    </p>
  );
}

/** The card under the pointer while it is dragged. */
export function CarriedNeed({ placed }: { placed: PlacedCard }) {
  const t = useT().boards;
  const { card } = placed;
  return (
    <div className="need is-carried" data-cat={card.category ?? undefined}>
      <div className="need-head">
        {isCategoryId(card.category) && <Chip category={card.category} />}
      </div>
      <h3>{card.title === '' ? t.untitled : card.title}</h3>
      <NeedBody placed={placed} />
    </div>
  );
}
