import { parentPort } from 'node:worker_threads';

import { cleanPdf } from './clean-pdf.ts';

/** The entry of a thread that reads one PDF; whoever started it ends it. */
parentPort?.on('message', (bytes: Uint8Array) => {
  void cleanPdf(bytes).then((cleaned) => parentPort?.postMessage(cleaned, []));
});
// The time of a PDF begins when there is somebody to read it.
parentPort?.postMessage('ready', []);
