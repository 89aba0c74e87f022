import type { IncomingMessage } from 'node:http';
import type { Socket as NetSocket } from 'node:net';

import type { Socket } from 'socket.io';

import { HandshakeLimits } from './handshake-limits.ts';
import { JoinGate } from './join-gate.ts';
import { Line, type EngineConnection } from './line.ts';
import { PersonLines } from './person-lines.ts';

/** Lines of one process; each costs some 30 kB before anything is said. */
const MAX_LINES = 4_000;
/** Lines on which nobody has signed in yet, of all addresses and of one. */
const MAX_STRANGERS = 1_000;
const MAX_STRANGERS_OF_ADDRESS = 300;
/** A browser answers at once; `ws` itself would wait for half a minute. */
const GOODBYE_MS = 1_000;

/** What the lines of a process cost just now. */
export type LineUsage = {
  readonly lines: number;
  readonly heldBytes: number;
  /** Of the person for whom most waits. */
  readonly heldBytesOfOne: number;
};

/** All WebSockets of this process, open or on their way out, and whose they are. */
export class Lines {
  readonly handshakes: HandshakeLimits;
  readonly gate: JoinGate;
  readonly #lines = new Set<Line>();
  readonly #byConnection = new WeakMap<EngineConnection, Line>();
  readonly #people = new Map<string, PersonLines>();
  /** Requests let in, by address, until somebody signs in on them or they end. */
  readonly #strangers = new Map<NetSocket, string>();
  readonly #nowMs: () => number;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
    this.handshakes = new HandshakeLimits(nowMs);
    this.gate = new JoinGate(this.#lines, nowMs);
  }

  /**
   * Whether a request may become a line: 503 when this process is full, 429 when its address asks
   * too often; null: welcome.
   */
  admit({ socket }: IncomingMessage, address: string): 503 | 429 | null {
    if (!this.handshakes.takeHandshake(address)) return 429;
    const isFull = this.#lines.size >= MAX_LINES || this.#strangers.size >= MAX_STRANGERS;
    if (isFull) return 503;
    let ofAddress = 0;
    for (const other of this.#strangers.values()) if (other === address) ofAddress += 1;
    if (ofAddress >= MAX_STRANGERS_OF_ADDRESS) return 429;
    this.#strangers.set(socket, address);
    socket.once('close', () => this.#strangers.delete(socket));
    return null;
  }

  /** A request has become a line. */
  open(connection: EngineConnection, address: string): void {
    const line = new Line(connection, address, this.#nowMs);
    this.#byConnection.set(connection, line);
    this.#lines.add(line);
    line.onDrained(() => this.gate.lookSoon());
    line.onClosed(() => {
      this.#lines.delete(line);
      line.person?.forget(line);
      this.gate.lookSoon();
    });
  }

  /** The line under a socket of a namespace. */
  of(socket: Socket): Line {
    const line = this.#byConnection.get(socket.conn);
    if (!line) throw new Error('a socket without a line');
    return line;
  }

  /** Seats somebody in a namespace: what leaves the seat again, or why there is none. */
  seat(socket: Socket, personId: string): ReturnType<PersonLines['sit']> {
    const nowMs = this.#nowMs();
    const person = this.#people.get(personId) ?? new PersonLines(nowMs);
    this.#people.set(personId, person);
    const line = this.of(socket);
    const leave = person.sit(line, nowMs);
    if (typeof leave === 'string') return leave;
    this.#strangers.delete(socket.conn.request.socket);
    const forget = line.onClosed(leave);
    return () => {
      forget();
      leave();
    };
  }

  /** Every half second: readers who read nothing are let go, who waits is let in. */
  sweep(): void {
    const nowMs = this.#nowMs();
    for (const line of this.#lines) line.sweep(nowMs);
    this.gate.sweep(nowMs);
    for (const [personId, person] of this.#people) {
      if (person.isForgettable(nowMs)) this.#people.delete(personId);
    }
  }

  /** Ends the lines of those who do not answer the goodbye. */
  cutSoon(): void {
    setTimeout(() => {
      for (const line of this.#lines) line.cut();
    }, GOODBYE_MS).unref();
  }

  get usage(): LineUsage {
    const held = [...this.#people.values()].map((person) => person.heldBytes);
    return {
      lines: this.#lines.size,
      heldBytes: this.gate.heldBytes,
      heldBytesOfOne: Math.max(0, ...held),
    };
  }
}
