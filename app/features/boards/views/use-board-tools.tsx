import { Archive, Printer } from 'lucide-react';

import type { MenuItem } from '#app/components/menu.tsx';
import { useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen } from '../board-screen.tsx';

/** What one can do with the whole board. */
export function useBoardTools(): MenuItem[] {
  const t = useT().boards.views;
  const { looking } = useBoardScreen();
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
  ];
}
