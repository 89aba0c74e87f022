import { fail, ok, type Result } from './result.ts';

/** For each state, the events it answers to and the state they lead to. */
export type TransitionTable<State extends string, Event extends string> = {
  readonly [From in State]: { readonly [On in Event]?: State };
};

/** Follows one event through a table; `code` when the state does not answer to it. */
export function follow<State extends string, Event extends string, Code extends string>(
  table: TransitionTable<State, Event>,
  state: State,
  event: Event,
  code: Code,
): Result<State, Code> {
  const next: State | undefined = table[state][event];
  return next === undefined ? fail(code, { state, event }) : ok(next);
}
