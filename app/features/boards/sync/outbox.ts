import * as Y from 'yjs';

import { BOARD_LIMITS } from '#app/domain/boards/document/board-schema.ts';

/** One message on its way: acknowledged when it comes back in a committed batch. */
export type SentUpdate = {
  readonly connectionId: number;
  readonly messageId: number;
  readonly update: Uint8Array;
};

/** Updates that wait before they are merged. */
const MERGE_FROM = 128;
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
    // A day of typing without network stays a handful of messages.
    if (this.#queued.length >= MERGE_FROM) this.#mergeQueued();
  }

  /** The next message for a connection; null when nothing waits. */
  next(connectionId: number): SentUpdate | null {
    const update = this.#takeMerged();
    if (!update) return null;
    this.#lastMessageId += 1;
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

  #mergeQueued(): void {
    const merged: Uint8Array[] = [];
    for (let next = this.#takeMerged(); next; next = this.#takeMerged()) merged.push(next);
    this.#queued = merged;
  }

  /** Takes as many of the oldest updates as fit in one message. */
  #takeMerged(): Uint8Array | null {
    let count = 0;
    let bytes = 0;
    for (const update of this.#queued) {
      bytes += update.length;
      if (count > 0 && bytes > MAX_MESSAGE_BYTES) break;
      count += 1;
    }
    const taken = this.#queued.splice(0, count);
    const [only] = taken;
    if (!only) return null;
    return taken.length === 1 ? only : Y.mergeUpdates(taken);
  }
}
