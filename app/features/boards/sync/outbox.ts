import * as Y from 'yjs';

import { BOARD_LIMITS } from '#app/domain/boards/board-schema.ts';

/** One message on its way: acknowledged when it comes back in a committed batch. */
export type SentUpdate = {
  readonly connectionId: number;
  readonly messageId: number;
  readonly update: Uint8Array;
};

/** Room for the message around an update. */
const MAX_MESSAGE_BYTES = BOARD_LIMITS.updateBytes - 1024;

/**
 * Changes of this device that the server has not committed yet, oldest first. They are sent as
 * few messages as possible and kept until each has come back in a batch.
 */
export class Outbox {
  #queued: Uint8Array[] = [];
  #sent: SentUpdate[] = [];
  #lastMessageId = 0;

  /** True when everything written here is committed. */
  get isEmpty(): boolean {
    return this.#queued.length === 0 && this.#sent.length === 0;
  }

  /** True when something waits to be sent. */
  get hasQueued(): boolean {
    return this.#queued.length > 0;
  }

  /** All that is not committed, to be kept on the device. */
  get updates(): Uint8Array[] {
    return [...this.#sent.map((message) => message.update), ...this.#queued];
  }

  add(update: Uint8Array): void {
    this.#queued.push(update);
  }

  /** The next message for a connection; null when nothing waits. */
  next(connectionId: number): SentUpdate | null {
    const taken: Uint8Array[] = [];
    let bytes = 0;
    while (this.#queued[0] && (bytes === 0 || bytes + this.#queued[0].length < MAX_MESSAGE_BYTES)) {
      bytes += this.#queued[0].length;
      taken.push(this.#queued[0]);
      this.#queued.shift();
    }
    const [only] = taken;
    if (!only) return null;
    this.#lastMessageId += 1;
    const update = taken.length === 1 ? only : Y.mergeUpdates(taken);
    const message = { connectionId, messageId: this.#lastMessageId, update };
    this.#sent.push(message);
    return message;
  }

  /** A message came back committed. */
  acknowledge(connectionId: number, messageId: number): void {
    this.#sent = this.#sent.filter(
      (message) => message.connectionId !== connectionId || message.messageId !== messageId,
    );
  }

  /** Puts what is not acknowledged back in front, to be sent again. Sending twice is harmless. */
  requeue(): void {
    this.#queued = this.updates;
    this.#sent = [];
  }
}
