import type * as Y from 'yjs';

import {
  indexedLocalStore,
  type LocalState,
  type LocalStore,
  type OpenLocalStore,
  type StoreTrouble,
} from './local-store.ts';
import type { LostEdit } from './lost-edits.ts';
import { TabChannel, type TabMessage } from './tab-channel.ts';

/** What a copy needs of the board it belongs to. */
export type CopyOwner = {
  readonly boardId: string;
  /** Whose copy on this device: two people on one device never share one. */
  readonly personId: string;
  readonly doc: Y.Doc;
  /** Keeps the board on the device; null: not at all; IndexedDB unless told otherwise. */
  readonly openLocalStore?: OpenLocalStore | null | undefined;
  /** The device keeps nothing, or nothing more. */
  onTrouble(): void;
  /** Another tab of this person shares the copy and says something. */
  hear(message: TabMessage): void;
};

/** The board's copy on this device, and the tabs that share it. */
export class DeviceCopy {
  readonly #owner: CopyOwner;
  #store: LocalStore | null = null;
  #tabs: TabChannel | null = null;
  #trouble: StoreTrouble | null = null;

  constructor(owner: CopyOwner) {
    this.#owner = owner;
  }

  /** Why this device keeps nothing; null while it does. */
  get trouble(): StoreTrouble | null {
    return this.#trouble;
  }

  /** Puts what the device has into the document; null: it never had the board. */
  async open(): Promise<LocalState | null> {
    const { boardId, personId, doc, openLocalStore, hear } = this.#owner;
    if (openLocalStore === null) return null;
    const open = openLocalStore ?? indexedLocalStore();
    if (!open) {
      this.#onTrouble('refused');
      return null;
    }
    const name = `cortile:${personId}:${boardId}`;
    this.#tabs = new TabChannel(name, hear);
    this.#store = open(name, doc, (trouble) => this.#onTrouble(trouble));
    return this.#store.loaded;
  }

  save(state: LocalState): void {
    this.#store?.save(state);
  }

  tellTabs(message: TabMessage): void {
    this.#tabs?.tell(message);
  }

  /** Forgets the board on this device, but for words that are nowhere else; nothing more is kept. */
  async clear(lost: readonly LostEdit[]): Promise<void> {
    const store = this.#store;
    this.#store = null;
    await store?.clear(lost);
  }

  close(): void {
    this.#tabs?.close();
    this.#store?.close();
  }

  #onTrouble(trouble: StoreTrouble): void {
    this.#trouble = trouble;
    this.#owner.onTrouble();
  }
}
