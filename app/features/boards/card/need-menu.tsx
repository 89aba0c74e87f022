import {
  Archive,
  ArrowDown,
  ArrowRight,
  ArrowUp,
  Copy,
  Ellipsis,
  PanelRightOpen,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';

import { Menu, MenuLines, type MenuItem } from '#app/components/menu.tsx';
import { useToast } from '#app/components/toast.tsx';
import { COLUMN_IDS, type ColumnId } from '#app/domain/boards/document/board-schema.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { whereIs, type PlacedCard } from '../state/arrange-board.ts';
import { useBoardCards, useBoardScreen } from '../state/board-screen.tsx';
import { DeleteNeedDialog } from './delete-need-dialog.tsx';
import { focusCard } from '../state/focus-card.ts';
import { useArchiveNeed } from './use-archive-need.ts';
import { useCopyNeed } from './use-copy-need.ts';

/** Everything one can do with a card without dragging it (WCAG 2.5.7). */
export function NeedMenu({ placed, href }: { placed: PlacedCard; href: string }) {
  const t = useT().boards;
  const [isAsking, setIsAsking] = useState(false);
  const { title } = placed.card;
  return (
    <>
      <Menu
        label={t.actions({ title: title === '' ? t.untitled : title })}
        trigger={<Ellipsis aria-hidden />}
        resting={
          <a role="menuitem" className="menu-item" href={href}>
            {t.open}
          </a>
        }
      >
        <NeedMenuLines placed={placed} href={href} onDelete={() => setIsAsking(true)} />
      </Menu>
      {isAsking && <DeleteNeedDialog card={placed.card} onClose={() => setIsAsking(false)} />}
    </>
  );
}

type LinesProps = {
  readonly placed: PlacedCard;
  readonly href: string;
  readonly onDelete: () => void;
};

function NeedMenuLines(props: LinesProps) {
  return <MenuLines items={useMenuItems(props)} />;
}

function useMenuItems({ placed, href, onDelete }: LinesProps): MenuItem[] {
  const t = useT().boards;
  const { showNew } = useBoardScreen();
  const { mover } = useBoardCards();
  const copy = useCopyNeed();
  const toast = useToast();
  const archive = useArchiveNeed();
  const { card, isPinned } = placed;
  const open: MenuItem = {
    id: 'open',
    label: t.open,
    icon: <PanelRightOpen aria-hidden />,
    to: href,
    hint: isPinned ? t.pinned : undefined,
  };
  const at = whereIs(mover.columns, card.id);
  if (!mover.canMove || !at) return [open];

  const moveTo = (column: ColumnId) => {
    const undo = mover.put(card.id, { column, index: 0 });
    if (!undo) return;
    focusCard(card.id);
    toast({
      title: t.movedToast({ column: mover.columnTitle(column) }),
      tone: 'success',
      action: {
        label: t.undo,
        onAction: () => {
          undo();
          focusCard(card.id);
        },
      },
    });
  };
  const cards = mover.columns.find(({ id }) => id === at.column)?.cards ?? [];
  const count = cards.length;
  const neighbour = (cards[at.index + 1] ?? cards[at.index - 1])?.card.id;
  const shift = (step: number) => mover.put(card.id, { ...at, index: at.index + step });
  const others = isPinned ? [] : COLUMN_IDS.filter((id) => id !== at.column);
  return [
    open,
    ...others.map((id) => ({
      id: `to-${id}`,
      label: t.moveTo({ column: mover.columnTitle(id) }),
      icon: <ArrowRight aria-hidden />,
      onSelect: () => moveTo(id),
    })),
    ...(at.index > 0
      ? [
          {
            id: 'up',
            label: t.moveUp,
            icon: <ArrowUp aria-hidden />,
            onSelect: () => void shift(-1),
          },
        ]
      : []),
    ...(at.index < count - 1
      ? [
          {
            id: 'down',
            label: t.moveDown,
            icon: <ArrowDown aria-hidden />,
            onSelect: () => void shift(1),
          },
        ]
      : []),
    {
      id: 'copy',
      label: t.copy,
      icon: <Copy aria-hidden />,
      onSelect: () => {
        const id = copy(card);
        if (id !== null) showNew(id);
      },
    },
    ...(isPinned
      ? []
      : [
          {
            id: 'archive',
            label: t.archive,
            icon: <Archive aria-hidden />,
            onSelect: () => {
              archive(card);
              focusCard(neighbour);
            },
          },
          {
            id: 'delete',
            label: t.deleteForGood,
            icon: <Trash2 aria-hidden />,
            danger: true,
            onSelect: onDelete,
          },
        ]),
  ];
}
