import { addCents, type Cents } from '../money.ts';
import { bringsIn, type FundMoveKind } from './fund.ts';

/** A movement that counts, or counted until it was taken back; its place is the number of its paper (X19). */
export type NumberedMove = {
  readonly position: number;
  readonly kind: FundMoveKind;
  readonly amountCents: Cents;
  readonly isUndone: boolean;
};

/**
 * What was in a fund once a movement counted (X19): only the last one can be taken back (X11), so that
 * what was undone before it had gone already, and what came later changes nothing of it.
 */
export function inFundAfter(moves: readonly NumberedMove[], position: number): Cents {
  return moves
    .filter((move) => move.position === position || (move.position < position && !move.isUndone))
    .reduce((sum, { kind, amountCents }) => {
      return addCents(sum, bringsIn(kind) ? amountCents : -amountCents);
    }, 0);
}
