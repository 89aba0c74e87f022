import { fail, ok, type Result } from '../result.ts';

/** Limits of a group's boards; `nameLength` in UTF-16 units as `maxlength` counts them. */
export const GROUP_BOARD_LIMITS = { count: 20, nameLength: 60 } as const;

/** Whether a group may have one more board; archived ones count, because they keep their text. */
export function checkNewBoard(boardCount: number): Result<true, 'board.limit_reached'> {
  return boardCount < GROUP_BOARD_LIMITS.count ? ok(true) : fail('board.limit_reached');
}

/** Whether a board may be put away: a group keeps at least one in use. */
export function checkArchiving(inUseCount: number): Result<true, 'board.last_in_use'> {
  return inUseCount > 1 ? ok(true) : fail('board.last_in_use');
}
