import { setTimeout as wait } from 'node:timers/promises';

import type { Request, RequestHandler, Response } from 'express';

import { FairQueue } from '#server/fair-queue.ts';

import { refuse, type Refusal } from './refuse.ts';

/** Which requests take turns, in whose lane they wait, and what those hear who find it full. */
export type Turns = {
  readonly appliesTo?: (request: Request) => boolean;
  readonly laneOf: (request: Request, response: Response) => string;
  readonly refusal: Refusal;
  /** Whoever sends or reads more slowly gives the turn on, and is served beside the others. */
  readonly longestTurnMs: number;
  /** Lines up only once the whole form is here. For small forms. */
  readonly waitsForForm?: boolean;
};

/**
 * One sign-in under way at a time leaves the loop and all cores but one to everybody else: each costs
 * a hash of some 20 ms, and the page that says "no". A class that signs in together waits a second or
 * two in the lane of its network.
 */
const SIGN_INS = {
  atOnce: 1,
  maxWaiting: 200,
  maxWaitingInLane: 40,
  maxWaitMs: 8_000,
  firstWorkMs: 40,
};
/** Pages are drawn on the loop: more at once would only make all of them late. */
const PAGES = {
  atOnce: 4,
  maxWaiting: 400,
  maxWaitingInLane: 60,
  maxWaitMs: 10_000,
  firstWorkMs: 30,
};
const SIGN_IN = /^\/(?:sign-(?:in|up)|forgotten-password|new-password\/[^/]+?)(?:\.data)?\/?$/i;
/** How long a small form may be on its way, and how often one looks whether it has come. */
const BODY_MS = { longest: 10_000, firstLook: 5, everyLook: 250 };

/**
 * Forms that cost a hash or a mail for nothing but what a stranger typed; also as the router sends them, and in
 * every spelling in which the router finds them.
 */
export function isSignIn({ method, path }: Pick<Request, 'method' | 'path'>): boolean {
  return method === 'POST' && SIGN_IN.test(decoded(path).replace(/\/{2,}/g, '/'));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Waits until the whole request is here, without reading it. Whoever dribbles a form would hold a turn
 * for nothing; a form larger than what a stream keeps unread (16 kB) is none of these.
 */
async function hasArrived(request: Request): Promise<boolean> {
  const startedMs = nowMs();
  let pauseMs = BODY_MS.firstLook;
  while (!request.complete) {
    if (request.socket.destroyed || nowMs() - startedMs > BODY_MS.longest) return false;
    await wait(pauseMs);
    pauseMs = Math.min(pauseMs * 2, BODY_MS.everyLook);
  }
  return true;
}

/** Whether a stream keeps the whole body unread; more would never have arrived. */
function isSmall({ headers, readableHighWaterMark }: Request): boolean {
  const length = Number(headers['content-length'] ?? 0);
  return headers['transfer-encoding'] === undefined && length <= readableHighWaterMark;
}

const nowMs = () => performance.now();

/** The queue of sign-ins and sign-ups. */
export const signInQueue = () => new FairQueue({ ...SIGN_INS, nowMs });
/** The queue of everything that is drawn. */
export const pageQueue = () => new FairQueue({ ...PAGES, nowMs });

/**
 * Lets requests through a few at a time, one lane after the other, so that a flood waits behind
 * itself (W10). Drawing four hundred pages for one stranger held up everybody for half a minute.
 * Whoever finds the queue full is told so in one line, and when to come back.
 */
export function takeTurns(queue: FairQueue, turns: Turns): RequestHandler {
  return (request, response, next) => {
    if (turns.appliesTo && !turns.appliesTo(request)) {
      next();
      return;
    }
    const answered = () =>
      new Promise<void>((resolve) => {
        // Who has hung up meanwhile costs nothing more.
        if (request.socket.destroyed) return resolve();
        const timer = setTimeout(resolve, turns.longestTurnMs);
        const end = () => {
          clearTimeout(timer);
          resolve();
        };
        response.once('finish', end);
        response.once('close', end);
        next();
      });
    const lineUp = async () => {
      if (turns.waitsForForm) {
        // No form of ours: what bounds bodies turns it away, or the limits of attempts do.
        if (!isSmall(request)) return next();
        if (!(await hasArrived(request))) {
          return refuse(request, response, 408, 'unreadable', { closes: true });
        }
      }
      const outcome = await queue.run(turns.laneOf(request, response), answered);
      if (outcome.ok) return;
      const seconds = outcome.details?.['retryAfterSeconds'];
      refuse(request, response, 503, turns.refusal, {
        closes: true,
        retryAfterSeconds: typeof seconds === 'number' ? seconds : 1,
      });
    };
    lineUp().catch(next);
  };
}
