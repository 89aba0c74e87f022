/**
 * Whether somebody who comes into a group is first asked who is at home: once, and not a household
 * that has said it, for a need names who it is for.
 * @param facts.isWelcomed whether the person went through the first steps, or skipped them
 */
export function asksWhoIsAtHome(facts: {
  readonly isWelcomed: boolean;
  readonly dependantCount: number;
}): boolean {
  return !facts.isWelcomed && facts.dependantCount === 0;
}
