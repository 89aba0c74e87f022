import type { Namespace, Socket } from 'socket.io';

import type { Sessions } from '#server/accounts/sessions.ts';
import type { AccessEvent, PersonActor } from '#server/context.ts';

/** The person behind one socket, and how to read their rights again. */
export class Visitor {
  actor: PersonActor;
  /** When the session was last read. */
  checkedAtMs: number;
  /** Reads rights again and acts on them; set by the door the socket came in by. */
  recheck: () => void = () => undefined;
  turnAway: (code: string) => void = () => undefined;
  readonly #sessions: Pick<Sessions, 'reread'>;
  readonly #nowMs: () => number;

  constructor(parts: {
    actor: PersonActor;
    sessions: Pick<Sessions, 'reread'>;
    nowMs: () => number;
  }) {
    this.actor = parts.actor;
    this.#sessions = parts.sessions;
    this.#nowMs = parts.nowMs;
    this.checkedAtMs = parts.nowMs();
  }

  /** Reads the session again, by its id: its token may have been renewed. False when it is over. */
  async refresh(): Promise<boolean> {
    this.checkedAtMs = this.#nowMs();
    const actor = await this.#sessions.reread(this.actor.sessionId);
    if (actor.kind !== 'person') return false;
    this.actor = actor;
    return true;
  }

  /** Whether a change of rights may touch this visitor. */
  isTouchedBy(event: AccessEvent): boolean {
    switch (event.kind) {
      case 'membership.changed':
        return this.actor.householdId === event.householdId;
      case 'household.changed':
      case 'person.signed-out':
        return this.actor.personId === event.personId;
      case 'session.ended':
        return this.actor.sessionId === event.sessionId;
    }
  }
}

/** Open pages of one person on one process; more are nobody's doing. */
const MAX_SOCKETS_PER_PERSON = 40;
/** Rights are read again at least this often, whatever was announced. */
const RECHECK_EVERY_MS = 60_000;

/** Everybody connected to one namespace of this process. */
export class Visitors {
  readonly #visitors = new Set<Visitor>();

  /** Lets only signed-in people into a namespace; each then has a `Visitor` in `socket.data`. */
  guard(
    namespace: Namespace,
    sessions: Pick<Sessions, 'resolve' | 'reread'>,
    nowMs: () => number,
  ): void {
    namespace.use((socket, next) => {
      sessions.resolve(socket.handshake.headers.cookie ?? null).then(
        ({ actor }) => {
          if (actor.kind !== 'person') {
            next(new Error('auth.signed_out'));
            return;
          }
          if (this.#countOf(actor.personId) >= MAX_SOCKETS_PER_PERSON) {
            next(new Error('boards.busy'));
            return;
          }
          socket.data = new Visitor({ actor, sessions, nowMs });
          next();
        },
        () => next(new Error('boards.busy')),
      );
    });
    namespace.on('connection', (socket: Socket) => {
      const visitor = socket.data as Visitor;
      this.#visitors.add(visitor);
      socket.on('disconnect', () => this.#visitors.delete(visitor));
    });
  }

  #countOf(personId: string): number {
    let count = 0;
    for (const visitor of this.#visitors) if (visitor.actor.personId === personId) count += 1;
    return count;
  }

  /** A change of rights: those it may touch read theirs again. */
  announce(event: AccessEvent): void {
    for (const visitor of this.#visitors) {
      if (visitor.isTouchedBy(event)) visitor.recheck();
    }
  }

  /** Sessions end by time, too, and an announcement can be missed. */
  sweep(nowMs: number): void {
    for (const visitor of this.#visitors) {
      if (nowMs - visitor.checkedAtMs < RECHECK_EVERY_MS) continue;
      visitor.checkedAtMs = nowMs;
      visitor.recheck();
    }
  }

  /** Announcements may have been missed: everybody's rights are read again. */
  recheckAll(): void {
    for (const visitor of this.#visitors) visitor.recheck();
  }
}
