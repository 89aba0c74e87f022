/** A lift with one bar: after this long without an answer, what is kept is shown. */
export const SILENCE_MS = 4_000;
/** Until something answers again, nobody waits that long a second time. */
const SILENCE_AGAIN_MS = 500;

let isSilent = false;

/** How long to wait for an answer now. */
export function patienceMs(): number {
  return isSilent ? SILENCE_AGAIN_MS : SILENCE_MS;
}

/** Takes in whether somebody answered in time. */
export function noteSilence(silent: boolean): void {
  isSilent = silent;
}

/** What a proxy says while the server behind it is away. */
const AWAY = new Set([502, 503, 504]);

/** True when nobody answered for the server. */
export function isAway(response: Response): boolean {
  return AWAY.has(response.status);
}

/**
 * The server's answer; when it is silent, unreachable or away, what is kept, if anything is. A
 * silent server with nothing kept is waited for.
 */
export async function firstAnswer(
  asked: Promise<Response>,
  kept: () => Promise<Response | undefined>,
): Promise<Response> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<'silent'>((resolve) => {
    timer = setTimeout(() => resolve('silent'), patienceMs());
  });
  const outcome = await Promise.race([asked.catch(() => 'unreachable' as const), silence]);
  clearTimeout(timer);
  noteSilence(outcome === 'silent');
  if (outcome instanceof Response && !isAway(outcome)) return outcome;
  return (await kept()) ?? asked;
}
