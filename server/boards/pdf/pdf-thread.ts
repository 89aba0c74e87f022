import { Worker } from 'node:worker_threads';

import { fail, type Result } from '#app/domain/result.ts';

import type { PdfProblem } from './clean-pdf.ts';

const MAX_HEAP_MB = 256;
/**
 * What one PDF may cost; honest ones stay far below. Unpacked data lie outside the heap, where no
 * setting of a thread bounds them: the growth of the process is measured. `atOnce` counts the one
 * that is read and those that wait for their turn.
 */
const PDF_LIMITS = { longestMs: 10_000, growthBytes: 512 * 1024 * 1024, atOnce: 20 };
const MEASURE_EVERY_MS = 20;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** Why a PDF was not cleaned; `file.busy`: too many wait already. */
export type PdfRefusal = PdfProblem | 'file.busy';

/**
 * Cleans a PDF in a thread of its own, which is ended when it takes too long or too much memory: what
 * cannot be read within that is as good as broken. One at a time, so that hostile ones cost one
 * processor and never the loop on which people type.
 */
export async function cleanPdfAside(
  bytes: Uint8Array,
  limits = PDF_LIMITS,
): Promise<Result<Uint8Array, PdfRefusal>> {
  if (waiting >= limits.atOnce) return fail('file.busy');
  waiting += 1;
  const turn = last.then(() => readInThread(bytes, limits));
  last = turn.finally(() => (waiting -= 1));
  return turn;
}

/** Never rejects. */
async function readInThread(
  bytes: Uint8Array,
  limits: typeof PDF_LIMITS,
): Promise<Result<Uint8Array, PdfProblem>> {
  const worker = new Worker(...entry());
  const before = process.memoryUsage.rss();
  const startedMs = performance.now();
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve) => {
      const giveUp = () => resolve(fail('file.broken'));
      worker.once('message', resolve);
      worker.once('error', giveUp);
      worker.once('exit', giveUp);
      worker.once('messageerror', giveUp);
      timer = setInterval(() => {
        const isTooLong = performance.now() - startedMs > limits.longestMs;
        if (isTooLong || process.memoryUsage.rss() - before > limits.growthBytes) giveUp();
      }, MEASURE_EVERY_MS);
      worker.postMessage(bytes, []);
    });
  } finally {
    clearInterval(timer);
    await worker.terminate();
  }
}

/** Built, the thread is a file beside the bundle; from source it reads TypeScript as the tests do. */
function entry(): ConstructorParameters<typeof Worker> {
  const resourceLimits = { maxOldGenerationSizeMb: MAX_HEAP_MB };
  const isSource = import.meta.url.endsWith('.ts');
  if (!isSource) return [new URL('./pdf-worker.js', import.meta.url), { resourceLimits }];
  const file = JSON.stringify(new URL('./pdf-worker.ts', import.meta.url).href);
  const source = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${file}, ${file}))`;
  return [source, { eval: true, execArgv: [], resourceLimits }];
}
