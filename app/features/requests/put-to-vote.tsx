import { useActionData } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { NumberField } from '#app/components/number-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { defaultQuorum } from '#app/domain/requests/decision.ts';
import { useT } from '#app/i18n/i18n.tsx';
import type { OfferView, RequestPanelView } from '#app/contracts/requests/panel-view.ts';

import { RequestAction } from './request-action.tsx';

/** The organiser opens a vote on one offer: until when, and how many votes it takes. */
export function PutToVote(props: { readonly view: RequestPanelView; readonly offer: OfferView }) {
  const t = useT().requests.vote;
  const { view, offer } = props;
  const count = view.households.length;
  const fields = { offerId: offer.offerId, revision: String(offer.revision) };
  const { hasFailed } = useFormFailure(useActionData(), { intent: 'put-to-vote', ...fields });
  return (
    <details className="fold" open={hasFailed}>
      <summary>{t.put}</summary>
      <RequestAction request={view} intent="put-to-vote" fields={fields} className="form">
        {({ isPending, echo }) => (
          <>
            <DateField
              kind="datetime-local"
              label={t.closesAt}
              {...echo.field('closesAt', view.voteClosesAt)}
              required
            />
            <NumberField
              label={t.quorum}
              hint={t.quorumHint({ count })}
              {...echo.field('quorum', String(defaultQuorum(count)))}
              min={1}
              max={count}
              required
            />
            <Button type="submit" pending={isPending}>
              {t.start}
            </Button>
          </>
        )}
      </RequestAction>
    </details>
  );
}
