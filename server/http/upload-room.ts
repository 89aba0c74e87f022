import type { RequestHandler, Request, Response } from 'express';

import type { Actor } from '#server/context.ts';

import { doorOf, FORM_LIMITS } from './form-limits.ts';
import { refuse } from './refuse.ts';

/** Bytes of uploads that one process holds at once: three of the largest, or nine photos. */
const MAX_BYTES_AT_ONCE = 3 * FORM_LIMITS.upload.maxBytes;
/** A photo of 5 MB takes this long on a line of 0.4 Mbit/s; who is slower holds up the others. */
const MAX_UPLOAD_MS = 100_000;
const RETRY_AFTER_SECONDS = 2;

/** Why an upload must wait: the person has one on its way, or the process has enough of them. */
export type NoRoom = 'own' | 'full';

/** Keeps count of the uploads on their way through one process. */
export class UploadRoom {
  readonly #bytesOf = new Map<string, number>();
  readonly #maxBytes: number;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Takes room for a person's upload, or says why there is none. `leave` gives it back. */
  enter(personId: string, byteCount: number): NoRoom | null {
    if (this.#bytesOf.has(personId)) return 'own';
    let held = byteCount;
    for (const bytes of this.#bytesOf.values()) held += bytes;
    if (held > this.#maxBytes) return 'full';
    this.#bytesOf.set(personId, byteCount);
    return null;
  }

  leave(personId: string): void {
    this.#bytesOf.delete(personId);
  }
}

/**
 * Lets large bodies in one at a time for each signed-in person, and few at once: they are held in
 * memory while their pictures are cleaned (B15). A guest's is not read at all.
 */
export function guardUploads(actorOf: (response: Response) => Actor): RequestHandler {
  const room = new UploadRoom(MAX_BYTES_AT_ONCE);
  return (request, response, next) => {
    const byteCount = Number(request.headers['content-length'] ?? 0);
    const isLarge = byteCount > FORM_LIMITS.ordinary.maxBytes;
    if (!isLarge || doorOf(request.url) === 'ordinary') {
      next();
      return;
    }
    const actor = actorOf(response);
    if (actor.kind !== 'person') {
      refuse(request, response, 401, 'signedOut', { closes: true, code: 'auth.signed_out' });
      return;
    }
    const problem = room.enter(actor.personId, byteCount);
    if (problem !== null) {
      refuseForNow(request, response, problem);
      return;
    }
    const timer = setTimeout(() => {
      if (!request.complete) request.destroy();
    }, MAX_UPLOAD_MS);
    timer.unref();
    response.once('close', () => {
      clearTimeout(timer);
      room.leave(actor.personId);
    });
    next();
  };
}

function refuseForNow(request: Request, response: Response, problem: NoRoom): void {
  refuse(request, response, problem === 'own' ? 429 : 503, 'uploadsBusy', {
    retryAfterSeconds: RETRY_AFTER_SECONDS,
    code: 'upload.busy',
  });
}
