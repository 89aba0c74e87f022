/**
 * What the dearest logs that the judge lets through cost whoever builds the document, beside an
 * honest log of as many bytes (docs/decisions/013). `npx tsx tests/bench/measure-breadth.ts`.
 */
import * as Y from 'yjs';

import type { Author } from '#app/domain/boards/document/board-schema.ts';
import { checkUpdate } from '#app/domain/boards/judge/check-update.ts';
import {
  addCard,
  archiveCard,
  cardText,
  moveCard,
} from '#app/domain/boards/document/edit-board.ts';
import { UpdateIndex } from '#app/domain/boards/judge/update-index.ts';

const CARDS = 40;
/** Texts that are filled from end to end. */
const TEXTS = 12;
const member: Author = { personId: 'p', householdId: 'h', role: 'member' };
const HIGHEST = 2 ** 32 - 1;

/** What the judge took, of a writer who sends as fast as one may. */
class Log {
  readonly index = new UpdateIndex();
  readonly updates: Uint8Array[] = [];
  readonly refused = new Map<string, number>();
  bytes = 0;
  #nowMs = 0;

  send(update: Uint8Array): boolean {
    this.#nowMs += 17;
    const checked = checkUpdate(this.index, update, member, this.#nowMs);
    if (!checked.ok) {
      this.refused.set(checked.code, (this.refused.get(checked.code) ?? 0) + 1);
      return false;
    }
    checked.value.apply();
    this.updates.push(update);
    this.bytes += update.length;
    return true;
  }

  /** The shortest of five times to build the document, in ms. */
  buildMs(bytes = this.bytes): number {
    const times = Array.from({ length: 5 }, () => {
      const startedAtMs = performance.now();
      const doc = new Y.Doc();
      let applied = 0;
      doc.transact(() => {
        for (const update of this.updates) {
          if (applied > bytes) return;
          Y.applyUpdate(doc, update);
          applied += update.length;
        }
      });
      return performance.now() - startedAtMs;
    });
    return Math.min(...times);
  }
}

function boardOf(cards: number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 1;
  for (let at = 0; at < cards; at += 1) {
    addCard(doc, {
      id: `c${at}`,
      createdBy: 'p',
      title: 'Nuoto',
      column: 'needs',
      position: 'V',
      category: 'sport',
    });
  }
  return doc;
}

function blind(seen: Uint8Array, clientID: number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  Y.applyUpdate(doc, seen);
  return doc;
}

function updateOf(doc: Y.Doc, work: () => void): Uint8Array {
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array) => updates.push(update);
  doc.on('update', keep);
  doc.transact(work);
  doc.off('update', keep);
  return Y.mergeUpdates(updates);
}

/** People who write where they are, word by word. */
function honest(bytes: number): Log {
  const log = new Log();
  const doc = boardOf(CARDS);
  log.send(Y.encodeStateAsUpdate(doc));
  for (let step = 0; log.bytes < bytes && log.refused.size === 0; step += 1) {
    const id = `c${step % CARDS}`;
    const text = cardText(doc, id, 'notes');
    if (!text) throw new Error('no notes');
    log.send(
      updateOf(doc, () => {
        if (text.length > 5_000) text.delete(0, 4_000);
        else if (step % 9 === 0) moveCard(doc, id, { column: 'asking', position: `V${step}1` });
        else text.insert((step * 31) % (text.length + 1), 'ciao ');
      }),
    );
  }
  return log;
}

/** Ever new client ids that saw nothing write the same key. */
function siblings(): Log {
  const log = new Log();
  const seen = Y.encodeStateAsUpdate(boardOf(1));
  log.send(seen);
  for (let client = 10; client < 1_000; client += 1) {
    const doc = blind(seen, client);
    log.send(updateOf(doc, () => archiveCard(doc, 'c0')));
  }
  return log;
}

/** A long chain at a key, then ids higher than its writer's branch off its beginning. */
function span(): Log {
  const log = new Log();
  const doc = boardOf(1);
  const seen = Y.encodeStateAsUpdate(doc);
  log.send(seen);
  for (let sent = 0; sent < 20; sent += 1) {
    const moves = Array.from({ length: 500 }, (_, step) =>
      updateOf(doc, () => moveCard(doc, 'c0', { column: 'needs', position: `V${step}1` })),
    );
    log.send(Y.mergeUpdates(moves));
  }
  for (let client = 0; client < 250; client += 1) {
    const late = blind(seen, HIGHEST - client);
    log.send(updateOf(late, () => moveCard(late, 'c0', { column: 'needs', position: 'W' })));
  }
  return log;
}

/** Texts to which several add lines in front, none hearing of another. */
function prepending(): Log {
  const log = new Log();
  const seen = Y.encodeStateAsUpdate(boardOf(TEXTS));
  log.send(seen);
  for (let card = 0; card < TEXTS; card += 1) {
    for (const client of [100 + card, HIGHEST - card]) {
      const doc = blind(seen, client);
      const lines = Array.from({ length: 2_000 }, () =>
        updateOf(doc, () => cardText(doc, `c${card}`, 'notes')?.insert(0, 'a')),
      );
      for (let at = 0; at < lines.length; at += 100) {
        if (!log.send(Y.mergeUpdates(lines.slice(at, at + 100)))) break;
      }
    }
  }
  return log;
}

/** Letters of long texts deleted one by one, here and there. */
function crumbs(): Log {
  const log = new Log();
  const doc = boardOf(TEXTS);
  log.send(Y.encodeStateAsUpdate(doc));
  const texts = Array.from({ length: TEXTS }, (_, card) => cardText(doc, `c${card}`, 'notes'));
  for (const text of texts) log.send(updateOf(doc, () => text?.insert(0, 'a'.repeat(9_000))));
  for (const text of texts.toReversed()) {
    const update = updateOf(doc, () => {
      for (let at = (text?.length ?? 0) - 2; at > 0; at -= 2) text?.delete(at, 1);
    });
    log.send(update);
  }
  return log;
}

const forged = { siblings, span, prepending, crumbs };

const logs = Object.entries(forged).map(([name, make]) => ({ name, log: make() }));
const longest = honest(Math.max(...logs.map(({ log }) => log.bytes)));
for (const { name, log } of logs) {
  const [ms, honestMs] = [log.buildMs(), longest.buildMs(log.bytes)];
  const { steps, items } = log.index.breadth.counts;
  process.stdout.write(
    `${name}: ${log.updates.length} updates taken, ${log.bytes} bytes, ${items} items, ${steps} steps; ` +
      `built in ${ms.toFixed(0)} ms, honest ${honestMs.toFixed(0)} ms, ratio ${(ms / honestMs).toFixed(1)}; ` +
      `refused ${JSON.stringify(Object.fromEntries(log.refused))}\n`,
  );
}
