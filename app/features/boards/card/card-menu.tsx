import Archive from 'lucide-react/icons/archive';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowRight from 'lucide-react/icons/arrow-right';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Copy from 'lucide-react/icons/copy';
import Ellipsis from 'lucide-react/icons/ellipsis';
import PanelRightOpen from 'lucide-react/icons/panel-right-open';
import Trash2 from 'lucide-react/icons/trash';
import { useState } from 'react';

import { Menu, MenuLines, type MenuItem } from '#app/components/menu.tsx';
import { useToast } from '#app/components/toast.tsx';
import type { ColumnId } from '#app/domain/boards/document/board-schema.ts';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { whereIs, type PlacedCard } from '../state/arrange-board.ts';
import { useBoardCards, useBoardScreen } from '../state/board-screen.tsx';
import { DeleteCardDialog } from './lazy-delete-card-dialog.tsx';
import { focusCard } from '../state/focus-card.ts';
import { menuActions, neighbourOf } from './menu-actions.ts';
import { useArchiveCard } from './use-archive-card.ts';
import { useCopyCard } from './use-copy-card.ts';

/** Everything one can do with a card without dragging it (WCAG 2.5.7). */
export function CardMenu({ placed, href }: { placed: PlacedCard; href: string }) {
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
        <CardMenuLines placed={placed} href={href} onDelete={() => setIsAsking(true)} />
      </Menu>
      {isAsking && <DeleteCardDialog card={placed.card} onClose={() => setIsAsking(false)} />}
    </>
  );
}

type LinesProps = {
  readonly placed: PlacedCard;
  readonly href: string;
  readonly onDelete: () => void;
};

function CardMenuLines(props: LinesProps) {
  return <MenuLines items={useMenuItems(props)} />;
}

function useMenuItems({ placed, href, onDelete }: LinesProps): MenuItem[] {
  const t = useT().boards;
  const { mover, shown } = useBoardCards();
  const act = useMenuActs(placed.card);
  return menuActions(placed, mover, shown).map((action): MenuItem => {
    switch (action.kind) {
      case 'open': {
        const hint = placed.isPinned ? t.pinned : undefined;
        return { id: 'open', label: t.open, icon: <PanelRightOpen aria-hidden />, to: href, hint };
      }
      case 'move': {
        const label = t.moveTo({ column: mover.columnTitle(action.to) });
        const onSelect = () => act.moveTo(action.to);
        return { id: `to-${action.to}`, label, icon: <ArrowRight aria-hidden />, onSelect };
      }
      case 'up': {
        const onSelect = () => act.shiftTo(action.index);
        return { id: 'up', label: t.moveUp, icon: <ArrowUp aria-hidden />, onSelect };
      }
      case 'down': {
        const onSelect = () => act.shiftTo(action.index);
        return { id: 'down', label: t.moveDown, icon: <ArrowDown aria-hidden />, onSelect };
      }
      case 'copy':
        return { id: 'copy', label: t.copy, icon: <Copy aria-hidden />, onSelect: act.copy };
      case 'archive': {
        const icon = <Archive aria-hidden />;
        return { id: 'archive', label: t.archive, icon, onSelect: act.archive };
      }
      case 'delete': {
        const icon = <Trash2 aria-hidden />;
        return { id: 'delete', label: t.deleteForGood, icon, danger: true, onSelect: onDelete };
      }
    }
  });
}

/** What the lines of the menu do, with the focus where a keyboard goes on from. */
function useMenuActs(card: CardSnapshot) {
  const t = useT().boards;
  const { showNew } = useBoardScreen();
  const { mover } = useBoardCards();
  const copy = useCopyCard();
  const toast = useToast();
  const archive = useArchiveCard();
  return {
    moveTo: (column: ColumnId) => {
      const undo = mover.put(card.id, { column, index: 0 });
      if (!undo) return;
      focusCard(card.id);
      const onAction = () => {
        undo();
        focusCard(card.id);
      };
      toast({
        title: t.movedToast({ column: mover.columnTitle(column) }),
        tone: 'success',
        action: { label: t.undo, onAction },
      });
    },
    shiftTo: (index: number) => {
      const at = whereIs(mover.columns, card.id);
      if (at) mover.put(card.id, { column: at.column, index });
    },
    copy: () => {
      const id = copy(card);
      if (id !== null) showNew(id);
    },
    archive: () => {
      const neighbour = neighbourOf(mover.columns, card.id);
      archive(card);
      focusCard(neighbour);
    },
  };
}
