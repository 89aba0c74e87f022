import { Link, useLocation } from '@remix-run/react';
import Plus from 'lucide-react/icons/plus';
import { Fragment } from 'react';

import type { Workspace } from '#app/contracts/accounts/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { currentItem, navItems, newCardHref } from './shell-nav.ts';

/** Main navigation: in the bar on wide screens, at the lower edge of phones. */
export function ShellNav({ workspace }: { readonly workspace: Workspace }) {
  const t = useT().shell;
  const { pathname } = useLocation();
  const items = navItems(workspace, t);
  const current = currentItem(items, pathname);
  const newNeed = workspace === 'citizen' ? newCardHref(pathname) : null;
  const middle = Math.ceil(items.filter(({ isWideOnly }) => !isWideOnly).length / 2);
  return (
    <nav aria-label={t.mainNav} className="shell-nav">
      <ul>
        {items.map((item, index) => (
          <Fragment key={item.to}>
            {newNeed !== null && index === middle && (
              <li className="is-new">
                <Link to={newNeed} preventScrollReset>
                  <Plus aria-hidden />
                  {t.newNeed}
                </Link>
              </li>
            )}
            <li className={item.isWideOnly && newNeed !== null ? 'is-wide-only' : undefined}>
              <Link
                to={item.to}
                prefetch="intent"
                aria-current={item === current ? 'page' : undefined}
              >
                <item.icon aria-hidden />
                {item.label}
              </Link>
            </li>
          </Fragment>
        ))}
      </ul>
    </nav>
  );
}
