import { Link, useSearchParams } from '@remix-run/react';

import { Chip } from '#app/components/category.tsx';
import { Count } from '#app/components/pill.tsx';
import type { BoardSnapshot, CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { isCategoryId } from '#app/domain/catalogue/categories.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { arrangeBoard } from '../state/arrange-board.ts';

/** The board as it was: columns and cards to look at, each card a way to its own history. */
export function PastBoard({ board }: { board: BoardSnapshot }) {
  const t = useT().boards;
  return (
    <div className="past-board">
      {arrangeBoard(board, []).map(({ id, title, cards }) => (
        <section key={id} className="column" data-column={id} aria-labelledby={`past-${id}`}>
          <header>
            <h3 id={`past-${id}`}>
              <i aria-hidden />
              {title ?? t.columns[id]}
              <Count value={cards.length} label={t.cards({ count: cards.length })} />
            </h3>
          </header>
          {cards.length === 0 ? (
            <p className="column-empty">{t.history.nothingHere}</p>
          ) : (
            <ul className="needs">
              {cards.map(({ card }) => (
                <PastCard key={card.id} card={card} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

function PastCard({ card }: { card: CardSnapshot }) {
  const t = useT().boards;
  const [params] = useSearchParams();
  const next = new URLSearchParams(params);
  next.set('card', card.id);
  return (
    <li className="need" data-cat={card.category ?? undefined}>
      {isCategoryId(card.category) && <Chip category={card.category} />}
      <h4>
        <Link to={`?${next}`} className="card-cover">
          {card.title === '' ? t.untitled : card.title}
        </Link>
      </h4>
      {card.schedule !== '' && <p>{card.schedule}</p>}
      {card.joins.length > 0 && <p>{t.history.taking({ count: card.joins.length })}</p>}
    </li>
  );
}
