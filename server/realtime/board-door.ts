import type { Namespace, Socket } from 'socket.io';

import { FRAME_EVENT } from '#app/protocol/frame-parser.ts';
import {
  decodeClientMessage,
  encodeServerMessage,
  type ClientMessage,
} from '#app/protocol/wire-format.ts';
import { mayInGroup } from '#app/domain/groups/policy.ts';
import type { Db } from '#db/client.ts';
import { findBoardAccess, type BoardAccessRow } from '#db/queries/boards/boards.ts';
import type { PersonActor } from '#server/context.ts';

import { BoardConnection } from './rooms/board-connection.ts';
import type { BoardHub } from './rooms/board-hub.ts';
import type { BoardRoom } from './rooms/board-room.ts';
import type { JoinGate } from './lines/join-gate.ts';
import { RightsCheck } from './rights-check.ts';
import { socketChannel } from './socket-channel.ts';
import { TokenBucket } from './lines/token-bucket.ts';
import { visitorOf, type Visitor } from './visitor.ts';

/** What the door needs of the process. */
export type BoardDoorParts = {
  readonly db: Db;
  readonly hub: BoardHub;
  /** Where whole boards wait for room on their way to a reader. */
  readonly gate: JoinGate;
  now(): Date;
  failed(error: unknown): void;
};

/** Messages that may wait for a join or a check of rights, and the updates among them. */
const MAX_QUEUED = { count: 500, updateBytes: 256 * 1024 };
/** Entering a board reads the database; all lines of a person have a rate too (`PersonLines`). */
const JOIN_RATE = { perSecond: 1, burst: 20 };
/** Junk frames after which a connection is closed. */
const MAX_BAD_FRAMES = 5;

type Entered = {
  readonly connection: BoardConnection;
  readonly room: BoardRoom;
  readonly boardId: string;
};

/** Opens the `/boards` namespace; sockets reach it with a signed-in visitor in `data`. */
export function openBoardDoor(namespace: Namespace, parts: BoardDoorParts): void {
  let lastConnectionId = 0;
  // Ids must differ between processes and restarts: writers know their own batches by them.
  const nextConnectionId = () => {
    lastConnectionId = Math.max(lastConnectionId + 1, parts.now().getTime() * 1_000);
    return lastConnectionId + Math.floor(Math.random() * 1_000);
  };
  namespace.on('connection', (socket: Socket) => {
    new BoardVisit(socket, parts, nextConnectionId).start();
  });
}

/** One socket at the door, on one board at a time. */
class BoardVisit {
  readonly #socket: Socket;
  readonly #visitor: Visitor;
  readonly #parts: BoardDoorParts;
  readonly #nextConnectionId: () => number;
  #entered: Entered | null = null;
  #isEnded = false;
  #badFrames = 0;
  readonly #joins: TokenBucket;
  /** Messages are handled one after the other; a check of rights goes in between. */
  #queue: Promise<void> = Promise.resolve();
  #queued = 0;
  #queuedBytes = 0;

  constructor(socket: Socket, parts: BoardDoorParts, nextConnectionId: () => number) {
    this.#socket = socket;
    this.#visitor = visitorOf(socket);
    this.#parts = parts;
    this.#nextConnectionId = nextConnectionId;
    this.#joins = new TokenBucket({ ...JOIN_RATE, nowMs: parts.now().getTime() });
  }

