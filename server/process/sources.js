import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

/** Root of the project. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

const STAMP = path.join(ROOT, 'build', 'sources.sha256');

/** Everything a build is made from. */
const INPUTS = [
  'app',
  'server',
  'db',
  'public',
  'package-lock.json',
  'vite.config.ts',
  'remix.config.js',
];

/** The file that says which sources the build on disk was made from. */
export function stampFile() {
  return STAMP;
}

/**
 * SHA-256 over names and contents of all sources, in hex.
 * @returns {Promise<string>}
 */
export async function fingerprintSources() {
  const lists = await Promise.all(INPUTS.map((input) => listFiles(path.join(ROOT, input))));
  const files = lists.flat();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash('sha256');
  files.forEach((file, index) => {
    hash.update(path.relative(ROOT, file)).update(contents[index] ?? '');
  });
  return hash.digest('hex');
}

/**
 * The name of a build, in answers to browsers and in their caches.
 * @param {string} fingerprint of its sources
 * @returns {string}
 */
export function buildIdOf(fingerprint) {
  return fingerprint.slice(0, 12);
}

/**
 * Whether the build on disk was made from these very sources.
 * @returns {Promise<boolean>}
 */
export async function isBuildCurrent() {
  const [built, current] = await Promise.all([
    readFile(STAMP, 'utf8').catch(() => null),
    fingerprintSources(),
  ]);
  return built === current;
}

/**
 * @param {string} entry a file, or a folder to walk
 * @returns {Promise<string[]>}
 */
async function listFiles(entry) {
  const children = await readdir(entry, { withFileTypes: true, recursive: true }).catch(() => null);
  if (!children) return [entry];
  return children
    .filter((child) => child.isFile() && !child.name.includes('.test.'))
    .map((child) => path.join(child.parentPath, child.name))
    .toSorted();
}
