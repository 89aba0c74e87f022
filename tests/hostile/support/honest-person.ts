import { cardText } from '#app/domain/boards/document/edit-board.ts';
import { demoId } from '#db/demo/ids.ts';
import { RawClient } from '#tests/realtime/support/raw-client.ts';
import { pass, waitFor } from '#tests/realtime/support/wait-for.ts';

import { formOf, send } from '../attacks/attack.ts';

/** One thing a person did: what came of it and how long it took. */
export type Act = { readonly kind: 'page' | 'edit'; readonly status: number; readonly ms: number };

const PAUSE_MS = 60;
const FIRST_ADDRESS = 1;
/** A note this long is begun anew, before it is as long as it may be. */
const FULL_NOTE = 8_000;

/** Signs a demo person in, from the address where honest people are; gives the cookie. */
export async function signInAs(address: string, key: string): Promise<string> {
  const { body, headers } = formOf({ demo: key });
  const response = await fetch(`${address}/sign-in`, {
    method: 'POST',
    headers: { ...headers, Origin: address },
    body,
    redirect: 'manual',
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`${key} could not sign in: ${response.status}`);
  return cookie;
}

/** Somebody of another group who goes on reading pages and writing on the own board. */
export class HonestPerson {
  readonly acts: Act[] = [];
  /** Words that came back committed and must be on the board for ever. */
  acknowledged: string[] = [];
  readonly #address: string;
  readonly #cookie: string;
  readonly #place: { readonly groupId: string; readonly boardId: string; readonly cardId: string };
  #client: RawClient;
  #isResting = false;
  #life: Promise<unknown> = Promise.resolve();

  private constructor(
    address: string,
    cookie: string,
    place: { groupId: string; boardId: string; cardId: string },
  ) {
    this.#address = address;
    this.#cookie = cookie;
    this.#place = place;
    this.#client = new RawClient(address, cookie);
  }

  /** A parent of the demo city, in another group than the one attacks come from. */
  static async settle(address: string): Promise<HonestPerson> {
    return new HonestPerson(address, await signInAs(address, 'parent'), {
      groupId: demoId.group('via-mantegna'),
      boardId: demoId.board('via-mantegna'),
      cardId: demoId.card('scuola-chiusa'),
    });
  }

  /** Enters the board and begins. */
  async start(): Promise<void> {
    await this.#client.join(this.#place.boardId);
    this.#life = Promise.all([this.#readPages(), this.#write()]);
  }

  /** Stops, and gives what was done since the last look. */
  async stop(): Promise<void> {
    this.#isResting = true;
    await this.#life;
    this.#client.close();
  }

  /** What was done since the last call. */
  takeActs(): Act[] {
    return this.acts.splice(0);
  }

  async #readPages(): Promise<void> {
    const { groupId, boardId } = this.#place;
    const pages = [`/groups/${groupId}/boards/${boardId}`, '/services', '/wallet'];
    for (let turn = 0; !this.#isResting; turn += 1) {
      const startedAt = performance.now();
      const { status } = await send(
        { address: this.#address },
        {
          path: pages[turn % pages.length] ?? '/',
          headers: { Cookie: this.#cookie },
          from: FIRST_ADDRESS,
        },
      );
      this.acts.push({ kind: 'page', status, ms: performance.now() - startedAt });
      await pass(PAUSE_MS);
    }
  }

  async #write(): Promise<void> {
    for (let turn = 0; !this.#isResting; turn += 1) {
      const startedAt = performance.now();
      const status = await this.#writeOnce(turn);
      this.acts.push({ kind: 'edit', status, ms: performance.now() - startedAt });
      if (status !== 200) await this.#comeBack();
      await pass(PAUSE_MS);
    }
  }

  /** 200 when the edit came back committed, as a page would be. */
  async #writeOnce(turn: number): Promise<number> {
    const word = ` ${turn.toString(36)}`;
    const update = this.#client.change((doc) => {
      const notes = cardText(doc, this.#place.cardId, 'notes');
      if (notes && notes.length > FULL_NOTE) {
        notes.delete(0, notes.length);
        this.acknowledged = [];
      }
      notes?.insert(notes.length, word);
    });
    const id = this.#client.sendUpdate(update);
    const outcome = await this.#client.outcome(id).catch(() => 'no answer');
    if (outcome === null) this.acknowledged.push(word);
    return outcome === null ? 200 : 500;
  }

  /** Acknowledged words that a newcomer never gets to read; those written last follow the first paint. */
  async lostWords(): Promise<string[]> {
    const promised = [...this.acknowledged];
    const reader = new RawClient(this.#address, this.#cookie);
    await reader.join(this.#place.boardId);
    const lost = () => {
      const note = cardText(reader.doc, this.#place.cardId, 'notes')?.toJSON() ?? '';
      const words = new Set(note.split(' '));
      return promised.filter((word) => !words.has(word.trim()));
    };
    await waitFor('every word', () => lost().length === 0).catch(() => undefined);
    const missing = lost();
    reader.close();
    return missing;
  }

  async #comeBack(): Promise<void> {
    this.#client.close();
    this.#client = new RawClient(this.#address, this.#cookie);
    await this.#client.join(this.#place.boardId).catch(() => undefined);
  }
}

/** The 95th percentile of how long acts of one kind took, in milliseconds. */
export function p95(acts: readonly Act[], kind: Act['kind']): number {
  const sorted = acts
    .filter((act) => act.kind === kind)
    .map(({ ms }) => ms)
    .sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
}
