import { fail, ok, type Result } from '#app/domain/result.ts';
import type { RateLimitName, ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';

/** Wrong attempts of one address that are anybody's; those past them slow down when many guess. */
const ORDINARY_MISTAKES = 5;

/** One attempt to sign in, counted before the password is looked at. Say once how it ended. */
export type SignInAttempt = {
  /** Uncounted, and the mistakes before it with this account are forgotten. */
  right(): Promise<void>;
  wrong(): Promise<void>;
};

type Counted = { readonly limit: RateLimitName; readonly key: string };
type Ctx = Pick<ServiceContext, 'limits' | 'devices' | 'clientAddress'>;

/** In whose lane an attempt waits: a known device's own, so that no neighbour is before it. */
export function laneOf(ctx: Ctx, input: { email: string; device: string | null }): string {
  return ctx.devices.recognise(input.device, input.email) ?? ctx.clientAddress;
}

/**
 * Counts an attempt to sign in, or refuses it, by what was typed and where it comes from, never by
 * whether the account exists (W4, W11; docs/decisions/017-guessing-is-slow-for-guessers.md). A device
 * that is known to the account has attempts of its own, so that nobody can use up the owner's.
 * Codes: `limit.too_many` (details: `retryAfterSeconds`).
 * @param input e-mail in lower case; value of the device's cookie
 */
export async function guardSignIn(
  ctx: Ctx,
  input: { readonly email: string; readonly device: string | null },
): Promise<Result<SignInAttempt, 'limit.too_many'>> {
  const device = ctx.devices.recognise(input.device, input.email);
  if (device !== null) {
    const own = await ctx.limits.consume('sign-in-device', device);
    if (own.isAllowed) {
      return ok(attemptOf(ctx, [{ limit: 'sign-in-device', key: device }]));
    }
  }
  return guardStranger(ctx, input.email);
}

async function guardStranger(
  ctx: Ctx,
  email: string,
): Promise<Result<SignInAttempt, 'limit.too_many'>> {
  const address = ctx.clientAddress;
  // Hashed, so that the counters do not become a list of who tried to come in.
  const account = hashToken(email);
  const pair = hashToken(`${email} ${address}`);
  const byAddress = await ctx.limits.consume('sign-in-address', address);
  if (!byAddress.isAllowed) return refuse(byAddress.retryAfterSeconds);
  const counted: Counted[] = [{ limit: 'sign-in-address', key: address }];
  if (byAddress.used > ORDINARY_MISTAKES) {
    const waitSeconds = await ctx.limits.secondsToWait('sign-in-all', 'all');
    if (waitSeconds > 0) {
      await giveBack(ctx, counted);
      return refuse(waitSeconds);
    }
  }
  const byAccount = await ctx.limits.consume('sign-in-account', account);
  if (byAccount.isAllowed) counted.push({ limit: 'sign-in-account', key: account });
  const ofPair: Counted = { limit: byAccount.isAllowed ? 'sign-in' : 'sign-in-slow', key: pair };
  const byPair = await ctx.limits.consume(ofPair.limit, pair);
  if (!byPair.isAllowed) {
    await giveBack(ctx, counted);
    return refuse(byPair.retryAfterSeconds);
  }
  return ok(attemptOf(ctx, [...counted, ofPair]));
}

function attemptOf(ctx: Ctx, counted: readonly Counted[]): SignInAttempt {
  const own = counted.at(-1);
  return {
    right: async () => {
      if (own) await ctx.limits.reset(own.limit, own.key);
      await giveBack(ctx, counted.slice(0, -1));
    },
    wrong: async () => void (await ctx.limits.consume('sign-in-all', 'all')),
  };
}

async function giveBack(ctx: Ctx, counted: readonly Counted[]): Promise<void> {
  await Promise.all(counted.map(({ limit, key }) => ctx.limits.giveBack(limit, key)));
}

function refuse(retryAfterSeconds: number) {
  return fail('limit.too_many', { retryAfterSeconds });
}
