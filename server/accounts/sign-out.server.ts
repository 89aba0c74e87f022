import type { ServiceContext } from '#server/context.ts';

/** Ends the session of whoever asks, and its sockets with it; a guest is already out. */
export async function signOut(ctx: ServiceContext): Promise<void> {
  if (ctx.actor.kind !== 'person') return;
  const { sessionId } = ctx.actor;
  await ctx.sessions.end(sessionId);
  ctx.events.access({ kind: 'session.ended', sessionId });
}

/** Ends every session of whoever asks, this one too, and closes all their sockets (B8). */
export async function signOutEverywhere(ctx: ServiceContext): Promise<void> {
  if (ctx.actor.kind !== 'person') return;
  const { personId } = ctx.actor;
  await ctx.sessions.endAll(personId);
  ctx.events.access({ kind: 'person.signed-out', personId });
}
