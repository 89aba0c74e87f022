import { isLook, type Look } from './kept-look.ts';

/** What a page tells the worker. */
export type KeptMessage =
  /** A page that works offline is open. */
  | { readonly kind: 'opened'; readonly path: string }
  /** The server's answer for a key, as JSON. Keys begin with the page's path. */
  | { readonly kind: 'answered'; readonly key: string; readonly answer: string }
  /** How the person's screens look. */
  | { readonly kind: 'looks'; readonly look: Look }
  /** This person may not see the group any more. */
  | { readonly kind: 'lost'; readonly groupId: string };

/** Where a page asks the worker for a kept answer; the key follows, encoded. */
export const KEPT_ANSWERS_PATH = '/kept-answers/';

/** Whether something that was sent to the worker is one of its messages. */
export function isKeptMessage(message: unknown): message is KeptMessage {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return false;
  const { kind, path, key, answer, groupId, look } = message as Record<string, unknown>;
  if (kind === 'opened') return typeof path === 'string';
  if (kind === 'answered') return typeof key === 'string' && typeof answer === 'string';
  if (kind === 'looks') return isLook(look);
  return kind === 'lost' && typeof groupId === 'string';
}
