import { useActionData } from '@remix-run/react';
import { useState } from 'react';

import { Banner } from '#app/components/banner.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { Count } from '#app/components/pill.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { isRequestOver, isToChoose } from '#app/domain/requests/request-state.ts';
import type { RequestPanelView } from '#app/contracts/requests/panel-view.ts';

import { DecisionBox } from './decision-box.tsx';
import { OfferCompare } from './offer-compare.tsx';
import { OfferList } from './offer-list.tsx';
import { QuestionList } from './question-list.tsx';
import { RequestAction } from './request-action.tsx';

/**
 * The live part of a request: its vote, its offers, the providers' questions. Stands in the board's
 * panel and on the request's own page; whoever shows it writes the title above.
 */
export function RequestPanel({ view }: { readonly view: RequestPanelView }) {
  const t = useT().requests.panel;
  const standing = view.offers.filter(({ state }) => state === 'open' || state === 'won').length;
  const { list } = view.questions;
  const open = list.filter(({ answer }) => answer === null).length;
  // What is new is in sight: reading the panel is reading it.
  const [hadNew] = useState(view.questions.newWords > 0);
  return (
    // A new request on the same card starts with its own list of offers already seen.
    <div key={view.requestId} className="request-panel stack">
      <EndedNote view={view} />
      <DecisionBox view={view} />
      <section className="stack is-tight" aria-labelledby="request-offers">
        <div className="row between">
          <h3 id="request-offers">
            {t.offers} <Count value={standing} />
          </h3>
          <p className="muted small">
            {t.sentTo({ ...view.providers, isOver: isRequestOver(view.state) })}
          </p>
        </div>
        <PutBy view={view} standing={standing} />
        <OfferList view={view} />
        <OfferCompare view={view} />
      </section>
      <details className="fold" open={(open > 0 && !isRequestOver(view.state)) || hadNew}>
        <summary>
          {t.questions} {list.length > 0 && <Count value={list.length} />}
        </summary>
        <QuestionList view={view} />
      </details>
      {view.prolongTo !== null && <ProlongRequest view={view} proposed={view.prolongTo} />}
      {view.may.close && <CloseRequest view={view} />}
    </div>
  );
}

/** Until when an offer can be put to the vote (RQ7), however long the vote lasts. */
function PutBy({
  view,
  standing,
}: {
  readonly view: RequestPanelView;
  /** Offers that stand. */
  readonly standing: number;
}) {
  const t = useT().requests.vote;
  const locale = useLocale();
  if (!isToChoose(view.state) || standing === 0) return null;
  const at = formatDateTime(view.chooseBy, locale, view.now);
  return <p>{view.may.putToVote ? t.putBy({ at }) : t.othersPutBy({ at })}</p>;
}

function EndedNote({ view }: { readonly view: RequestPanelView }) {
  const t = useT().requests.panel;
  if (view.state !== 'closed' && view.state !== 'expired') return null;
  return (
    <Banner
      tone="info"
      title={t.ended[view.state]}
      action={
        view.canAskAgain && (
          <LinkButton
            size="s"
            variant="quiet"
            to={`/groups/${view.groupId}/requests/new?${new URLSearchParams({ card: view.cardId, again: view.requestId })}`}
          >
            {t.askAgain}
          </LinkButton>
        )
      }
    >
      {t.endedText}
    </Banner>
  );
}

/** More time for the providers (RQ8). */
function ProlongRequest(props: { readonly view: RequestPanelView; readonly proposed: string }) {
  const t = useT().requests.panel;
  const locale = useLocale();
  const { view, proposed } = props;
  const { hasFailed } = useFormFailure(useActionData(), { intent: 'prolong' });
  const before = formatDateTime(view.closesAt, locale);
  return (
    // What was asked for is the time that stands: the fold shuts, and proposes a later one.
    <details key={view.closesAt} className="fold" open={hasFailed}>
      <summary>{t.prolongTitle}</summary>
      <RequestAction request={view} intent="prolong" className="form">
        {({ isPending, echo }) => (
          <>
            <p>{t.prolongText[view.state === 'expired' ? 'expired' : 'live']({ before })}</p>
            <DateField
              kind="datetime-local"
              label={t.prolongTo}
              {...echo.field('closesAt', proposed)}
              required
            />
            <Button type="submit" pending={isPending}>
              {t.prolong}
            </Button>
          </>
        )}
      </RequestAction>
    </details>
  );
}

function CloseRequest({ view }: { readonly view: RequestPanelView }) {
  const t = useT().requests.panel;
  return (
    <details className="fold">
      <summary>{t.closeTitle}</summary>
      <RequestAction request={view} intent="close-request" className="stack is-tight">
        {({ isPending }) => (
          <>
            <p>{t.closeText}</p>
            <div>
              <Button type="submit" variant="danger" pending={isPending}>
                {t.close}
              </Button>
            </div>
          </>
        )}
      </RequestAction>
    </details>
  );
}
