import { deflateSync } from 'node:zlib';

import { afterEach, expect, test } from 'vitest';

import { pdfStream, smallPdf } from '#tests/support/small-pdf.ts';

import { PdfThread } from './pdf-thread.ts';

const MEGABYTE = 1024 * 1024;
const TOO_HEAVY = { ok: false, code: 'file.too_heavy' };

/** A log that keeps what it is told. */
function listen() {
  const faults: unknown[] = [];
  return { faults, log: { error: (fault: unknown) => void faults.push(fault) } };
}
const { faults: honestFaults, log } = listen();
const asked = (lane = 'anna') => ({ lane, log });
afterEach(() => expect(honestFaults).toEqual([]));

/** A thread that does something else than reading PDFs once it is there. */
const aside = (does: string) => ({
  source: `const port = require('node:worker_threads').parentPort; port.${does} port.postMessage('ready');`,
  eval: true,
});

/** Pages without end: the tree holds itself. */
const endless = () =>
  smallPdf({ objects: { 2: '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>' } });

/** 300 kB that unpack to 300 MB, where the objects of the document would be. */
const bomb = () =>
  smallPdf({
    objects: {
      9: pdfStream(
        '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode',
        deflateSync(Buffer.alloc(300 * MEGABYTE, '10 0 ')),
      ),
    },
  });

test('[B15] a PDF without end is given up, and the next one is read', async () => {
  const thread = new PdfThread({ limits: { longestMs: 1_500, memoryBytes: 4_096 * MEGABYTE } });
  const [endlessOne, honestOne] = await Promise.all([
    thread.clean(endless(), asked()),
    thread.clean(smallPdf(), asked()),
  ]);
  expect(endlessOne.ok).toBe(false);
  expect(honestOne).toMatchObject({ ok: true });
}, 60_000);

test('[B15] a thread that takes too long is given up', async () => {
  const program = aside("on('message', () => { for (;;); });");
  const thread = new PdfThread({ limits: { longestMs: 200 }, program });
  expect(await thread.clean(smallPdf(), asked())).toEqual(TOO_HEAVY);
});

test('[B15] a PDF that unpacks to more than it may is given up', async () => {
  const thread = new PdfThread({ limits: { longestMs: 60_000, memoryBytes: 96 * MEGABYTE } });
  expect(await thread.clean(bomb(), asked())).toEqual(TOO_HEAVY);
}, 60_000);

test('[B15] a thread whose heap is full ends alone', async () => {
  const program = aside(
    "on('message', () => { const all = []; for (;;) all.push({ a: [all.length] }); });",
  );
  const limits = { longestMs: 60_000, heapBytes: 16 * MEGABYTE };
  expect(await new PdfThread({ limits, program }).clean(smallPdf(), asked())).toEqual(TOO_HEAVY);
}, 60_000);

test('[B15] what the main thread keeps meanwhile is not the PDF’s', async () => {
  // Answers only after the watch had time to look at what was kept here.
  const program = aside(`on('message', (bytes) => {
    const here = new BroadcastChannel('kept');
    here.onmessage = () => setTimeout(() => port.postMessage({ ok: true, value: bytes }), 300);
    here.postMessage('reading');
  });`);
  const kept: Buffer[] = [];
  const there = new BroadcastChannel('kept');
  there.addEventListener('message', () => {
    for (let count = 0; count < 15; count += 1) kept.push(Buffer.alloc(20 * MEGABYTE, 1));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- not a window
    there.postMessage('kept');
  });
  const thread = new PdfThread({ limits: { memoryBytes: 150 * MEGABYTE }, program });
  const answer = await thread.clean(smallPdf(), asked());
  there.close();
  expect([kept.length, answer.ok]).toEqual([15, true]);
});

test.each([
  ['is not there', { source: new URL('./no-such-worker.js', import.meta.url) }],
  ['ends at once', { source: 'process.exit(0)', eval: true }],
  ['never says that it is ready', { source: 'setInterval(() => {}, 1_000)', eval: true }],
])('[B15] a thread that %s is a fault of the server, not a broken file', async (_, program) => {
  const { faults, log: ownLog } = listen();
  const thread = new PdfThread({ program, limits: { startMs: 1_000 } });
  const answer = await thread.clean(smallPdf(), { lane: 'anna', log: ownLog });
  expect(answer).toEqual({ ok: false, code: 'file.unchecked' });
  expect(faults).toHaveLength(1);
});

test('[B15] one person’s many PDFs wait behind each other, not before everybody’s', async () => {
  const thread = new PdfThread({ limits: { maxWaitingInLane: 3 } });
  const done: string[] = [];
  const send = async (lane: string) => {
    const answer = await thread.clean(smallPdf(), asked(lane));
    done.push(answer.ok ? lane : answer.code);
  };
  await Promise.all(['anna', 'anna', 'anna', 'anna', 'anna', 'bruno'].map(send));
  expect(done).toEqual(['file.busy', 'anna', 'anna', 'bruno', 'anna', 'anna']);
}, 60_000);
