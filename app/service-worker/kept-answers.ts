import { isPlainObject } from '#app/domain/boards/document/stored-values.ts';

import { ensurePage } from './answer-page.ts';
import { currentVisitor, findAnswer, forgetGroups, keepAnswer } from './kept-copies.ts';
import { keepLook } from './kept-look.ts';
import { isKeptMessage, KEPT_ANSWERS_PATH } from './kept-messages.ts';
import { keptPath } from './kept-paths.ts';

/** Hears a page: keeps what it got, forgets what it lost. */
export async function keepFromPage(message: unknown): Promise<void> {
  if (!isKeptMessage(message)) return;
  switch (message.kind) {
    case 'opened': {
      const path = keptPath(message.path);
      if (path !== null) await ensurePage(path);
      return;
    }
    case 'answered':
      return keepAnswerOf(message.key, message.answer);
    case 'looks':
      return keepLook(message.look);
    case 'lost':
      return forgetGroups((groupId) => groupId === message.groupId);
  }
}

async function keepAnswerOf(key: string, answer: string): Promise<void> {
  const path = keptPath(key.split('#')[0] ?? '');
  if (path === null) return;
  // The first page of a visitor is drawn before the worker knows who that is.
  if ((await currentVisitor()) === null) await ensurePage(path);
  const visitor = await currentVisitor();
  if (visitor === null) return;
  await keepAnswer(visitor, key, answer);
  if (key === '/groups') await forgetGroupsBeside(answer);
}

/** "My groups" says which there are: copies of all others go. */
async function forgetGroupsBeside(answer: string): Promise<void> {
  const page: unknown = JSON.parse(answer);
  const groups = isPlainObject(page) ? page['groups'] : undefined;
  if (!Array.isArray(groups)) return;
  const ids = new Set(groups.map((group) => (isPlainObject(group) ? group['id'] : undefined)));
  await forgetGroups((groupId) => !ids.has(groupId));
}

/** A kept answer for a page that asks; 404 when there is none. */
export async function keptAnswerFor(url: URL): Promise<Response> {
  const key = decodeURIComponent(url.pathname.slice(KEPT_ANSWERS_PATH.length));
  return (await findAnswer(key)) ?? new Response(null, { status: 404 });
}
