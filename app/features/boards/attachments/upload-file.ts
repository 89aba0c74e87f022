import type { FailureDetails } from '#app/domain/result.ts';

/** The card a file is for. */
export type UploadTarget = {
  readonly groupId: string;
  readonly boardId: string;
  readonly cardId: string;
};

/** Why a file is not on the card: a code of the server, or that the line failed. */
export type Refusal = {
  readonly code: string;
  readonly details: FailureDetails;
};

const NO_LINE: Refusal = { code: 'file.no_line', details: {} };

/** Times a file is sent again when others are on their way (server/http/upload-room). */
const MAX_TRIES = 6;

/**
 * Sends one file and tells how far it is. Each goes in a request of its own, so that its progress
 * and its refusal are its own. Null: it is on the card.
 */
export async function uploadFile(
  target: UploadTarget,
  file: File,
  onPercent: (percent: number) => void,
): Promise<Refusal | null> {
  for (let tries = 1; ; tries += 1) {
    const refusal = await sendFile(target, file, onPercent);
    if (refusal?.code !== 'upload.busy' || tries === MAX_TRIES) return refusal;
    // A class that comes home from a trip: everybody waits a little longer each time.
    await pause(Number(refusal.details['retryAfterSeconds'] ?? 1) * 1000 * tries);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Sends a file once. (`fetch` cannot tell the progress.) */
function sendFile(
  target: UploadTarget,
  file: File,
  onPercent: (percent: number) => void,
): Promise<Refusal | null> {
  const form = new FormData();
  form.append('boardId', target.boardId);
  form.append('cardId', target.cardId);
  form.append('file', file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', filesPath(target.groupId));
    request.setRequestHeader('Accept', 'application/json');
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) onPercent(Math.floor((loaded / total) * 100));
    });
    request.addEventListener('load', () => {
      resolve(request.status === 413 ? tooLarge() : readAnswer(request.responseText));
    });
    request.addEventListener('error', () => resolve(NO_LINE));
    request.addEventListener('abort', () => resolve(NO_LINE));
    request.send(form);
  });
}

/** Deletes a file; null when it is gone. */
export async function deleteFile(groupId: string, fileId: string): Promise<Refusal | null> {
  try {
    const answer = await fetch(filePath(groupId, fileId), {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams({ intent: 'delete' }),
    });
    return readAnswer(await answer.text());
  } catch {
    return NO_LINE;
  }
}

/** Where files of a group are sent. */
export function filesPath(groupId: string): string {
  return `/groups/${groupId}/files`;
}

/** The address of a file's bytes. */
export function filePath(groupId: string, fileId: string): string {
  return `${filesPath(groupId)}/${fileId}`;
}

/** A file that is refused before it is sent. */
export function tooLarge(): Refusal {
  return { code: 'file.too_large', details: {} };
}

/** Reads `{ added, refused }`, `{ deleted }` or `{ code, details }`. */
function readAnswer(text: string): Refusal | null {
  const answer = parse(text);
  if (answer === null) return NO_LINE;
  if ('code' in answer) return toRefusal(answer);
  const { refused } = answer;
  const first: unknown = Array.isArray(refused) ? refused[0] : null;
  return isObject(first) ? toRefusal(first) : null;
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function toRefusal({ code, details }: Record<string, unknown>): Refusal {
  return {
    code: typeof code === 'string' ? code : NO_LINE.code,
    details: isDetails(details) ? details : {},
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object';
}

function isDetails(value: unknown): value is FailureDetails {
  const kinds = ['string', 'number', 'boolean'];
  return (
    isObject(value) &&
    Object.values(value).every((fact) => fact === null || kinds.includes(typeof fact))
  );
}
