import Archive from 'lucide-react/icons/archive';
import ChevronDown from 'lucide-react/icons/chevron-down';
import LayoutGrid from 'lucide-react/icons/layout-grid';
import ListTree from 'lucide-react/icons/list-tree';
import Plus from 'lucide-react/icons/plus';

import { Menu, type MenuItem } from '#app/components/menu.tsx';
import { mayInGroup } from '#app/domain/groups/policy.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen } from '../state/board-screen.tsx';

/**
 * The board's name, and the way to the group's others. Not there for whoever has nothing to choose:
 * one board, and no right to make another.
 */
export function BoardSwitcher() {
  const t = useT().boards.boardsOfGroup;
  const { group, boards, boardId, viewer } = useBoardScreen().view;
  const mayManage = mayInGroup(viewer.role, 'manage_boards');
  const current = boards.find(({ id }) => id === boardId);
  if (!current || (boards.length === 1 && !mayManage)) return null;
  const all = `/groups/${group.id}/boards`;
  const inUse = boards.filter(({ isArchived }) => !isArchived);
  const items: MenuItem[] = inUse.map(({ id, name }) => ({
    id,
    label: name,
    icon: <LayoutGrid aria-hidden />,
    to: id === inUse[0]?.id ? `/groups/${group.id}` : `${all}/${id}`,
    current: id === boardId,
  }));
  items.push({ id: 'all', label: t.all, icon: <ListTree aria-hidden />, to: all });
  if (mayManage) {
    items.push({ id: 'new', label: t.new, icon: <Plus aria-hidden />, to: `${all}#new` });
  }
  return (
    <Menu
      label={t.choose({ name: current.name })}
      triggerClass="board-switcher"
      trigger={
        <>
          {current.isArchived ? <Archive aria-hidden /> : <LayoutGrid aria-hidden />}
          <span>{current.name === group.name ? t.board : current.name}</span>
          <ChevronDown aria-hidden />
        </>
      }
      items={items}
    />
  );
}
