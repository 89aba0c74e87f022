import ArrowLeftRight from 'lucide-react/icons/arrow-left-right';
import House from 'lucide-react/icons/house';
import LogOut from 'lucide-react/icons/log-out';
import Settings2 from 'lucide-react/icons/settings-2';
import User from 'lucide-react/icons/user';

import type { ShellView } from '#app/contracts/accounts/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { Avatar } from './avatar.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import { navItems, WORKSPACE_HOME } from './shell-nav.ts';

export type ProfileMenuProps = {
  readonly view: ShellView;
  readonly person: NonNullable<ShellView['person']>;
};

/** The person's own menu; signing out is a POST form, so it works without script. */
export function ProfileMenu({ view, person }: ProfileMenuProps) {
  const t = useT().shell;
  const switches = view.workspaces.flatMap((workspace): MenuItem[] =>
    workspace === view.workspace || workspace === 'guest'
      ? []
      : [
          {
            id: workspace,
            label: t.workAs[workspace],
            to: WORKSPACE_HOME[workspace],
            icon: <ArrowLeftRight aria-hidden />,
          },
        ],
  );
  const items: MenuItem[] = [
    { id: 'profile', label: t.profile, to: '/settings', icon: <User aria-hidden /> },
    { id: 'household', label: t.household, to: '/household', icon: <House aria-hidden /> },
    {
      id: 'appearance',
      label: t.appearance,
      to: '/settings#appearance',
      icon: <Settings2 aria-hidden />,
    },
    ...navItems(view.workspace, t)
      .filter(({ isWideOnly }) => isWideOnly)
      .map(({ to, label, icon: Icon }): MenuItem => ({
        id: to,
        label,
        to,
        icon: <Icon aria-hidden />,
      })),
    ...switches,
    { id: 'sign-out', label: t.signOut, action: '/sign-out', icon: <LogOut aria-hidden /> },
  ];
  return (
    <Menu
      label={t.profileMenu({ name: person.name })}
      triggerClass="profile-menu"
      trigger={
        <>
          <Avatar name={person.name} id={person.id} />
          <span className="profile-menu-name">{person.name.split(' ')[0]}</span>
        </>
      }
      items={items}
    />
  );
}
