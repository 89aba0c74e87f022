import { Link } from '@remix-run/react';

import { buttonClass } from '#app/components/button.tsx';
import { anchorOf } from '#app/contracts/boards/card-address.ts';
import type { CardRow } from '#app/contracts/requests/card-row.ts';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { mayOnRequest } from '#app/domain/requests/policy.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen } from '../state/board-screen.tsx';
import { useSavedWay } from './use-saved-way.ts';

/** The next thing one can do about a need: always in reach at the foot of a phone's screen. */
export function CardNext(props: { readonly card: CardSnapshot; readonly row: CardRow | null }) {
  const step = useNextStep(props);
  const onClick = useSavedWay(step?.to ?? '');
  if (step === null) return null;
  return (
    <div className="panel-next no-print">
      <Link
        to={step.to}
        onClick={step.isHere ? undefined : onClick}
        className={buttonClass({ block: true })}
        preventScrollReset={step.isHere}
      >
        {step.label}
      </Link>
    </div>
  );
}

type Step = { readonly to: string; readonly label: string; readonly isHere: boolean };

function useNextStep(props: { card: CardSnapshot; row: CardRow | null }): Step | null {
  const t = useT().boards;
  const { group, viewer } = useBoardScreen().view;
  const { card, row } = props;
  if (row === null) {
    const mayAsk = !card.isArchived && mayOnRequest(viewer.role, 'create');
    const to = `/groups/${group.id}/requests/new?card=${card.id}`;
    return mayAsk ? { to, label: t.panel.ask, isHere: false } : null;
  }
  if (row.order === null && isOverWithout(row) && mayOnRequest(viewer.role, 'create')) {
    const again = new URLSearchParams({ card: card.id, again: row.requestId });
    const to = `/groups/${group.id}/requests/new?${again}`;
    return { to, label: t.panel.askAgain, isHere: false };
  }
  if (row.order) {
    const label = row.order.needsMyConfirmation ? t.panel.confirm : t.panel.toOrder;
    return { to: `/orders/${row.order.orderId}`, label, isHere: false };
  }
  const toRequest = { to: `?need=${card.id}#${anchorOf('request')}`, isHere: true };
  const mustVote = row.decision?.isAsked === true && !row.decision.hasMyVote;
  if (mustVote && viewer.role !== 'viewer') return { ...toRequest, label: t.panel.vote };
  return row.offerCount > 0 ? { ...toRequest, label: t.panel.seeOffers } : null;
}

/** The request ended and nothing was ordered: it can be asked again. */
function isOverWithout({ requestStatus }: CardRow): boolean {
  return requestStatus === 'closed' || requestStatus === 'expired';
}
