import { Link, useSearchParams } from '@remix-run/react';
import { ArchiveRestore, ArrowLeft, Archive, Send, X } from 'lucide-react';
import { useEffect } from 'react';

import { Banner } from '#app/components/banner.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { Chip } from '#app/components/category.tsx';
import { LiveBadge } from '#app/components/pill.tsx';
import type { CardSnapshot } from '#app/domain/boards/read-board.ts';
import { isCategoryId } from '#app/domain/catalogue/categories.ts';
import { mayOnRequest } from '#app/domain/requests/policy.ts';
import { formatClosing } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { CardRow } from '#app/features/requests/card-row.ts';
import { RequestPanel } from '#app/features/requests/request-panel.tsx';

import { columnOfRequest } from './arrange-board.ts';
import { useBoardScreen } from './board-screen.tsx';
import { useLiveBoard } from './live-board.tsx';
import { NeedForm } from './need-form.tsx';
import { NeedJoins } from './need-joins.tsx';
import { NeedTolerance } from './need-tolerance.tsx';
import { SaveNote } from './save-note.tsx';
import { useArchiveNeed } from './use-archive-need.ts';

/** Id of the panel's heading. */
const headingId = (cardId: string) => `need-${cardId}`;

/** The details of the need the address names: beside the board, on phones instead of it. */
export function NeedPanel({ cardId }: { cardId: string }) {
  const t = useT().boards.panel;
  const { view } = useBoardScreen();
  const { board } = useLiveBoard();
  const card = board.cards.find(({ id }) => id === cardId);
  const row = view.rows.find((candidate) => candidate.cardId === cardId) ?? null;
  usePanelFocus(cardId);
  return (
    <aside className="panel" aria-labelledby={headingId(cardId)}>
      {card ? (
        <>
          <PanelHead card={card} row={row} />
          <PanelBody key={cardId} card={card} row={row} />
        </>
      ) : (
        <>
          <div className="panel-head">
            <PanelTop />
            <h2 id={headingId(cardId)} tabIndex={-1}>
              {t.gone}
            </h2>
          </div>
          <p className="panel-body">{t.goneText}</p>
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

/** The heading takes the focus when details open by a click; Esc closes them. */
function usePanelFocus(cardId: string) {
  useEffect(() => {
    // A page that loads with details open leaves the focus to the browser.
    const isByClick = document.activeElement?.closest('[data-card], .popover') !== null;
    if (isByClick) document.getElementById(headingId(cardId))?.focus();
  }, [cardId]);
  useEffect(
    () => () => {
      document
        .querySelector<HTMLElement>(`[data-card="${CSS.escape(cardId)}"] .cover`)
        ?.focus({ preventScroll: true });
    },
    [cardId],
  );
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
      <Link to={target} className="icon-btn panel-close" aria-label={t.close} preventScrollReset>
        <X aria-hidden />
      </Link>
    </div>
  );
}

function PanelHead({ card, row }: { card: CardSnapshot; row: CardRow | null }) {
  const t = useT().boards;
  const isLive = row?.requestStatus === 'open' || row?.requestStatus === 'deciding';
  const closesAt = row?.decision?.closesAt ?? row?.closesAt;
  return (
    <div className="panel-head" data-cat={card.category ?? undefined}>
      <PanelTop card={card} closesAt={isLive ? closesAt : undefined} />
      <h2 id={headingId(card.id)} tabIndex={-1}>
        {card.title === '' ? t.untitled : card.title}
      </h2>
    </div>
  );
}

function PanelBody({ card, row }: { card: CardSnapshot; row: CardRow | null }) {
  const t = useT().boards.panel;
  const { view } = useBoardScreen();
  const request = view.openRequest?.cardId === card.id ? view.openRequest : null;
  const isHeld = columnOfRequest(row) !== null;
  return (
    <div className="panel-body">
      {card.isArchived && <ArchivedNote card={card} />}
      {request && <RequestPanel view={request} />}
      {row === null && !card.isArchived && <AskProviders cardId={card.id} />}
      <section className="panel-section" aria-labelledby="need-text-heading">
        <div className="panel-section-head">
          <h3 id="need-text-heading">{t.needText}</h3>
          <SaveNote />
        </div>
        {isHeld && <p className="hint">{t.frozen}</p>}
        <NeedForm card={card} />
      </section>
      <NeedJoins card={card} />
      <NeedTolerance card={card} />
      {!isHeld && !card.isArchived && <ArchiveButton card={card} />}
    </div>
  );
}

/** The way to the providers: a button for organisers, a sentence for the others. */
function AskProviders({ cardId }: { cardId: string }) {
  const t = useT().boards.panel;
  const { group, viewer } = useBoardScreen().view;
  if (!mayOnRequest(viewer.role, 'create')) return <p className="hint">{t.askOrganiser}</p>;
  return (
    <div className="panel-ask">
      <LinkButton
        to={`/groups/${group.id}/requests/new?card=${cardId}`}
        block
        icon={<Send aria-hidden />}
      >
        {t.ask}
      </LinkButton>
      <p className="hint">{t.askHint}</p>
    </div>
  );
}

function ArchivedNote({ card }: { card: CardSnapshot }) {
  const t = useT().boards.panel;
  const { writer } = useLiveBoard();
  return (
    <Banner
      tone="warning"
      title={t.archived}
      action={
        writer && (
          <Button
            variant="quiet"
            size="s"
            icon={<ArchiveRestore aria-hidden />}
            onClick={() => writer.archive(card.id, false)}
          >
            {t.restore}
          </Button>
        )
      }
    />
  );
}

function ArchiveButton({ card }: { card: CardSnapshot }) {
  const t = useT().boards;
  const { writer } = useLiveBoard();
  const archive = useArchiveNeed();
  if (!writer) return null;
  return (
    <div>
      <Button variant="plain" size="s" icon={<Archive aria-hidden />} onClick={() => archive(card)}>
        {t.archive}
      </Button>
    </div>
  );
}
