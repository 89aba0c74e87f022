import type { Locale } from '#app/domain/accounts/profile.ts';
import type { ServiceContext } from '#server/context.ts';

import { findHomePath } from './find-home-path.server.ts';

/** A person who just came in: the cookie's secret, their language and where they start. */
export type SignedIn = {
  readonly personId: string;
  readonly token: string;
  readonly locale: Locale;
  readonly homePath: string;
};

/**
 * Opens a new session for a person who proved who they are; the session the browser had before, if
 * any, ends, so that a session known from before sign-in is worth nothing.
 */
export async function openSession(
  ctx: ServiceContext,
  person: { readonly id: string; readonly locale: Locale },
): Promise<SignedIn> {
  if (ctx.actor.kind === 'person') {
    await ctx.sessions.end(ctx.actor.sessionId);
    ctx.events.access({ kind: 'session.ended', sessionId: ctx.actor.sessionId });
  }
  const { token } = await ctx.sessions.create(person.id);
  return {
    personId: person.id,
    token,
    locale: person.locale,
    homePath: await findHomePath(ctx, { personId: person.id }),
  };
}
