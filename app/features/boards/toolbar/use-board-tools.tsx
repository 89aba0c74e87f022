import Archive from 'lucide-react/icons/archive';
import CalendarDays from 'lucide-react/icons/calendar-days';
import Download from 'lucide-react/icons/download';
import HandCoins from 'lucide-react/icons/hand-coins';
import History from 'lucide-react/icons/rotate-ccw-clock';
import Keyboard from 'lucide-react/icons/keyboard';
import List from 'lucide-react/icons/list';
import Printer from 'lucide-react/icons/printer';
import UserPlus from 'lucide-react/icons/user-plus';

import type { MenuItem } from '#app/components/menu.tsx';
import { useCsvChoice } from '#app/components/use-csv-choice.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen, useLooking } from '../state/board-screen.tsx';

/** What one can do with the whole board. */
export function useBoardTools(): MenuItem[] {
  const { views: t, export: words, shortcuts: keys, activity, invite, money } = useT().boards;
  const { view, showShortcuts } = useBoardScreen();
  const looking = useLooking();
  const csv = useCsvChoice();
  const file = `/groups/${view.group.id}/boards/${view.boardId}/export`;
  const history = `/groups/${view.group.id}/boards/${view.boardId}/history`;
  const mayInvite = view.viewer.role === 'organiser';
  // A phone has no room for what a wide screen shows beside the board.
  const onPhones: MenuItem[] = [
    { id: 'calendar', label: t.names.calendar, icon: <CalendarDays aria-hidden /> },
    { id: 'list', label: t.names.list, icon: <List aria-hidden /> },
  ].map((item) => ({ ...item, to: looking.to({ view: item.id }), narrowOnly: true }));
  onPhones.push({
    id: 'history',
    label: activity,
    icon: <History aria-hidden />,
    to: history,
    narrowOnly: true,
  });
  onPhones.push({
    id: 'money',
    label: money,
    icon: <HandCoins aria-hidden />,
    to: `/groups/${view.group.id}/money`,
    narrowOnly: true,
  });
  if (mayInvite) {
    onPhones.push({
      id: 'invite',
      label: invite,
      icon: <UserPlus aria-hidden />,
      to: `/groups/${view.group.id}/members`,
      narrowOnly: true,
    });
  }
  return [
    ...onPhones,
    {
      id: 'archive',
      label: t.names.archive,
      icon: <Archive aria-hidden />,
      to: looking.to({ view: 'archive' }),
      current: looking.kind === 'archive',
    },
    {
      id: 'print',
      label: t.print,
      icon: <Printer aria-hidden />,
      onSelect: () => window.print(),
    },
    // Files are no pages: the browser fetches them itself.
    ...csv.kinds.map((kind) => ({
      id: kind,
      label: words[kind],
      hint: kind === csv.last ? words.last : undefined,
      icon: <Download aria-hidden />,
      onSelect: () => {
        csv.remember(kind);
        window.location.assign(`${file}?format=${kind}`);
      },
    })),
    {
      id: 'json',
      label: words.json,
      icon: <Download aria-hidden />,
      onSelect: () => window.location.assign(`${file}?format=json`),
    },
    {
      id: 'keys',
      label: keys.title,
      icon: <Keyboard aria-hidden />,
      onSelect: () => showShortcuts(true),
    },
  ];
}
