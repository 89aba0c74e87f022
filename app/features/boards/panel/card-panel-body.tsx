import ArchiveRestore from 'lucide-react/icons/archive-arrow-up';
import Send from 'lucide-react/icons/send';

import { Banner } from '#app/components/banner.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { mayOnRequest } from '#app/domain/requests/policy.ts';
import type { CardRow } from '#app/contracts/requests/card-row.ts';
import type { RequestPanelView } from '#app/contracts/requests/panel-view.ts';
import { RequestPanel } from '#app/features/requests/request-panel.tsx';
import type { Dictionary } from '#app/i18n/dictionary.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { columnOfRequest } from '../state/arrange-board.ts';
import { CardFiles } from '../attachments/card-files.tsx';
import { CardAvailability } from '../availability/card-availability.tsx';
import { useBoardScreen } from '../state/board-screen.tsx';
import { CardHistory } from '../history/card-history.tsx';
import { useCardDetails, useLiveBoard } from '../state/live-board.tsx';
import { CardActions } from './card-actions.tsx';
import { CardChecklist } from './card-checklist.tsx';
import { CardComments } from '../comments/card-comments.tsx';
import { CardForm } from './card-form.tsx';
import { CardJoins } from './card-joins.tsx';
import { CardLabels } from './card-labels.tsx';
import { CardNext } from './card-next.tsx';
import { CardParts, type CardPart } from './card-parts.tsx';
import { CardServices } from './card-services.tsx';
import { CardTolerance } from './card-tolerance.tsx';
import { CardWhen } from './card-when.tsx';
import { SaveNote } from './save-note.tsx';
import { useSavedWay } from './use-saved-way.ts';

/** Everything one can read and do about an open need, part by part. */
export function CardPanelBody({ card, row }: { card: CardSnapshot; row: CardRow | null }) {
  const t = useT().boards;
  const { view } = useBoardScreen();
  const request = view.openRequest?.cardId === card.id ? view.openRequest : null;
  const isHeld = columnOfRequest(row) !== null;
  const details = useCardDetails(card.id, view.openDetails);
  const isAskable = row === null && !card.isArchived;
  // An order has its dates: nobody is asked any more for days that suit.
  const isOrdered = Boolean(row?.order && row.order.status !== 'cancelled');
  return (
    <CardParts
      before={card.isArchived && <ArchivedNote card={card} />}
      parts={[
        ...(request ? [requestPart(request, row?.offerCount ?? 0, t)] : []),
        ...(isAskable
          ? [{ id: 'request' as const, content: <AskProviders cardId={card.id} /> }]
          : []),
        {
          id: 'need',
          content: (
            <>
              <CardText card={card} isHeld={isHeld} />
              <CardLabels card={card} />
              {details && <CardChecklist cardId={card.id} items={details.checklist} />}
              {details && <CardServices card={card} linked={details.services} />}
            </>
          ),
        },
        {
          id: 'who',
          content: (
            <>
              <CardJoins card={card} row={row} />
              <CardTolerance card={card} />
            </>
          ),
        },
        {
          id: 'when',
          content: (
            <>
              {(!isOrdered || card.availability) && <CardAvailability card={card} />}
              <CardWhen card={card} request={timesOf(request)} isOrdered={isOrdered} />
            </>
          ),
        },
        {
          id: 'talk',
          count: {
            value: card.commentCount,
            label: t.marks.comments({ count: card.commentCount }),
          },
          content: details && <CardComments cardId={card.id} comments={details.comments} />,
        },
        filesPart(card, view.fileCounts?.[card.id] ?? 0, t),
        { id: 'history', content: <CardHistory cardId={card.id} /> },
      ]}
      after={<CardActions card={card} isHeld={isHeld} />}
      foot={<CardNext card={card} row={row} />}
    />
  );
}

/** The request, while it says when its need is held: not once it is over, nor with open dates. */
function timesOf(request: RequestPanelView | null): RequestPanelView | null {
  const isOver = request?.state === 'closed' || request?.state === 'expired';
  return isOver || request?.timetable.kind === 'open' ? null : request;
}

/** The live request, under the word that says how far it is. */
function requestPart(
  request: RequestPanelView,
  offerCount: number,
  t: Dictionary['boards'],
): CardPart {
  const count = { value: offerCount, label: t.offers({ count: offerCount }) };
  const label = offerCount > 0 ? t.parts.offers : undefined;
  return { id: 'request', label, count, content: <RequestPanel view={request} /> };
}

function filesPart(card: CardSnapshot, count: number, t: Dictionary['boards']): CardPart {
  return {
    id: 'files',
    count: { value: count, label: t.marks.files({ count }) },
    content: <CardFiles card={card} />,
  };
}

/** What the need says. */
function CardText({ card, isHeld }: { card: CardSnapshot; isHeld: boolean }) {
  const t = useT().boards.panel;
  return (
    <section className="panel-section" aria-labelledby="need-text-heading">
      <div className="panel-section-head">
        <h3 id="need-text-heading">{t.needText}</h3>
        <SaveNote />
      </div>
      {isHeld && <p className="field-hint">{t.frozen}</p>}
      <CardForm card={card} />
    </section>
  );
}

/** The way to the providers: a button for organisers, a sentence for the others. */
function AskProviders({ cardId }: { cardId: string }) {
  const t = useT().boards.panel;
  const { group, viewer } = useBoardScreen().view;
  const to = `/groups/${group.id}/requests/new?card=${cardId}`;
  const onClick = useSavedWay(to);
  if (!mayOnRequest(viewer.role, 'create')) return <p className="field-hint">{t.askOrganiser}</p>;
  return (
    <div className="panel-ask">
      <LinkButton to={to} onClick={onClick} block icon={<Send aria-hidden />}>
        {t.ask}
      </LinkButton>
      <p className="field-hint">{t.askHint}</p>
    </div>
  );
}

function ArchivedNote({ card }: { card: CardSnapshot }) {
  const { panel, views } = useT().boards;
  const { writer } = useLiveBoard();
  return (
    <Banner
      tone="warning"
      title={panel.archived}
      action={
        writer && (
          <Button
            variant="quiet"
            size="s"
            icon={<ArchiveRestore aria-hidden />}
            onClick={() => writer.archive(card.id, false)}
          >
            {views.putBack}
          </Button>
        )
      }
    />
  );
}
