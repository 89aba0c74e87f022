import { redirect, type AppLoadContext } from '@remix-run/node';

import type { PersonActor } from '#server/context.ts';

/** The signed-in person of a page, or a redirect to sign-in that comes back here afterwards. */
export function requirePerson(context: AppLoadContext, request: Request): PersonActor {
  const { actor } = context.service;
  if (actor.kind === 'person') return actor;
  const url = new URL(request.url);
  throw redirect(`/sign-in?returnTo=${encodeURIComponent(url.pathname + url.search)}`);
}

/** Accepts only paths of our own site as a place to go next (security.md, Web). */
export function ownPath(target: string | null | undefined, fallback: string): string {
  if (!target || !/^\/(?![/\\])[\x21-\x7e]*$/.test(target) || target.includes('\\'))
    return fallback;
  return target;
}
