import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { CODINGS, compressedFolder, type Coding } from '#server/http/compressed-folder.ts';

/** Pictures and fonts are compressed in themselves. */
const COMPRESSIBLE = /\.(?:css|js|json|svg|webmanifest)$/;

/** A second of work for each megabyte, done once: no answer could wait for it. */
const COMPRESS: Readonly<Record<Coding, (content: Buffer) => Promise<Buffer>>> = {
  br: (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gzip: (content) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
};

/** Puts a compressed copy of each file of the browser build beside it, where that is smaller. */
export async function compressClient(clientFolder: string): Promise<void> {
  const entries = await readdir(clientFolder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name))
    .map((entry) => path.relative(clientFolder, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('.'));
  await Promise.all(
    files.flatMap((file) => CODINGS.map((coding) => compressFile(clientFolder, file, coding))),
  );
}

async function compressFile(clientFolder: string, file: string, coding: Coding): Promise<void> {
  const content = await readFile(path.join(clientFolder, file));
  const compressed = await COMPRESS[coding](content);
  if (compressed.length >= content.length) return;
  const target = path.join(compressedFolder(clientFolder, coding), file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, compressed);
}
