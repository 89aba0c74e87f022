import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia';

import { DAY_MS } from '#app/domain/dates.ts';
import type { Db } from '#db/client.ts';
import {
  deleteSession,
  deleteSessionsOf,
  endPreviousToken,
  findSessionById,
  findSessionByToken,
  insertSession,
  prolongSession,
  renewSession,
  type FoundSession,
} from '#db/queries/accounts/sessions.ts';
import type { Actor, SessionStore } from '#server/context.ts';
import { hashWithSecret, newToken } from '#server/ids.ts';

import { readCookie } from './read-cookie.ts';

/** A session idles out after 7 days, and ends 30 days after sign-in whatever happens. */
const IDLE_DAYS = 7;
export const SESSION_ABSOLUTE_DAYS = 30;

/** What was under way when the new token was first seen still comes with the one before. */
const OVERLAP_MS = 60_000;

/** Our tokens: 32 bytes in base64url. Anything else in the cookie is nobody's. */
const TOKEN = /^[\w-]{43}$/;

/** `found` is null only while a session is being made. */
type SessionAttributes = { createdAt: Date; tokenHash: string; found: FoundSession | null };

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes>;
    DatabaseSessionAttributes: SessionAttributes;
  }
}

/** `secret` keys the stored hashes: another one signs everybody out. `isSecure`: cookies for https. */
export type SessionOptions = { isSecure: boolean; secret: string; now(): Date };

/** What the doors need of sessions: everything a use case has, plus reading a cookie. */
export type Sessions = SessionStore & {
  /** Who a `Cookie` header belongs to; a guest when there is no valid session. */
  resolve(cookieHeader: string | null): Promise<ResolvedSession>;
  /** Who a session belongs to now, for a socket that came in by it; a guest when it is over. */
  reread(sessionId: string): Promise<Actor>;
  /** `Set-Cookie` values. */
  cookieFor(token: string): string;
  clearedCookie(): string;
};

/** The actor, and a cookie to send when the session was prolonged or its token renewed. */
export type ResolvedSession = { actor: Actor; refreshedCookie: string | null };

type Valid = { readonly found: FoundSession; readonly isProlonged: boolean };

/**
 * Sessions on Lucia. Lucia stores the id it is given in clear: ours opens nothing, since a cookie has
 * a token of its own, of which only the keyed hash is stored. The id stays while tokens come and go
 * (docs/decisions/017). This is the one file that knows the library.
 */
export function createSessions(db: Db, options: SessionOptions): Sessions {
  const { secret, now } = options;
  const luciaBy = (find: Find) => luciaOn(db, find, options);
  const byToken = luciaBy((tokenHash) => findSessionByToken(db, { tokenHash, now: now() }));
  const byId = luciaBy((sessionId) => findSessionById(db, { sessionId }));

  async function validate(lucia: Lucia<SessionAttributes>, key: string): Promise<Valid | null> {
    const { session } = await lucia.validateSession(key);
    if (!session?.found) return null;
    if (now().getTime() - session.createdAt.getTime() > SESSION_ABSOLUTE_DAYS * DAY_MS) {
      await deleteSession(db, { sessionId: session.id });
      return null;
    }
    return { found: session.found, isProlonged: session.fresh };
  }

  return {
    async resolve(cookieHeader) {
      const guest: ResolvedSession = { actor: { kind: 'guest' }, refreshedCookie: null };
      const sent = readCookie(cookieHeader, byToken.sessionCookieName);
      const token = sent.find((value) => TOKEN.test(value));
      if (token === undefined) return guest;
      const valid = await validate(byToken, hashWithSecret(secret, token));
      if (!valid) return guest;
      const next = await nextToken(db, options, { found: valid.found, token });
      const newest = next ?? (valid.isProlonged ? token : null);
      return {
        actor: actorOf(valid.found),
        refreshedCookie: newest === null ? null : byToken.createSessionCookie(newest).serialize(),
      };
    },
    async reread(sessionId) {
      const valid = await validate(byId, sessionId);
      return valid ? actorOf(valid.found) : { kind: 'guest' };
    },
    async create(personId) {
      const token = newToken();
      const sessionId = newToken();
      const tokenHash = hashWithSecret(secret, token);
      const attributes = { createdAt: now(), tokenHash, found: null };
      await byToken.createSession(personId, attributes, { sessionId });
      return { token, sessionId };
    },
    end: (sessionId) => byId.invalidateSession(sessionId),
    endAll: (personId, exceptSessionId) => deleteSessionsOf(db, { personId, exceptSessionId }),
    cookieFor: (token) => byToken.createSessionCookie(token).serialize(),
    clearedCookie: () => byToken.createBlankSessionCookie().serialize(),
  };
}

