import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');
const SPEC = 'app/domain/SPEC.md';
const SECURITY = 'docs/security.md';

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** Every file of the project's own folders, as its pages write them. */
const files = ['app', 'server', 'db', 'tests'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    [folder, ...file.split(path.sep)].join('/'),
  ),
);

/** Every test file with its text. */
const testFiles = new Map(
  files.filter((file) => /\.(?:test|spec)\.tsx?$/.test(file)).map((file) => [file, read(file)]),
);

/** Ids at the beginning of a test's name, e.g. `[B1] [B2] a name`, with the files that have them. */
const testedIds = new Map<string, string[]>();
for (const [file, text] of testFiles) {
  for (const [, ids = ''] of text.matchAll(/['"`]((?:\[[A-Z][A-Z0-9-]*\] ?)+)/g)) {
    for (const [, id = ''] of ids.matchAll(/\[([A-Z0-9-]+)\]/g)) {
      testedIds.set(id, [...(testedIds.get(id) ?? []), file]);
    }
  }
}

/** Ids of rules: a line of the page begins with them in bold. */
const specLines = [...read(SPEC).matchAll(/^- (\*\*[A-Z].*?)(?=\n\n|\n- |\n#|$(?![\s\S]))/gms)].map(
  ([, line = '']) => {
    const head = /^(?:\*\*[A-Z][A-Z0-9-]*\*\*(?:, )?)+/.exec(line)?.[0] ?? '';
    return { ids: [...head.matchAll(/\*\*([^*]+)\*\*/g)].map(([, id = '']) => id), line };
  },
);
const notYetRules = new Set(
  [...(read(SPEC).split('## Not yet implemented')[1] ?? '').matchAll(/\b[A-Z]+\d+\b/g)].map(
    ([id]) => id,
  ),
);

/** `| id | behaviour | proven by |`: what proves it is files with words of a test's name. */
const securityLines = [
  ...read(SECURITY).matchAll(/^\| ([A-Z][A-Z0-9-]*) +\| (.+?) \| (.+?) +\|$/gm),
]
  .map(([, id = '', , proof = '']) => ({ id, proof }))
  .map(({ id, proof }) => ({
    id,
    proof,
    claims: [...proof.matchAll(/`([^`]+)` "([^"]+)"/g)].map(([, file = '', words = '']) => ({
      file,
      words,
    })),
  }));

/** Ids of the design of screens, whose page is not part of the project. */
const OF_SCREENS = /^(?:UX|H|F)\d*$/;

describe('the pages of rules and of security', () => {
  it('are read: they hold lines', () => {
    expect(specLines.length).toBeGreaterThan(50);
    expect(securityLines.length).toBeGreaterThan(40);
    expect(testedIds.size).toBeGreaterThan(60);
  });

  it('every line of security names a test that is there, or says why not yet', () => {
    const faults = securityLines.flatMap(({ id, proof, claims }) => {
      if (/^not yet: \S/.test(proof)) return [];
      if (claims.length === 0) return [`${id} claims nothing`];
      return claims.flatMap(({ file, words }) => {
        const text = testFiles.get(file);
        if (text === undefined) return [`${id}: no test file ${file}`];
        return text.includes(words) ? [] : [`${id}: ${file} has no "${words}"`];
      });
    });
    expect(faults).toEqual([]);
  });

  it('every id has one line, and what is not yet there has no test', () => {
    const ids = securityLines.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const early = securityLines.filter(
      ({ id, claims }) => claims.length === 0 && testedIds.has(id) && !isRule(id),
    );
    expect(early.map(({ id }) => id)).toEqual([]);
  });

  it('every rule has a test that begins with its id', () => {
    const untested = specLines.flatMap(({ ids }) => ids.filter((id) => !testedIds.has(id)));
    expect(untested).toEqual([]);
  });

  it('every rule names files that are there', () => {
    const missing = specLines.flatMap(({ ids, line }) =>
      [...line.matchAll(/`([\w./*-]+\.ts)`/g)]
        .map(([, file = '']) => path.posix.join('app/domain', file))
        .filter((file) => !files.some((known) => isNamed(known, file)))
        .map((file) => `${ids.join()}: ${file}`),
    );
    expect(missing).toEqual([]);
  });

  it('every id of a test has a line', () => {
    const known = new Set([...securityLines.map(({ id }) => id), ...notYetRules]);
    const unknown = [...testedIds]
      .filter(([id]) => !known.has(id) && !isRule(id) && !OF_SCREENS.test(id))
      .map(([id, files]) => `${id}: ${files[0]}`);
    expect(unknown).toEqual([]);
  });
});

/** Whether a page means a file by `name`, in which a star stands for a part of a path. */
function isNamed(file: string, name: string): boolean {
  const [first = '', ...others] = name.split('*');
  if (!file.startsWith(first)) return false;
  return others.length === 0 ? file === name : file.endsWith(others.at(-1) ?? '');
}

function isRule(id: string): boolean {
  return specLines.some(({ ids }) => ids.includes(id));
}
