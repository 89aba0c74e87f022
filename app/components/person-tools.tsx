import { Link } from '@remix-run/react';
import BellRing from 'lucide-react/icons/bell-ring';

import { useT } from '#app/i18n/i18n.tsx';

import { ProfileMenu, type ProfileMenuProps } from './profile-menu.tsx';

/** What is the person's own at the edge of every page: the bell and the menu. */
export function PersonTools({ view, person }: ProfileMenuProps) {
  const t = useT().shell;
  return (
    <>
      <Link
        to="/notifications"
        className="icon-button"
        aria-label={t.notifications({ count: view.unreadCount })}
      >
        <BellRing aria-hidden />
        {view.unreadCount > 0 && <span className="icon-button-dot" />}
      </Link>
      <ProfileMenu view={view} person={person} />
    </>
  );
}
