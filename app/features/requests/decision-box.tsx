import type { LucideIcon } from 'lucide-react';
import Check from 'lucide-react/icons/check';
import Minus from 'lucide-react/icons/minus';
import ThumbsDown from 'lucide-react/icons/thumbs-down';
import ThumbsUp from 'lucide-react/icons/thumbs-up';

import { Avatar } from '#app/components/avatar.tsx';
import { Banner } from '#app/components/banner.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { Meter } from '#app/components/meter.tsx';
import { Pill } from '#app/components/pill.tsx';
import { Time } from '#app/components/time.tsx';
import { VOTE_CHOICES, type VoteChoice } from '#app/domain/requests/decision.ts';
import { usePriceWords } from '#app/features/orders/price-words.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type {
  DecisionView,
  OfferView,
  RequestPanelView,
} from '#app/contracts/requests/panel-view.ts';

import { RequestAction } from './request-action.tsx';
import { useWaitWords } from './wait-words.ts';
import { useVoteUndo } from './use-vote-undo.ts';

const ICONS: Readonly<Record<VoteChoice, LucideIcon>> = {
  agree: ThumbsUp,
  abstain: Minus,
  disagree: ThumbsDown,
};

/** The vote of a request: running, with three large answers; or over, with its result. */
export function DecisionBox({ view }: { readonly view: RequestPanelView }) {
  const { decision } = view;
  if (!decision) return null;
  const offer = view.offers.find(({ offerId }) => offerId === decision.offerId);
  if (!offer) return null;
  if (decision.state === 'open') {
    return <RunningVote view={view} decision={decision} offer={offer} />;
  }
  return <VoteResult view={view} decision={decision} />;
}

function RunningVote(props: {
  readonly view: RequestPanelView;
  readonly decision: DecisionView;
  readonly offer: OfferView;
}) {
  const t = useT().requests.vote;
  const { view, decision, offer } = props;
  const { tally, quorum } = decision;
  const waits = useWaitWords();
  const voters = decision.votes.length;
  return (
    <section className="vote-box card is-selected" aria-labelledby="vote-question">
      <div className="row between">
        <h3 id="vote-question">{t.question({ name: offer.provider.name })}</h3>
        <Pill tone="blue">
          <Time value={decision.closesAt} kind="closing" now={view.now} />
        </Pill>
      </div>
      <VotePrice offer={offer} />
      {view.may.vote ? (
        <VoteForm key={decision.decisionId} view={view} decision={decision} />
      ) : (
        <p className="muted">{decision.isAsked ? t.waiting : t.notAsked}</p>
      )}
      <Meter
        value={tally.agree}
        max={voters}
        label={t.agreeWord}
        caption={
          <>
            <b>{t.agreeOf({ agree: tally.agree, voters })}</b> {t.agreeWord}
          </>
        }
        end={waits.votes(awaitedOf(decision, view), { cast: tally.cast, quorum })}
      />
      <p className="small">{t.quorumWords({ quorum, voters })}</p>
      <WhoVoted decision={decision} />
      {view.may.closeDecision && (
        <RequestAction
          request={view}
          intent="close-decision"
          fields={{ decisionId: decision.decisionId }}
          className="stack is-tight"
        >
          {({ isPending }) => (
            <>
              <Button type="submit" block pending={isPending} icon={<Check aria-hidden />}>
                {t.close}
              </Button>
              <p className="muted small">{t.closeHint}</p>
            </>
          )}
        </RequestAction>
      )}
    </section>
  );
}

/** Whose votes are missing, for this reader. */
function awaitedOf(decision: DecisionView, view: RequestPanelView) {
  const missing = decision.votes.filter(({ choice }) => choice === null);
  return {
    isMine: view.may.vote && decision.myChoice === null,
    names: missing.map(({ name }) => name),
  };
}

function VotePrice({ offer }: { readonly offer: OfferView }) {
  const { deals, requests: t } = useT();
  const locale = useLocale();
  const words = usePriceWords();
  const { price } = offer;
  if (price.kind === 'none') return null;
  const euro = (cents: number) => formatEuro(cents, locale);
  return (
    <p className="vote-price">
      <b>{words.household(price.household)}</b>
      {price.own && price.own.shareCents > 0 && (
        <span> · {t.vote.own({ price: euro(price.own.cashCents) })}</span>
      )}
      {price.totalCents > 0 && <span> · {deals.absences[offer.absenceRule]}</span>}
    </p>
  );
}

/** One tap: three buttons of one form. The one pressed is the household's vote. */
function VoteForm(props: { readonly view: RequestPanelView; readonly decision: DecisionView }) {
  const t = useT().requests.vote;
  const { view, decision } = props;
  const { myChoice, decisionId } = decision;
  useVoteUndo(view, decision);
  return (
    <RequestAction request={view} intent="vote" fields={{ decisionId }} className="stack is-tight">
      {({ isPending }) => (
        <>
          <div className="vote-choices">
            {VOTE_CHOICES.map((choice) => {
              const Icon = ICONS[choice];
              return (
                <Button
                  key={choice}
                  type="submit"
                  name="choice"
                  value={choice}
                  variant={myChoice === choice ? 'primary' : 'quiet'}
                  aria-pressed={myChoice === choice}
                  pending={isPending}
                  icon={<Icon aria-hidden />}
                >
                  {t.choices[choice]}
                </Button>
              );
            })}
          </div>
          <p className="small" role="status">
            {myChoice !== null
              ? t.yourVote({ choice: t.choices[myChoice] })
              : decision.tally.missing === 1
                ? t.lastVote
                : t.oneVote}
          </p>
        </>
      )}
    </RequestAction>
  );
}

function WhoVoted({ decision }: { readonly decision: DecisionView }) {
  const t = useT().requests.vote;
  return (
    <details className="fold">
      <summary>{t.who}</summary>
      <ul className="voters">
        {decision.votes.map(({ householdId, name, choice }) => (
          <li key={householdId}>
            <Avatar name={name} id={householdId} size="s" />
            <span>{name}</span>
            <span className={choice === null ? 'muted' : undefined}>
              {choice === null ? t.notYet : t.choices[choice]}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How the last vote ended; a passed one leads to the order. */
function VoteResult(props: { readonly view: RequestPanelView; readonly decision: DecisionView }) {
  const t = useT().requests;
  const { view, decision } = props;
  if (decision.state === 'open') return null;
  if (decision.state === 'accepted') {
    const result = t.vote.results.accepted;
    const { orderStatus } = view;
    return (
      <Banner
        tone={orderStatus === 'cancelled' ? 'warning' : 'success'}
        title={orderStatus === null ? result : t.panel.orderTitle[orderStatus]}
        action={
          view.orderId !== null && (
            <LinkButton to={`/orders/${view.orderId}`} className="is-at-foot">
              {t.panel.orderOpen}
            </LinkButton>
          )
        }
      >
        {orderStatus !== null && `${t.panel.orderText[orderStatus]} ${result} `}
        {t.vote.counts(decision.tally)}
      </Banner>
    );
  }
  const isOpen = view.state === 'open';
  // Closed with a vote under way, nothing was chosen; ordered by another vote, an earlier one is no news.
  if (!isOpen && view.orderId !== null) return null;
  const { cast } = decision.tally;
  const title =
    decision.state === 'rejected'
      ? t.vote.rejected({ cast, quorum: decision.quorum, isOpen })
      : isOpen
        ? t.vote.results.cancelled
        : t.vote.endedWithout;
  return (
    <Banner tone="info" title={title}>
      {t.vote.counts(decision.tally)}
    </Banner>
  );
}