  start(): void {
    this.#socket.on(FRAME_EVENT, (bytes: unknown) => this.#receive(bytes));
    this.#socket.on('disconnect', () => {
      this.#isEnded = true;
      rights.close();
      this.#leave();
    });
    const rights = new RightsCheck({
      read: () => this.#recheck(),
      again: () => this.#visitor.recheck('routine'),
      turnAway: (code) => this.#turnAway(code),
      failed: this.#parts.failed,
      nowMs: () => this.#parts.now().getTime(),
    });
    this.#visitor.recheck = (reason) => this.#inOrder(() => rights.run(reason));
    this.#visitor.turnAway = (code) => this.#turnAway(code);
  }

  #receive(bytes: unknown): void {
    const message = bytes instanceof Uint8Array ? decodeClientMessage(bytes) : null;
    if (!message) {
      this.#badFrames += 1;
      if (this.#badFrames >= MAX_BAD_FRAMES) this.#turnAway('boards.malformed');
      return;
    }
    if (this.#queued === 0) this.#handle(ownBytes(message));
    else this.#handleLater(ownBytes(message));
  }

  #handleLater(message: ClientMessage): void {
    const bytes = message.type === 'update' ? message.update.length : 0;
    const isFull =
      this.#queued >= MAX_QUEUED.count || this.#queuedBytes + bytes > MAX_QUEUED.updateBytes;
    if (isFull) return this.#turnAway('boards.busy');
    this.#queuedBytes += bytes;
    this.#inOrder(() => {
      this.#queuedBytes -= bytes;
      this.#handle(message);
    });
  }

  #handle(message: ClientMessage): void {
    if (this.#isEnded) return;
    const entered = this.#entered;
    if (message.type === 'join') {
      if (!this.#mayJoin()) this.#turnAway('boards.too_fast');
      else this.#inOrder(() => this.#join(message.boardId, message.lastSequence));
    } else if (!entered) {
      if (message.type === 'update') this.#refuse(message.messageId, 'boards.not_joined');
    } else if (message.type === 'update') {
      entered.room.update(entered.connection, message.messageId, message.update);
    } else {
      entered.room.moveCursor(entered.connection, message.cursor);
    }
  }

  #mayJoin(): boolean {
    const nowMs = this.#parts.now().getTime();
    const ofPerson = this.#visitor.line.person?.joins;
    return this.#joins.take(1, nowMs) && (ofPerson?.take(1, nowMs) ?? false);
  }

  /** Runs work after what is running; a fault ends this socket only. */
  #inOrder(work: () => void | Promise<void>): void {
    this.#queued += 1;
    this.#queue = this.#queue
      .then(work)
      .catch((error: unknown) => {
        this.#parts.failed(error);
        this.#turnAway('boards.busy');
      })
      .finally(() => {
        this.#queued -= 1;
      });
  }

  async #join(boardId: string, lastSequence: number): Promise<void> {
    this.#leave();
    const access = await this.#access(boardId);
    if (!access) return this.#turnAway('boards.not_found');
    if (this.#isEnded) return;
    const { actor } = this.#visitor;
    const room = this.#parts.hub.room(boardId);
    const connection = new BoardConnection({
      id: this.#nextConnectionId(),
      person: { personId: actor.personId, name: actor.name },
      author: authorOf(actor, access),
      canWrite: mayWrite(access),
      channel: socketChannel(this.#socket, this.#visitor.line, this.#parts.gate),
      nowMs: this.#parts.now().getTime(),
    });
    this.#entered = { connection, room, boardId };
    await room.join(connection, lastSequence);
  }

  /** Reads session and role again; B6-B8: the next frame already obeys the answer. */
  async #recheck(): Promise<void> {
    const isStillSignedIn = await this.#visitor.refresh();
    if (!isStillSignedIn) return this.#turnAway('auth.signed_out');
    const entered = this.#entered;
    if (!entered) return;
    const access = await this.#access(entered.boardId);
    if (!access) return this.#turnAway('boards.removed');
    entered.connection.setRole(authorOf(this.#visitor.actor, access), mayWrite(access));
  }

  #access(boardId: string): Promise<BoardAccessRow | null> {
    const { personId } = this.#visitor.actor;
    return findBoardAccess(this.#parts.db, { boardId, personId });
  }

  #turnAway(code: string): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    const connection = this.#entered?.connection;
    if (connection) connection.close(code);
    else {
      this.#socket.emit(FRAME_EVENT, encodeServerMessage({ type: 'closed', code }));
      this.#socket.disconnect(true);
    }
    this.#leave();
  }

  #refuse(messageId: number, code: string): void {
    this.#socket.emit(FRAME_EVENT, encodeServerMessage({ type: 'refused', messageId, code }));
  }

  #leave(): void {
    const entered = this.#entered;
    this.#entered = null;
    entered?.room.leave(entered.connection);
  }
}

/** Copied: the frame's bytes belong to a buffer that is used again. */
function ownBytes(message: ClientMessage): ClientMessage {
  return message.type === 'update' ? { ...message, update: message.update.slice() } : message;
}

function authorOf(actor: PersonActor, access: BoardAccessRow) {
  const { personId } = actor;
  return { personId, householdId: access.householdId, role: access.role };
}

function mayWrite(access: BoardAccessRow): boolean {
  return !access.isArchived && mayInGroup(access.role, 'edit_board');
}
