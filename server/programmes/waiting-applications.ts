import {
  TO_CHECK_STATES,
  TO_ISSUE_STATES,
  type ApplicationState,
} from '#app/domain/programmes/application.ts';

type Counted = { readonly state: ApplicationState; readonly count: number };

/** How many of some applications wait for a check, and how many for their voucher. */
export function waitingIn(counted: readonly Counted[]) {
  const countIn = (states: readonly ApplicationState[]) =>
    counted
      .filter(({ state }) => states.includes(state))
      .reduce((sum, { count }) => sum + count, 0);
  return { toCheck: countIn(TO_CHECK_STATES), toIssue: countIn(TO_ISSUE_STATES) };
}
