import { Link } from '@remix-run/react';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import { memo } from 'react';
import { useSearchParams } from '@remix-run/react';

import { isCategoryId } from '#app/domain/catalogue/categories.ts';
import { usePriceWords } from '#app/features/orders/price-words.ts';
import { formatDay, formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { householdsOf, useBoardCards, useLooking } from '../state/board-screen.tsx';
import { useCardFacts } from '../card/card-facts.tsx';
import {
  readSort,
  sortCards,
  SORT_KEYS,
  type ListedCard,
  type SortKey,
} from '../state/sort-cards.ts';
import { takingPart } from '../state/taking-part.ts';
import { NoCardFits } from './no-card-fits.tsx';
import { useStateWords } from './use-state-words.ts';

/** All cards one under the other, in the order the address says; on phones each is a card. */
export function BoardList() {
  const t = useT().boards.views;
  const locale = useLocale();
  const { mover, shown } = useBoardCards();
  const looking = useLooking();
  const [params] = useSearchParams();
  const order = readSort(params);
  const cards = sortCards(shown, order, locale);
  if (cards.length === 0) return <NoCardFits />;
  const nextOf = (key: SortKey) => (order.key === key && !order.isDescending ? `-${key}` : key);
  return (
    <table className="table board-list" role="table">
      <caption className="sr">{t.listCaption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {SORT_KEYS.map((key) => {
            const isHere = order.key === key;
            const Arrow = order.isDescending ? ArrowDown : ArrowUp;
            return (
              <th
                key={key}
                scope="col"
                role="columnheader"
                aria-sort={isHere ? (order.isDescending ? 'descending' : 'ascending') : undefined}
              >
                <Link to={looking.to({ sort: nextOf(key) })} replace preventScrollReset>
                  {t.sortKeys[key]}
                  {isHere && <Arrow aria-hidden />}
                </Link>
              </th>
            );
          })}
          <th scope="col" role="columnheader">
            {t.state}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {cards.map((listed) => (
          <ListRow
            key={listed.card.id}
            card={listed.card}
            row={listed.row}
            column={mover.columnTitle(listed.shownIn)}
            href={looking.cardHref(listed.card.id)}
          />
        ))}
      </tbody>
    </table>
  );
}

type ListRowProps = Pick<ListedCard, 'card' | 'row'> & {
  readonly column: string;
  readonly href: string;
};

const ListRow = memo(function ListRow({ card, row, column, href }: ListRowProps) {
  const t = useT();
  const words = t.boards.views;
  const locale = useLocale();
  const { households, followLink } = useCardFacts();
  const stateWords = useStateWords();
  const joined = householdsOf(
    households,
    takingPart(card, row).map(({ householdId }) => householdId),
  );
  const price = row?.price ?? null;
  const priceWords = usePriceWords();
  return (
    <tr role="row" data-card={card.id}>
      <th scope="row" role="rowheader">
        <a href={href} className="cover-link" onClick={followLink}>
          {card.title === '' ? t.boards.untitled : card.title}
        </a>
      </th>
      <td role="cell" data-header={words.sortKeys.category}>
        {isCategoryId(card.category) ? t.components.categories[card.category] : words.none}
      </td>
      <td role="cell" data-header={words.sortKeys.column}>
        {column}
      </td>
      <td role="cell" data-header={words.sortKeys.households}>
        {joined.length === 0
          ? words.none
          : formatList(
              joined.map(({ name }) => name),
              locale,
            )}
      </td>
      <td role="cell" data-header={words.sortKeys.due}>
        {card.dueOn === null ? words.none : formatDay(card.dueOn, locale)}
      </td>
      <td role="cell" data-header={words.sortKeys.money}>
        {price === null
          ? words.none
          : price.isFrom
            ? priceWords.lowest(price)
            : priceWords.household(price)}
      </td>
      <td role="cell" data-header={words.state}>
        {stateWords(row, card.column)}
      </td>
    </tr>
  );
});
