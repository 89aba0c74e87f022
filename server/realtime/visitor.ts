import type { Namespace, Socket } from 'socket.io';

import type { Sessions } from '#server/accounts/sessions.ts';
import type { AccessEvent, PersonActor } from '#server/context.ts';

import type { Line } from './lines/line.ts';
import type { Lines } from './lines/lines.ts';
import type { CheckReason } from './rights-check.ts';

/** The person behind one socket, and how to read their rights again. */
export class Visitor {
  actor: PersonActor;
  /** When the session was last read. */
  checkedAtMs: number;
  /** Reads rights again and acts on them; set by the door the socket came in by. */
  recheck: (reason: CheckReason) => void = () => undefined;
  turnAway: (code: string) => void = () => undefined;
  /** The connection they came on. */
  readonly line: Line;
  /** Gives the place back; harmless when it was. */
  readonly leaveSeat: () => void;
  readonly #sessions: Pick<Sessions, 'reread'>;
  readonly #nowMs: () => number;

  constructor(parts: {
    actor: PersonActor;
    line: Line;
    sessions: Pick<Sessions, 'reread'>;
    nowMs: () => number;
    leaveSeat: () => void;
  }) {
    this.actor = parts.actor;
    this.line = parts.line;
    this.leaveSeat = parts.leaveSeat;
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

/** Rights are read again at least this often, whatever was announced. */
const RECHECK_EVERY_MS = 60_000;

/** What lets somebody into a namespace. */
export type GuardParts = {
  readonly sessions: Pick<Sessions, 'resolve' | 'reread'>;
  readonly lines: Lines;
  nowMs(): number;
};

/** Who is at the other end of a socket that a guard let in. */
export function visitorOf({ data }: Socket): Visitor {
  if (data instanceof Visitor) return data;
  throw new Error('a socket came in past the guard');
}

/** Everybody connected to one namespace of this process. */
export class Visitors {
  readonly #visitors = new Set<Visitor>();

  /** Lets only signed-in people into a namespace; each then has a `Visitor` in `socket.data`. */
  guard(namespace: Namespace, parts: GuardParts): void {
    namespace.use((socket, next) => {
      letIn(socket, parts).then(
        (refusal) => (refusal === null ? next() : next(new Error(refusal))),
        () => next(new Error('boards.busy')),
      );
    });
    namespace.on('connection', (socket: Socket) => {
      const visitor = visitorOf(socket);
      this.#visitors.add(visitor);
      const leave = visitor.line.enter((code) => visitor.turnAway(code));
      socket.on('disconnect', () => {
        this.#visitors.delete(visitor);
        visitor.leaveSeat();
        leave();
      });
    });
  }

  /** A change of rights: those it may touch read theirs again. */
  announce(event: AccessEvent): void {
    for (const visitor of this.#visitors) {
      if (visitor.isTouchedBy(event)) visitor.recheck('announced');
    }
  }

  /** Sessions end by time, too, and an announcement can be missed. */
  sweep(nowMs: number): void {
    for (const visitor of this.#visitors) {
      if (nowMs - visitor.checkedAtMs < RECHECK_EVERY_MS) continue;
      visitor.checkedAtMs = nowMs;
      visitor.recheck('routine');
    }
  }

  /** Announcements may have been missed: everybody's rights are read again. */
  recheckAll(): void {
    for (const visitor of this.#visitors) visitor.recheck('routine');
  }
}

/** Whose socket it is, and a seat for it; the code of a refusal, or null. What is cheap goes first. */
async function letIn(socket: Socket, parts: GuardParts): Promise<string | null> {
  const { sessions, lines, nowMs } = parts;
  const { cookie } = socket.handshake.headers;
  if (cookie === undefined) return 'auth.signed_out';
  const line = lines.of(socket);
  let refusal: string | null = 'boards.busy';
  // While we read, it is not they who are idle.
  const isRead = line.enter(() => undefined);
  const reading = lines.handshakes.read(
    { address: line.address, cookie },
    () => sessions.resolve(cookie),
    ({ actor }) => {
      if (actor.kind !== 'person') refusal = 'auth.signed_out';
      else {
        const seat = lines.seat(socket, actor.personId);
        if (typeof seat === 'string') refusal = seat;
        else {
          refusal = null;
          socket.data = new Visitor({ actor, line, sessions, nowMs, leaveSeat: seat });
        }
      }
      return refusal === null;
    },
  );
  await reading.finally(isRead);
  return refusal;
}
