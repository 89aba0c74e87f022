import GripVertical from 'lucide-react/icons/grip-vertical';
import { memo } from 'react';

import { Avatar } from '#app/components/avatar.tsx';
import { Chip } from '#app/components/category.tsx';
import { classNames } from '#app/components/class-names.ts';
import { isCategoryId } from '#app/domain/catalogue/categories.ts';
import { useT } from '#app/i18n/i18n.tsx';

import type { PlacedCard } from '../state/arrange-board.ts';
import { useCardFacts } from './card-facts.tsx';
import { CardFoot } from './card-foot.tsx';
import { CardMarks } from './card-marks.tsx';
import { CardMenu } from './card-menu.tsx';
import { CardProgress } from './card-progress.tsx';
import type { PersonHere } from '../sync/board-people.ts';

/** Id of the sentence that tells how the grip works. */
export const GRIP_HELP_ID = 'grip-help';

type BoardCardProps = {
  readonly placed: PlacedCard;
  /** Address of its details. */
  readonly href: string;
  readonly isOpen: boolean;
  readonly hasGrip: boolean;
  /** How it is being carried on this screen, if it is. */
  readonly carriedBy: 'keyboard' | 'pointer' | null;
  /** Somebody else who writes in it now. */
  readonly writer: PersonHere | null;
};

/**
 * A need on the board: the whole card opens its details, the grip and the menu move it. Drawn anew
 * only when what it shows has changed.
 */
export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { placed, href, isOpen, carriedBy } = props;
  const t = useT().boards;
  const { followLink } = useCardFacts();
  const { card } = placed;
  return (
    <li
      className={classNames(
        'need',
        isOpen && 'is-open',
        carriedBy === 'pointer' && 'is-lifted',
        carriedBy === 'keyboard' && 'is-grabbed',
      )}
      data-card={card.id}
      data-cat={card.category ?? undefined}
    >
      <div className="need-head">
        {isCategoryId(card.category) && <Chip category={card.category} />}
        {props.hasGrip && <Grip placed={placed} isGrabbed={carriedBy !== null} />}
        <CardMenu placed={placed} href={href} />
      </div>
      <h3 dir="auto">
        <a
          href={href}
          className="card-cover"
          draggable={false}
          aria-current={isOpen ? 'true' : undefined}
          onClick={followLink}
        >
          {card.title === '' ? t.untitled : card.title}
        </a>
      </h3>
      {props.writer && <Typing writer={props.writer} />}
      <CardBody placed={placed} />
    </li>
  );
});

function Grip({ placed, isGrabbed }: { placed: PlacedCard; isGrabbed: boolean }) {
  const t = useT().boards;
  const { onGripKey } = useCardFacts();
  return (
    <button
      type="button"
      className="icon-button grip"
      data-grip=""
      aria-label={t.grip({ title: placed.card.title })}
      aria-roledescription={t.gripRole}
      aria-describedby={GRIP_HELP_ID}
      aria-pressed={isGrabbed}
      onKeyDown={(event) => onGripKey(placed, event)}
    >
      <GripVertical aria-hidden />
    </button>
  );
}

/** What a card shows below its title; also drawn under the pointer while it is dragged. */
const CardBody = memo(function CardBody({ placed }: { placed: PlacedCard }) {
  return (
    <>
      <CardMarks placed={placed} />
      <CardProgress placed={placed} />
      <CardFoot placed={placed} />
    </>
  );
});

function Typing({ writer }: { writer: PersonHere }) {
  const t = useT().boards;
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
export function CarriedFace({ placed }: { placed: PlacedCard }) {
  const t = useT().boards;
  const { card } = placed;
  return (
    <div className="need is-carried" data-cat={card.category ?? undefined}>
      <div className="need-head">
        {isCategoryId(card.category) && <Chip category={card.category} />}
      </div>
      <h3>{card.title === '' ? t.untitled : card.title}</h3>
      <CardBody placed={placed} />
    </div>
  );
}
