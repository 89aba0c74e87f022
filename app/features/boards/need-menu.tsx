import { Archive, ArrowDown, ArrowRight, ArrowUp, Ellipsis, PanelRightOpen } from 'lucide-react';

import { Menu, type MenuItem } from '#app/components/menu.tsx';
import { useToast } from '#app/components/toast.tsx';
import { COLUMN_IDS, type ColumnId } from '#app/domain/boards/board-schema.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { whereIs, type PlacedCard } from './arrange-board.ts';
import { useBoardScreen } from './board-screen.tsx';
import { useArchiveNeed } from './use-archive-need.ts';

/** Everything one can do with a card without dragging it (WCAG 2.5.7). */
export function NeedMenu({ placed }: { placed: PlacedCard }) {
  const t = useT().boards;
  const items = useMenuItems(placed);
  const { title } = placed.card;
  return (
    <Menu
      label={t.actions({ title: title === '' ? t.untitled : title })}
      trigger={<Ellipsis aria-hidden />}
      items={items}
    />
  );
}

function useMenuItems(placed: PlacedCard): MenuItem[] {
  const t = useT().boards;
  const { mover } = useBoardScreen();
  const toast = useToast();
  const archive = useArchiveNeed();
  const { card, isPinned } = placed;
  const open: MenuItem = {
    id: 'open',
    label: t.open,
    icon: <PanelRightOpen aria-hidden />,
    to: `?need=${card.id}`,
    hint: isPinned ? t.pinned : undefined,
  };
  const at = whereIs(mover.columns, card.id);
  if (!mover.canMove || !at) return [open];

  const moveTo = (column: ColumnId) => {
    const undo = mover.put(card.id, { column, index: 0 });
    if (!undo) return;
    toast({
      title: t.movedToast({ column: mover.columnTitle(column) }),
      tone: 'success',
      action: { label: t.undo, onAction: undo },
    });
  };
  const count = mover.columns.find(({ id }) => id === at.column)?.cards.length ?? 0;
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
    ...(isPinned
      ? []
      : [
          {
            id: 'archive',
            label: t.archive,
            icon: <Archive aria-hidden />,
            danger: true,
            onSelect: () => archive(card),
          },
        ]),
  ];
}
