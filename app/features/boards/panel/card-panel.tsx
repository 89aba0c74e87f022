import { Link, useNavigate, useSearchParams } from '@remix-run/react';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import X from 'lucide-react/icons/x';
import { useEffect, useRef } from 'react';

import { Chip } from '#app/components/category.tsx';
import { LiveBadge } from '#app/components/pill.tsx';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { isCategoryId } from '#app/domain/catalogue/categories.ts';
import { isRequestOver } from '#app/domain/requests/request-state.ts';
import { formatClosing } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { CardRow } from '#app/contracts/requests/card-row.ts';

import { endOf } from '../card/card-progress.tsx';
import { useBoardScreen } from '../state/board-screen.tsx';
import { columnOfRequest } from '../state/arrange-board.ts';
import { findLink } from '../state/focus-card.ts';
import { useBoardSnapshot } from '../state/live-board.tsx';
import { CardPanelBody } from './card-panel-body.tsx';

/** Id of the panel's heading. */
const headingId = (cardId: string) => `card-${cardId}`;

/** The details of the need the address names: beside the board, on phones instead of it. */
export function CardPanel({ cardId }: { cardId: string }) {
  const t = useT().boards.panel;
  const { view } = useBoardScreen();
  const { cards } = useBoardSnapshot();
  const card = cards.find(({ id }) => id === cardId);
  const row = view.rows.find((candidate) => candidate.cardId === cardId) ?? null;
  usePanelFocus(cardId);
  useEscape(headingId(cardId));
  return (
    <aside className="panel" aria-labelledby={headingId(cardId)}>
      {card ? (
        <>
          <PanelHead card={card} row={row} />
          <CardPanelBody key={cardId} card={card} row={row} />
        </>
      ) : (
        <>
          <div className="panel-head">
            <PanelTop />
            <h2 id={headingId(cardId)} tabIndex={-1}>
              {t.gone}
            </h2>
          </div>
          {row !== null && columnOfRequest(row) !== null ? (
            <div className="panel-body stack">
              <p>{t.lostText}</p>
              <Link to={`/groups/${view.group.id}/requests/${row.requestId}`}>
                {t.toLostRequest}
              </Link>
            </div>
          ) : (
            <p className="panel-body">{t.goneText}</p>
          )}
        </>
      )}
    </aside>
  );
}

/** Address of the board without the details. */
function useCloseTarget(): string {
  const [params] = useSearchParams();
  const rest = new URLSearchParams(params);
  rest.delete('need');
  return `?${rest}`;
}

/** The heading takes the focus when details open by a click; their card has it back at the end. */
function usePanelFocus(cardId: string) {
  const shownId = useRef<string | null>(null);
  useEffect(() => {
    // A page that loads with details open leaves the focus to the browser.
    const isByClick = document.activeElement?.closest('[data-card], .menu') !== null;
    const isNext = shownId.current !== null && shownId.current !== cardId;
    shownId.current = cardId;
    if (isByClick || isNext) document.getElementById(headingId(cardId))?.focus();
  }, [cardId]);
  useEffect(
    () => () => {
      findLink(cardId)?.focus({ preventScroll: true });
    },
    [cardId],
  );
}

/** Esc closes the details; from a field it goes back to the heading first. */
function useEscape(heading: string) {
  const navigate = useNavigate();
  const target = useCloseTarget();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (document.querySelector('dialog[open], :popover-open')) return;
      const from = event.target instanceof Element ? event.target : null;
      if (from?.closest('input, textarea, select')) {
        if (from.closest('.panel')) document.getElementById(heading)?.focus();
        return;
      }
      event.preventDefault();
      navigate(target, { preventScrollReset: true });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [heading, navigate, target]);
}

function PanelTop({ card, closesAt }: { card?: CardSnapshot; closesAt?: string | undefined }) {
  const t = useT().boards.panel;
  const locale = useLocale();
  const { view } = useBoardScreen();
  const target = useCloseTarget();
  return (
    <div className="panel-top">
      <Link to={target} className="panel-back" preventScrollReset>
        <ArrowLeft aria-hidden />
        {t.back}
      </Link>
      {closesAt === undefined && isCategoryId(card?.category) && <Chip category={card.category} />}
      {closesAt !== undefined && (
        <>
          <LiveBadge />
          <span>{formatClosing(closesAt, view.now, locale)}</span>
        </>
      )}
      <Link to={target} className="icon-button panel-close" aria-label={t.close} preventScrollReset>
        <X aria-hidden />
      </Link>
    </div>
  );
}

function PanelHead({ card, row }: { card: CardSnapshot; row: CardRow | null }) {
  const t = useT().boards;
  const isLive = row !== null && !isRequestOver(row.requestStatus);
  const closesAt = row?.decision?.closesAt ?? (row ? endOf(row) : undefined);
  return (
    <div className="panel-head" data-cat={card.category ?? undefined}>
      <PanelTop card={card} closesAt={isLive ? closesAt : undefined} />
      <h2 id={headingId(card.id)} tabIndex={-1}>
        {card.title === '' ? t.untitled : card.title}
      </h2>
    </div>
  );
}
