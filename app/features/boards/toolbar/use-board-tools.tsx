import Archive from 'lucide-react/icons/archive';
import Download from 'lucide-react/icons/download';
import Keyboard from 'lucide-react/icons/keyboard';
import Printer from 'lucide-react/icons/printer';

import type { MenuItem } from '#app/components/menu.tsx';
import { useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen, useLooking } from '../state/board-screen.tsx';

/** What one can do with the whole board. */
export function useBoardTools(): MenuItem[] {
  const { views: t, export: words, shortcuts: keys } = useT().boards;
  const { view, showShortcuts } = useBoardScreen();
  const looking = useLooking();
  const file = `/groups/${view.group.id}/boards/${view.boardId}/export`;
  return [
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
    ...(['csv', 'json'] as const).map((format) => ({
      id: format,
      label: words[format],
      icon: <Download aria-hidden />,
      onSelect: () => window.location.assign(`${file}?format=${format}`),
    })),
    {
      id: 'keys',
      label: keys.title,
      icon: <Keyboard aria-hidden />,
      onSelect: () => showShortcuts(true),
    },
  ];
}
