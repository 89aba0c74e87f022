import { Link } from '@remix-run/react';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import ArrowRight from 'lucide-react/icons/arrow-right';

import { useT } from '#app/i18n/i18n.tsx';

import { pagesToShow } from './pages-to-show.ts';

type PagerProps = {
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  readonly hrefFor: (page: number) => string;
};

/** Links to the pages of a long list; nothing when there is one page. */
export function Pager({ page, pageCount, hrefFor }: PagerProps) {
  const t = useT();
  if (pageCount <= 1) return null;
  return (
    <nav className="pager" aria-label={t.components.pages}>
      {page > 1 && (
        <Link to={hrefFor(page - 1)} rel="prev">
          <ArrowLeft aria-hidden />
          {t.components.previous}
        </Link>
      )}
      {pagesToShow(page, pageCount).map((entry) =>
        typeof entry === 'string' ? (
          <span key={entry} aria-hidden>
            …
          </span>
        ) : (
          <Link
            key={entry}
            to={hrefFor(entry)}
            aria-current={entry === page ? 'page' : undefined}
            aria-label={
              entry === pageCount
                ? t.components.lastPage({ page: entry })
                : t.components.page({ page: entry })
            }
          >
            {entry}
          </Link>
        ),
      )}
      {page < pageCount && (
        <Link to={hrefFor(page + 1)} rel="next">
          {t.components.next}
          <ArrowRight aria-hidden />
        </Link>
      )}
    </nav>
  );
}
