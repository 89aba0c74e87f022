import { Form, useNavigation } from '@remix-run/react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { ContestView } from '#app/contracts/orders/attendance-view.ts';
import { MARKS } from '#app/domain/orders/attendance.ts';
import type { OrderSide } from '#app/domain/orders/session-change.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** A household's "it is not so" about a mark, what is proposed, and how it ended. */
export function ContestWords(props: {
  readonly contest: ContestView;
  /** One household buys alone. */
  readonly isAlone: boolean;
}) {
  const { contest, isAlone } = props;
  const t = useT().attendance;
  const { sentence, state, proposal, endedBy } = contest;
  const ended =
    state === 'agreed'
      ? t.contest.states.agreed({
          mark: t.marks[proposal?.mark ?? 'present'],
          one: proposal?.by ?? '',
          other: endedBy ?? '',
        })
      : state === 'open' && isAlone
        ? t.contest.alone.open
        : t.contest.states[state];
  const proposed =
    isAlone && proposal?.side === 'group'
      ? t.contest.alone.proposal
      : t.contest.proposals[proposal?.side ?? 'provider'];
  return (
    <>
      <q className="as-typed">{sentence}</q>
      {state === 'open' && proposal && (
        <b>{proposed({ mark: t.marks[proposal.mark], by: proposal.by })}</b>
      )}
      <small>{ended}</small>
    </>
  );
}

/** What a side says is to be marked: the other's proposal is agreed to by saying the same (ATT9). */
export function AnswerContest(props: {
  readonly contest: ContestView;
  readonly side: OrderSide;
  readonly isAlone: boolean;
  readonly answer: unknown;
}) {
  const t = useT().attendance;
  const { contest, side, isAlone, answer } = props;
  const { markId, proposal } = contest;
  const echo = useFormFailure(answer, { intent: 'answer', markId });
  const isPending = useNavigation().formData?.get('markId') === markId;
  const isAgreement = (mark: string) => proposal?.mark === mark && proposal.side !== side;
  return (
    <Form method="post" replace preventScrollReset className="stack is-tight">
      <FormKey />
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="markId" value={markId} />
      <b>{t.contest.ask}</b>
      <small>{isAlone ? t.contest.alone.askText : t.contest.askText}</small>
      <div className="attendance-marks">
        {MARKS.map((mark) => (
          <Button
            key={mark}
            type="submit"
            name="mark"
            value={mark}
            size="s"
            variant={isAgreement(mark) ? 'primary' : 'quiet'}
            pending={isPending}
            pendingLabel={t.contest.answering}
          >
            {(isAgreement(mark) ? t.contest.agree : t.contest.propose)({ mark: t.marks[mark] })}
          </Button>
        ))}
      </div>
    </Form>
  );
}
