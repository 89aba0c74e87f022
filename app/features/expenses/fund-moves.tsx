import { Form, Link, useNavigation } from '@remix-run/react';
import Check from 'lucide-react/icons/check';

import { Button } from '#app/components/button.tsx';
import { Money } from '#app/components/money.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { fundPaperAddress } from '#app/contracts/expenses/fund-paper-view.ts';
import type { FundMoveView } from '#app/contracts/expenses/fund-view.ts';
import { bringsIn } from '#app/domain/expenses/fund.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type FundMovesProps = {
  readonly groupId: string;
  readonly moves: readonly FundMoveView[];
  readonly today: string;
  readonly answer: unknown;
  /** They wait for a word, or count. */
  readonly isWaiting: boolean;
};

/** Movements of a fund, with what the reader's household may say to each. */
export function FundMoves({ groupId, moves, today, answer, isWaiting }: FundMovesProps) {
  const t = useT().fund;
  const locale = useLocale();
  const words = useMoveWords();
  return (
    <ul className="payment-list">
      {moves.map((move) => (
        <li key={move.moveId} className={move.asksOwn ? 'is-asking' : undefined}>
          <p>
            <span dir="auto">{words(move)}</span>{' '}
            <b>
              <Money
                cents={bringsIn(move.kind) ? move.amountCents : -move.amountCents}
                sign="always"
              />
            </b>
            <small>
              {formatDay(move.movedOn, locale, 'short', today)}
              {' · '}
              {isWaiting ? (
                <Waits move={move} />
              ) : move.orderTitle === null ? (
                t.saidBy({ name: move.saidByName })
              ) : (
                t.byDecision
              )}
              {move.number !== null && (
                <>
                  {' · '}
                  <Link to={fundPaperAddress(groupId, move.moveId)}>
                    {t.paper.link({ number: move.number })}
                  </Link>
                </>
              )}
            </small>
          </p>
          <Verbs move={move} answer={answer} />
        </li>
      ))}
    </ul>
  );
}

/** What a movement was, in words. */
function useMoveWords() {
  const t = useT().fund;
  return ({ kind, isOwn, what, name, orderTitle }: FundMoveView): string => {
    if (kind === 'to_order') return t.moveToOrder({ title: orderTitle ?? '' });
    if (kind === 'from_order') return t.moveFromOrder({ title: orderTitle ?? '' });
    if (kind === 'paid') return t.movePaid({ what });
    if (kind === 'put_in') return isOwn ? t.youPutIn : t.movePutIn({ name: name ?? '' });
    return isOwn ? t.youTookOut : t.moveTakenOut({ name: name ?? '' });
  };
}

function Waits({ move }: { readonly move: FundMoveView }) {
  const t = useT().fund;
  const { kind, name } = move;
  return kind === 'put_in' ? t.waitsForKeeper : t.waitsForHousehold({ name: name ?? '' });
}

function Verbs({ move, answer }: { readonly move: FundMoveView; readonly answer: unknown }) {
  const t = useT().fund;
  const locale = useLocale();
  const words = useMoveWords();
  const { moveId, asksOwn, mayUndo } = move;
  const echo = useFormFailure(answer, { moveId });
  const sent = useNavigation().formData;
  if (!asksOwn && !mayUndo) return null;
  const no = asksOwn ? t.itDidNot : t.takeBack;
  const spoken = (verb: string) =>
    t.spoken({ verb, words: words(move), amount: formatEuro(move.amountCents, locale) });
  return (
    <Form method="post" className="payment-verbs">
      <FormNote echo={echo} />
      <input type="hidden" name="moveId" value={moveId} />
      {asksOwn && (
        <Button
          type="submit"
          name="intent"
          value="confirm"
          size="s"
          icon={<Check aria-hidden />}
          pending={sent?.get('moveId') === moveId && sent.get('intent') === 'confirm'}
          pendingLabel={t.saving}
          aria-label={spoken(t.itCame)}
        >
          {t.itCame}
        </Button>
      )}
      {mayUndo && (
        <Button
          type="submit"
          name="intent"
          value="undo"
          size="s"
          variant="quiet"
          aria-label={spoken(no)}
        >
          {no}
        </Button>
      )}
    </Form>
  );
}
