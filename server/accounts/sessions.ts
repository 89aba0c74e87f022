import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia';
import { and, eq, lte, ne } from 'drizzle-orm';

import type { Db } from '#db/client.ts';
import { findSessionWithPerson } from '#db/queries/accounts.ts';
import { sessions } from '#db/schema/accounts.ts';
import type { Actor, SessionStore } from '#server/context.ts';
import { hashWithSecret, newToken } from '#server/ids.ts';

/** A session idles out after 7 days, and ends 30 days after sign-in whatever happens. */
const IDLE_DAYS = 7;
const ABSOLUTE_DAYS = 30;
const DAY_MS = 86_400_000;

type SessionAttributes = { createdAt: Date };

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
  /** `Set-Cookie` values. */
  cookieFor(token: string): string;
  clearedCookie(): string;
};

/** The actor, and a cookie to send when the session was prolonged. */
export type ResolvedSession = { actor: Actor; refreshedCookie: string | null };

/**
 * Sessions on Lucia. Lucia stores the id it is given in clear, so it is only ever given the
 * keyed hash of the cookie's token. This is the one file that knows the library.
 */
export function createSessions(db: Db, options: SessionOptions): Sessions {
  const lucia = new Lucia(sessionAdapter(db), {
    sessionExpiresIn: new TimeSpan(IDLE_DAYS, 'd'),
    getSessionAttributes: (attributes) => attributes,
    sessionCookie: {
      name: options.isSecure ? '__Host-cortile' : 'cortile',
      expires: false,
      attributes: { secure: options.isSecure, sameSite: 'lax', path: '/' },
    },
  });

  async function resolve(cookieHeader: string | null): Promise<ResolvedSession> {
    const guest: ResolvedSession = { actor: { kind: 'guest' }, refreshedCookie: null };
    const token = readToken(cookieHeader ?? '', lucia.sessionCookieName);
    if (!token) return guest;
    const sessionId = hashWithSecret(options.secret, token);
    const { session } = await lucia.validateSession(sessionId);
    if (!session) return guest;
    if (options.now().getTime() - session.createdAt.getTime() > ABSOLUTE_DAYS * DAY_MS) {
      await lucia.invalidateSession(sessionId);
      return guest;
    }
    const found = await findSessionWithPerson(db, { sessionId });
    if (!found) return guest;
    return {
      actor: { kind: 'person', sessionId, ...found },
      refreshedCookie: session.fresh ? lucia.createSessionCookie(token).serialize() : null,
    };
  }

  return {
    resolve,
    async create(personId) {
      const token = newToken();
      const sessionId = hashWithSecret(options.secret, token);
      await lucia.createSession(personId, { createdAt: options.now() }, { sessionId });
      return { token, sessionId };
    },
    end: (sessionId) => lucia.invalidateSession(sessionId),
    async endAll(personId, exceptSessionId) {
      await db
        .delete(sessions)
        .where(and(eq(sessions.personId, personId), ne(sessions.id, exceptSessionId ?? '')));
    },
    cookieFor: (token) => lucia.createSessionCookie(token).serialize(),
    clearedCookie: () => lucia.createBlankSessionCookie().serialize(),
  };
}

/**
 * The token in a `Cookie` header. The library's own reader decodes every cookie and throws at a
 * broken `%`, which another site of the same domain can set; a token needs no decoding.
 */
function readToken(cookieHeader: string, cookieName: string): string | null {
  for (const pair of cookieHeader.split(';')) {
    const [name, value = ''] = pair.trim().split('=', 2);
    if (name === cookieName && /^[\w-]+$/.test(value)) return value;
  }
  return null;
}

function sessionAdapter(db: Db): Adapter {
  const toLucia = (row: typeof sessions.$inferSelect): DatabaseSession => ({
    id: row.id,
    userId: row.personId,
    expiresAt: row.expiresAt,
    attributes: { createdAt: row.createdAt },
  });
  return {
    async getSessionAndUser(sessionId) {
      const [row] = await db.select().from(sessions).where(eq(sessions.id, sessionId));
      return row ? [toLucia(row), { id: row.personId, attributes: {} }] : [null, null];
    },
    async getUserSessions(personId) {
      const rows = await db.select().from(sessions).where(eq(sessions.personId, personId));
      return rows.map(toLucia);
    },
    async setSession(session) {
      await db.insert(sessions).values({
        id: session.id,
        personId: session.userId,
        expiresAt: session.expiresAt,
        createdAt: session.attributes.createdAt,
      });
    },
    async updateSessionExpiration(sessionId, expiresAt) {
      await db.update(sessions).set({ expiresAt }).where(eq(sessions.id, sessionId));
    },
    async deleteSession(sessionId) {
      await db.delete(sessions).where(eq(sessions.id, sessionId));
    },
    async deleteUserSessions(personId) {
      await db.delete(sessions).where(eq(sessions.personId, personId));
    },
    async deleteExpiredSessions() {
      await db.delete(sessions).where(lte(sessions.expiresAt, new Date()));
    },
  };
}
