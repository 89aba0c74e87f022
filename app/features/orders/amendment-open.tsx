import { Card, Section } from '#app/components/card.tsx';
import type { OpenAmendmentView } from '#app/contracts/orders/amendment-views.ts';
import { formatDateTime, formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { AmendmentAnswer } from './amendment-answer.tsx';
import { HouseholdChanges, OwnChange } from './amendment-figures.tsx';
import { CommandForm } from './command-form.tsx';

type OpenAmendmentProps = {
  readonly open: OpenAmendmentView;
  readonly keys: { readonly yes: string; readonly no: string; readonly withdraw: string };
  readonly answer: unknown;
};

/** A change that waits: who asks what, until when, what it costs each, and the own answer. */
export function OpenAmendment(props: OpenAmendmentProps) {
  const { open } = props;
  const t = useT().amendments;
  const locale = useLocale();
  const day = formatDay(open.startsOn, locale);
  return (
    <Section title={t.open[open.kind]({ household: open.householdName, day })}>
      <Card className="stack" look={open.canAnswer ? 'accent' : 'plain'}>
        <p>
          {t.open.askedBy({ name: open.askedByName })}{' '}
          {t.open.until({ at: formatDateTime(open.answerBy, locale) })} {t.open.untilText}
        </p>
        <Terms move={open} hasProviderAgreed={open.hasProviderAgreed} />
        {open.mine && <OwnChange mine={open.mine} />}
        <Answer {...props} />
      </Card>
      <Card>
        <HouseholdChanges households={open.households} isAsked />
      </Card>
    </Section>
  );
}

/** What becomes of the price, and whether the provider is asked. */
export function Terms({
  move,
  hasProviderAgreed,
}: {
  readonly move: Pick<OpenAmendmentView, 'price' | 'mustProviderAgree'>;
  readonly hasProviderAgreed: boolean;
}) {
  const t = useT().amendments;
  const locale = useLocale();
  const { price, mustProviderAgree } = move;
  const words = price && {
    before: formatEuro(price.beforeCents, locale),
    after: formatEuro(price.afterCents, locale),
  };
  const asked = mustProviderAgree ? t.provider.must : t.provider.told;
  return (
    <p>
      {words ? t.price(words) : t.priceSame} {hasProviderAgreed ? t.provider.agreed : asked}
    </p>
  );
}

function Answer({ open, keys, answer }: OpenAmendmentProps) {
  const t = useT().amendments;
  const { amendmentId, mine, canAnswer, canWithdraw, households } = open;
  const own = households.find(({ isMine }) => isMine)?.answer;
  return (
    <>
      {canAnswer && (
        <>
          <p>
            <b>
              {open.kind === 'leave' && mine?.afterCents === 0 ? t.open.askedLeave : t.open.yours}
            </b>
          </p>
          <AmendmentAnswer
            amendmentId={amendmentId}
            cashAfterCents={mine?.cash.afterCents ?? 0}
            keys={keys}
            answer={answer}
          />
        </>
      )}
      {own === 'not_asked' && <p className="muted">{t.open.yoursLess}</p>}
      {own === 'yes' && <p className="muted">{t.open.yoursDone}</p>}
      {canWithdraw && (
        <CommandForm
          key={`withdraw:${amendmentId}`}
          fields={{ intent: 'withdraw', amendmentId }}
          idempotencyKey={keys.withdraw}
          answer={answer}
          label={t.open.withdraw}
          pendingLabel={t.open.withdrawing}
          variant="quiet"
        />
      )}
    </>
  );
}
