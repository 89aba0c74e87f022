import Ellipsis from 'lucide-react/icons/ellipsis';
import type { ReactNode } from 'react';

import { useT } from '#app/i18n/i18n.tsx';

import { buttonClass, LinkButton } from './button.tsx';
import { Menu } from './menu.tsx';

/** A page near this one. */
export type Way = {
  readonly id: string;
  readonly to: string;
  readonly label: string;
  readonly icon: ReactNode;
};

/**
 * The ways from a page to those near it, beside its main action: buttons where there is room, one
 * menu on a phone, where they would push what the page is about off the screen.
 */
export function PageWays({ ways }: { readonly ways: readonly Way[] }) {
  const t = useT().components;
  return (
    <>
      {ways.map(({ id, to, label, icon }) => (
        <LinkButton key={id} to={to} variant="quiet" icon={icon} className="page-way">
          {label}
        </LinkButton>
      ))}
      <span className="page-ways-menu">
        <Menu
          label={t.more}
          trigger={
            <>
              <Ellipsis aria-hidden />
              {t.more}
            </>
          }
          triggerClass={buttonClass({ variant: 'quiet' })}
          items={ways}
        />
      </span>
    </>
  );
}
