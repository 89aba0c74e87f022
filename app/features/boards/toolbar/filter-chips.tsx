import { Link } from '@remix-run/react';
import X from 'lucide-react/icons/x';

import { useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen, useLooking } from '../state/board-screen.tsx';
import { useLabelTitle } from '../card/label-pill.tsx';
import { FILTER_PARAMS } from '../state/board-filter.ts';

/** What is being looked for, each to be taken away by itself, and all at once. */
export function FilterChips() {
  const t = useT();
  const words = t.boards.views;
  const { view } = useBoardScreen();
  const looking = useLooking();
  const labelTitle = useLabelTitle();
  const { filter } = looking;
  const household = view.households.find(({ id }) => id === filter.household)?.name ?? null;
  const isMine = filter.household === view.viewer.householdId;
  const chips: readonly (readonly [name: string, text: string | null])[] = [
    ['q', filter.text === '' ? null : `“${filter.text}”`],
    ['cat', filter.category && t.components.categories[filter.category]],
    ['label', filter.label && labelTitle(filter.label)],
    ['who', filter.household && (isMine ? words.mine : (household ?? words.someone))],
    ['due', filter.due && words.dues[filter.due]],
    ['live', filter.isLive ? words.live : null],
    ['vote', filter.needsMyVote ? words.vote : null],
  ];
  const nothing = Object.fromEntries(FILTER_PARAMS.map((name) => [name, null]));
  const clearText = () => looking.setText('');
  return (
    <ul className="filter-chips" aria-label={words.active}>
      {chips.map(
        ([name, text]) =>
          text !== null && (
            <li key={name}>
              <Link
                to={looking.to({ [name]: null })}
                replace
                preventScrollReset
                aria-label={words.remove({ name: text })}
                onClick={name === 'q' ? clearText : undefined}
              >
                {text}
                <X aria-hidden />
              </Link>
            </li>
          ),
      )}
      <li>
        <Link to={looking.to(nothing)} replace preventScrollReset onClick={clearText}>
          {words.clearAll}
        </Link>
      </li>
    </ul>
  );
}
