import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { CALL_OFF_WORDS_MAX } from '#app/domain/orders/calling-off.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { wordsFor } from '#app/i18n/words-for.ts';
import type { DropOutView, OrderView, ProviderOrderView } from '#app/contracts/orders/views.ts';

import { CommandForm } from './command-form.tsx';
import { Fold } from './fold.tsx';
import { usePriceWords } from './price-words.ts';

type WaysOutProps = {
  readonly order: OrderView;
  readonly idempotencyKeys: { readonly dropOut: string; readonly cancel: string };
  readonly answer: unknown;
};

/** Leaving or cancelling: folded away, and the consequences stand before the button. */
export function OrderWaysOut({ order, idempotencyKeys, answer }: WaysOutProps) {
  const t = useT().orders;
  const { dropOut, facts } = order;
  return (
    <div className="stack">
      {dropOut && (
        <Fold title={t.dropOut.title}>
          <p>{t.dropOut.intro}</p>
          <Consequences dropOut={dropOut} beforeCents={facts.totalCents} />
          <CommandForm
            key={`drop:${expectation(dropOut)}`}
            fields={{ intent: 'drop-out', expected: expectation(dropOut) }}
            idempotencyKey={idempotencyKeys.dropOut}
            answer={answer}
            label={t.dropOut.button}
            pendingLabel={t.dropOut.pending}
            variant="danger"
          >
            {dropOut.kind === 'cancelled' && (
              <CallOffWords intent="drop-out" isAlone={false} answer={answer} />
            )}
          </CommandForm>
        </Fold>
      )}
      {order.canCancel && (
        <CancelOrder
          facts={facts}
          intro={wordsFor(t.cancel, facts.buyer.kind === 'household').intro}
          cashFirst={t.cancel.cashFirst}
          earlyEnd={order.earlyEnd}
          idempotencyKey={idempotencyKeys.cancel}
          answer={answer}
        />
      )}
    </div>
  );
}

/** Calling the order off for everybody, said by either side. */
export function CancelOrder(props: {
  readonly facts: Pick<OrderView['facts'], 'status' | 'buyer'>;
  readonly intro: string;
  /** What must be done first where money has come, once all have confirmed. */
  readonly cashFirst: string;
  readonly earlyEnd: OrderView['earlyEnd'] | ProviderOrderView['earlyEnd'];
  readonly idempotencyKey: string;
  readonly answer: unknown;
}) {
  const { facts, intro, cashFirst, earlyEnd, idempotencyKey, answer } = props;
  const isAlone = facts.buyer.kind === 'household';
  const t = wordsFor(useT().orders.cancel, isAlone);
  return (
    <Fold title={t.title}>
      <p>{intro}</p>
      {earlyEnd && <EarlyEnd end={earlyEnd} isAlone={isAlone} />}
      {facts.status !== 'confirming' && <p>{cashFirst}</p>}
      <CommandForm
        key={`cancel:${facts.status}`}
        fields={{ intent: 'cancel' }}
        idempotencyKey={idempotencyKey}
        answer={answer}
        label={t.button}
        pendingLabel={t.pending}
        variant="danger"
      >
        <CallOffWords intent="cancel" isAlone={isAlone} answer={answer} />
      </CommandForm>
    </Fold>
  );
}

/** What stays due and what goes back when a part was given (PER8). */
function EarlyEnd({
  end,
  isAlone,
}: {
  readonly end: NonNullable<OrderView['earlyEnd'] | ProviderOrderView['earlyEnd']>;
  readonly isAlone: boolean;
}) {
  const t = useT().orders.earlyEnd;
  const locale = useLocale();
  const euro = (cents: number) => formatEuro(cents, locale);
  const said = (part: { readonly shareCents: number; readonly keptCents: number }) => ({
    share: euro(part.shareCents),
    kept: euro(part.keptCents),
  });
  const mine = 'mine' in end ? end.mine : null;
  return (
    <ul className="order-consequences">
      <li>{t.all(said(end.all))}</li>
      {mine && !isAlone && <li>{t.mine(said(mine))}</li>}
      {mine && mine.backCents > 0 && <li>{t.back({ back: euro(mine.backCents) })}</li>}
      <li>{t.noDates}</li>
    </ul>
  );
}

/** Why the order is called off: everybody it hits reads it (OFF1). */
function CallOffWords(props: {
  readonly intent: string;
  /** One household buys alone. */
  readonly isAlone: boolean;
  readonly answer: unknown;
}) {
  const t = wordsFor(useT().orders.cancel, props.isAlone);
  const echo = useFormFailure(props.answer, { intent: props.intent });
  return (
    <TextArea
      label={t.why}
      hint={t.whyHint}
      {...echo.field('words')}
      maxLength={CALL_OFF_WORDS_MAX}
      rows={2}
      required
    />
  );
}

/** What the command must meet, or it is refused: the consequence this page showed. */
function expectation(dropOut: DropOutView): string | number {
  return dropOut.kind === 'cancelled' ? 'cancelled' : dropOut.totalCents;
}

function Consequences({
  dropOut,
  beforeCents,
}: {
  readonly dropOut: DropOutView;
  readonly beforeCents: number;
}) {
  const t = useT().orders.dropOut;
  const locale = useLocale();
  const words = usePriceWords();
  const euro = (cents: number) => formatEuro(cents, locale);
  if (dropOut.kind === 'cancelled') {
    const { minHouseholds: min } = dropOut;
    return (
      <ul className="order-consequences">
        <li>{min > 1 ? t.cancelled({ min }) : t.cancelledLast}</li>
        {dropOut.freesSources && <li>{t.vouchersBack}</li>}
      </ul>
    );
  }
  const before = words.household(dropOut.othersBefore);
  const after = words.household(dropOut.othersAfter);
  const [totalBefore, total] = [euro(beforeCents), euro(dropOut.totalCents)];
  return (
    <ul className="order-consequences">
      <li>
        {totalBefore === total
          ? t.sameTotal({ total })
          : t.newTotal({ before: totalBefore, after: total })}
      </li>
      <li>{before === after ? t.sameShares : t.newShares({ before, after })}</li>
      {dropOut.mustAskAgain && <li>{t.askAgain}</li>}
      {dropOut.freesSources && <li>{t.vouchersBack}</li>}
    </ul>
  );
}
