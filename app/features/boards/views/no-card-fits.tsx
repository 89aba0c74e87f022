import { Link } from '@remix-run/react';

import { EmptyState } from '#app/components/empty-state.tsx';
import { buttonClass } from '#app/components/button.tsx';
import { useT } from '#app/i18n/i18n.tsx';

import { useLooking } from '../state/board-screen.tsx';
import { FILTER_PARAMS } from '../state/board-filter.ts';

/** Nothing to show: because of the filter, or because the board is empty. */
export function NoCardFits() {
  const t = useT().boards;
  const looking = useLooking();
  const nothing = Object.fromEntries(FILTER_PARAMS.map((name) => [name, null]));
  if (!looking.isFiltered) {
    return <EmptyState level={2} title={t.views.emptyTitle} text={t.columnEmpty.needs} />;
  }
  return (
    <EmptyState
      level={2}
      title={t.views.noneFits}
      text={t.views.noneFitsText}
      action={
        <Link
          to={looking.to(nothing)}
          replace
          preventScrollReset
          className={buttonClass({ variant: 'quiet' })}
          onClick={() => looking.setText('')}
        >
          {t.views.clearAll}
        </Link>
      }
    />
  );
}
