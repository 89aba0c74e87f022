import { Link } from '@remix-run/react';
import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';

import { useT } from '#app/i18n/i18n.tsx';

type PageHeaderProps = {
  readonly title: ReactNode;
  /** The way up; the page itself is not in it. */
  readonly crumbs?: readonly { readonly to: string; readonly label: string }[] | undefined;
  /** Small line above the title: a chip, a pill. */
  readonly eyebrow?: ReactNode;
  readonly sub?: ReactNode;
  readonly actions?: ReactNode;
};

/** Head of a page: where one is, its one `h1`, a line of facts, its main actions. */
export function PageHeader({ title, crumbs = [], eyebrow, sub, actions }: PageHeaderProps) {
  const t = useT();
  return (
    <div className="page-header">
      <div>
        {crumbs.length > 0 && (
          <nav aria-label={t.components.breadcrumb}>
            <ol className="page-header-crumbs">
              {crumbs.map((crumb, index) => (
                <li key={crumb.to}>
                  {index > 0 && <ChevronRight aria-hidden />}
                  <Link to={crumb.to}>{crumb.label}</Link>
                </li>
              ))}
            </ol>
          </nav>
        )}
        {eyebrow && <div className="page-header-eyebrow">{eyebrow}</div>}
        <h1 dir="auto">{title}</h1>
        {sub && <div className="page-header-sub">{sub}</div>}
      </div>
      {actions && <div className="row">{actions}</div>}
    </div>
  );
}
