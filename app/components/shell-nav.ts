import type { LucideIcon } from 'lucide-react';
import Building2 from 'lucide-react/icons/building-complex';
import CalendarDays from 'lucide-react/icons/calendar-days';
import HandCoins from 'lucide-react/icons/hand-coins';
import HeartHandshake from 'lucide-react/icons/heart-handshake';
import Inbox from 'lucide-react/icons/inbox';
import Landmark from 'lucide-react/icons/landmark';
import LayoutGrid from 'lucide-react/icons/layout-grid';
import MapPin from 'lucide-react/icons/map-pin';
import Package from 'lucide-react/icons/package';
import Search from 'lucide-react/icons/search';
import Wallet from 'lucide-react/icons/wallet';

import type { Workspace } from '#app/contracts/accounts/views.ts';
import type { Dictionary } from '#app/i18n/dictionary.ts';

type NavItem = {
  readonly to: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** On a phone it gives way to "New need" where that stands: the lower edge has room for five. */
  readonly isWideOnly?: boolean;
  /** Other addresses that belong to the place, with what is below them. */
  readonly also?: readonly string[];
  /** What is below its address is of other places, or of none. */
  readonly isAlone?: boolean;
};

/** Where each role begins. */
export const WORKSPACE_HOME: Readonly<Record<Workspace, string>> = {
  guest: '/',
  citizen: '/groups',
  provider: '/provider',
  company: '/company',
  city: '/city',
  desk: '/desk',
};

/** Where the brand leads, and its name, which says so: to the first page, or to where one works. */
export function brandOf(workspace: Workspace, t: Dictionary['shell']) {
  const work = navItems(workspace, t).find(({ to }) => to === WORKSPACE_HOME[workspace]);
  return workspace === 'guest' || workspace === 'citizen' || !work
    ? { to: '/', 'aria-label': t.home }
    : { to: work.to, 'aria-label': t.homeAt({ place: work.label }) };
}

/** The main places of a role, in their order. */
export function navItems(workspace: Workspace, t: Dictionary['shell']): readonly NavItem[] {
  const services = { to: '/services', label: t.services, icon: Search };
  const spaces = { to: '/spaces', label: t.spaces, icon: MapPin };
  switch (workspace) {
    case 'guest':
      return [services, spaces];
    case 'citizen':
      return [
        { to: '/groups', label: t.groups, icon: LayoutGrid },
        services,
        { to: '/wallet', label: t.wallet, icon: Wallet },
        { to: '/agenda', label: t.agenda, icon: CalendarDays },
        { ...spaces, isWideOnly: true },
      ];
    case 'provider':
      return [
        {
          to: '/provider',
          label: t.requests,
          icon: Inbox,
          also: ['/provider/requests'],
          isAlone: true,
        },
        {
          to: '/provider/offers',
          label: t.offers,
          icon: HandCoins,
          also: ['/provider/templates'],
        },
        {
          to: '/provider/orders',
          label: t.orders,
          icon: Package,
          also: ['/provider/payments', '/provider/documents'],
        },
        {
          to: '/provider/services',
          label: t.services,
          icon: Search,
          also: ['/provider/reviews', '/provider/editions', '/provider/sheet'],
        },
      ];
    case 'company':
      return [{ to: '/company', label: t.overview, icon: Building2 }, services];
    case 'city':
      return [{ to: '/city', label: t.overview, icon: Landmark }, services, spaces];
    case 'desk':
      return [{ to: '/desk', label: t.overview, icon: HeartHandshake }, spaces, services];
  }
}

/** The one item a page belongs to: the one with the longest address that begins the path. */
export function currentItem(items: readonly NavItem[], pathname: string): NavItem | undefined {
  return items
    .flatMap((item) => {
      const { to, also = [], isAlone = false } = item;
      const has = [...(isAlone ? [] : [to]), ...also].filter((one) =>
        pathname.startsWith(`${one}/`),
      );
      const is = [to, ...also].filter((one) => pathname === one);
      return [...is, ...has].map((address) => ({ item, length: address.length }));
    })
    .sort((a, b) => b.length - a.length)[0]?.item;
}

/** Address that opens "New need" when the path is one of a board, else `null`. */
export function newCardHref(pathname: string): string | null {
  const group = /^\/groups\/([^/]+)\/?$/.exec(pathname)?.[1];
  return group === undefined || group === 'new' ? null : `/groups/${group}?new=need`;
}
