import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  claimCommandKey,
  claimKey,
  findKey,
  lockPerson,
  saveOutcome,
} from '#db/queries/idempotency-keys.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import { savepoint, transact, type Unit } from '#server/transact.ts';

import { requestHash } from './request-hash.ts';

/** Money commands one person may give in a minute (security.md, Web). Replays do not count. */
export const MONEY_LIMIT = { commands: 30, windowMs: 60_000 } as const;

/** What the keys of refused commands begin with: they count, and answer nothing. */
const REFUSED_KEY_PREFIX = 'refused:';

/** Why a command was not even tried. */
export type RunOnceCode = 'auth.signed_out' | 'money.other_input' | 'limit.too_many';

/** A command under its key. `input` is everything that decides what it does. */
export type OnceInput = {
  readonly key: string;
  readonly action: string;
  readonly input: unknown;
};

/**
 * Runs a money command once per person and key (L2), in one transaction with its key.
 *
 * The same key with the same input answers what the first use answered; with another input
 * `money.other_input`, and nothing is written. A refusal leaves the key free (M4): what was put right
 * is tried anew, and counts as one command more. One person's commands run one after another, so that
 * others with the same key wait for the first to commit. A crash before the commit leaves nothing: the
 * retry runs. The outcome must be plain JSON.
 */
export async function runOnce<T, Code extends string>(
  ctx: ServiceContext,
  { key, action, input }: OnceInput,
  work: (unit: Unit, actor: PersonActor) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | RunOnceCode>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const { personId } = actor;
  const createdAt = ctx.now();
  const claim = { personId, key, requestHash: requestHash({ action, input }), createdAt };
  const outcome = await transact<Result<T, Code | RunOnceCode>, never>(ctx, async (unit) => {
    let isTried = false;
    const result = await savepoint<T, Code | RunOnceCode>(unit, async (inner) => {
      await lockPerson(inner.tx, { personId });
      const since = new Date(createdAt.getTime() - MONEY_LIMIT.windowMs);
      const { isFirst, usedBefore } = await claimCommandKey(inner.tx, claim, since);
      if (!isFirst) return replay<T, Code>(inner, claim);
      const inPace = checkPace(usedBefore);
      if (!inPace.ok) return inPace;
      isTried = true;
      const done = await work(inner, actor);
      if (done.ok) await saveOutcome(inner.tx, { personId, key, outcome: done });
      return done;
    });
    if (!result.ok && isTried) {
      await claimKey(unit.tx, { ...claim, key: `${REFUSED_KEY_PREFIX}${ctx.newId()}` });
    }
    return ok(result);
  });
  return outcome.ok ? outcome.value : outcome;
}

async function replay<T, Code extends string>(
  { tx }: Unit,
  claim: { personId: string; key: string; requestHash: string },
): Promise<Result<T, Code | 'money.other_input'>> {
  const first = await findKey(tx, claim);
  if (first?.requestHash !== claim.requestHash) return fail('money.other_input');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the hash is of the same action, whose own outcome this is
  return first.outcome as Result<T, Code>;
}

/**
 * By the keys themselves, inside the transaction: a counter of its own would also count replays, and
 * would wait for ever on the one connection of the embedded database.
 */
function checkPace(usedBefore: number): Result<true, 'limit.too_many'> {
  if (usedBefore < MONEY_LIMIT.commands) return ok(true);
  return fail('limit.too_many', { retryAfterSeconds: MONEY_LIMIT.windowMs / 1000 });
}
