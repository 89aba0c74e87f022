import { noteSilence, patienceMs } from '#app/service-worker/first-answer.ts';
import { KEPT_ANSWERS_PATH } from '#app/service-worker/kept-messages.ts';
import { keptPageSearch } from '#app/service-worker/kept-page.ts';
import { groupOf, keptPath } from '#app/service-worker/kept-paths.ts';
import { hasWorker, tellWorker } from '#app/service-worker/tell-worker.ts';

/** An answer of a loader that says when it was made; `keptAt` when it comes from the device. */
type Dated = { readonly now: string };
export type Kept<T> = T & { readonly keptAt?: string };

/** Last answers by key, for as long as the page lives: the device is slower, or keeps nothing. */
const lastAnswers = new Map<string, unknown>();
/** A live board asks again many times a minute; the device is written to less often. */
const WRITE_EVERY_MS = 5_000;
const waiting = new Set<string>();
let isFirst = true;

/**
 * Asks the server for a page that works offline, and keeps what it says on the device. Without a
 * line, or after four seconds of silence, what it said last. Refusals of the server pass. A page
 * that was itself kept begins with what is newer: its own data, or a later answer.
 */
export async function keepForOffline<T extends Dated>(
  request: Request,
  ask: () => Promise<T>,
  isWorthKeeping: (answer: T) => boolean = () => true,
): Promise<Kept<T>> {
  const key = keptPath(new URL(request.url).pathname);
  if (key === null) return ask();
  const isKeptPage = isFirst && keptPageSearch() !== null;
  isFirst = false;
  if (isKeptPage) return newest(await ask(), await findKept<T>(key));
  const asked = ask();
  const answer = await inTime(asked);
  if (answer !== null) {
    if (isWorthKeeping(answer)) keep(key, answer);
    return answer;
  }
  const kept = await findKept<T>(key);
  // Nothing kept: wait for the server, or fail as it did.
  return kept ? { ...kept, keptAt: kept.now } : asked;
}

/** Keeps a part of an answer under a key of its own: `<path>#<part>`. */
export function keep(key: string, answer: unknown): void {
  lastAnswers.set(key, answer);
  if (waiting.has(key)) return;
  waiting.add(key);
  tellWorker({ kind: 'answered', key, answer: JSON.stringify(answer) });
  setTimeout(() => {
    waiting.delete(key);
    const latest = lastAnswers.get(key);
    if (latest !== undefined && latest !== answer) keep(key, latest);
  }, WRITE_EVERY_MS);
}

/** What the server said last for a key; null when this device does not know. */
export async function findKept<T>(key: string): Promise<T | null> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key has answers of one type, and pages of another build are not kept
  return (await findAnswer(key)) as T | null;
}

async function findAnswer(key: string): Promise<unknown> {
  const last = lastAnswers.get(key);
  if (last !== undefined) return last;
  if (!hasWorker()) return null;
  const response = await fetch(KEPT_ANSWERS_PATH + encodeURIComponent(key));
  return response.ok ? response.json() : null;
}

/** Forgets what this page remembers of a group. */
export function forgetKept(groupId: string): void {
  for (const key of lastAnswers.keys()) {
    if (groupOf(key.split('#')[0] ?? '') === groupId) lastAnswers.delete(key);
  }
}

function newest<T extends Dated>(drawn: T, kept: T | null): Kept<T> {
  const answer = kept !== null && kept.now > drawn.now ? kept : drawn;
  return { ...answer, keptAt: answer.now };
}

/** The answer; null when nothing answered at all (`fetch` says TypeError), or not in time. */
async function inTime<T>(asked: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patienceMs());
  });
  try {
    const answer = await Promise.race([asked, silence]);
    noteSilence(answer === null);
    return answer;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