function luciaOn(db: Db, find: Find, { isSecure }: SessionOptions): Lucia<SessionAttributes> {
  return new Lucia(sessionAdapter(db, find), {
    sessionExpiresIn: new TimeSpan(IDLE_DAYS, 'd'),
    getSessionAttributes: (attributes) => attributes,
    sessionCookie: {
      name: isSecure ? '__Host-cortile' : 'cortile',
      expires: false,
      attributes: { secure: isSecure, sameSite: 'lax', path: '/' },
    },
  });
}

/**
 * The token a browser should have instead of the one it came with; null: none. The next token
 * follows from the present one and the secret, so all requests that come with one token at once
 * are given the same next one, and one whose answer was lost is given it again.
 */
async function nextToken(
  db: Db,
  { secret, now }: SessionOptions,
  { found, token }: { readonly found: FoundSession; readonly token: string },
): Promise<string | null> {
  const sessionId = found.id;
  const tokenHash = hashWithSecret(secret, token);
  const next = renewedToken(secret, sessionId, token);
  if (found.tokenHash !== tokenHash) return next;
  if (found.previousTokenHash !== null && found.previousEndsAt === null) {
    const endsAt = new Date(now().getTime() + OVERLAP_MS);
    await endPreviousToken(db, { sessionId, tokenHash, endsAt });
    return null;
  }
  const isOverlapping = (found.previousEndsAt?.getTime() ?? 0) > now().getTime();
  // Another change of role so soon waits: the last token but one would be cut off under way.
  if (!found.isRenewalDue || isOverlapping) return null;
  await renewSession(db, { sessionId, tokenHash, nextTokenHash: hashWithSecret(secret, next) });
  return next;
}

function actorOf({ id, personId, name, householdId }: FoundSession): Actor {
  return { kind: 'person', sessionId: id, personId, name, householdId };
}

/** 256 bits that nobody can tell from the token before without the secret. */
function renewedToken(secret: string, sessionId: string, token: string): string {
  const digest = hashWithSecret(secret, `renewal:${sessionId}:${token}`);
  return Buffer.from(digest, 'hex').toString('base64url');
}

type Find = (key: string) => Promise<FoundSession | null>;

function sessionAdapter(db: Db, find: Find): Adapter {
  return {
    async getSessionAndUser(key) {
      const found = await find(key);
      return found ? [toLucia(found), { id: found.personId, attributes: {} }] : [null, null];
    },
    async setSession({ id, userId, expiresAt, attributes: { createdAt, tokenHash } }) {
      await insertSession(db, { id, personId: userId, expiresAt, createdAt, tokenHash });
    },
    updateSessionExpiration: (sessionId, expiresAt) => prolongSession(db, { sessionId, expiresAt }),
    deleteSession: (sessionId) => deleteSession(db, { sessionId }),
    deleteUserSessions: (personId) => deleteSessionsOf(db, { personId }),
    getUserSessions: () => Promise.reject(new Error('sessions are nowhere listed')),
    deleteExpiredSessions: () => Promise.reject(new Error('the purge job does this, in pieces')),
  };
}

function toLucia(found: FoundSession): DatabaseSession {
  const { id, personId, expiresAt, createdAt, tokenHash } = found;
  return { id, userId: personId, expiresAt, attributes: { createdAt, tokenHash, found } };
}
