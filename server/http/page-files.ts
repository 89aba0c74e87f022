import { readFileSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

import type { Locale, Part } from '#app/i18n/dictionary.ts';
import type { PageFile } from '#app/i18n/i18n.tsx';

/** What we read of Vite's list of the browser build. */
const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.array(z.string()).optional() }),
);

const PERSON_TOOLS = 'app/components/person-tools.tsx';

/** Finds the files of the browser build that a page asks for first of all. */
export type PageFiles = {
  /**
   * The files with the texts of every page and of these parts, in one language, and for who is signed
   * in what draws the own tools; each once.
   */
  of(locale: Locale, parts: readonly Part[], isSignedIn: boolean): readonly PageFile[];
};

/** Reads Vite's list of the browser build once; while developing (null) no file is named. */
export function findPageFiles(clientFolder: string | null): PageFiles {
  if (clientFolder === null) return { of: () => [] };
  const list = readFileSync(path.join(clientFolder, '.vite', 'manifest.json'), 'utf8');
  const files = manifestSchema.parse(JSON.parse(list));
  return {
    of: (locale, parts, isSignedIn) => {
      const found = new Map<string, PageFile>();
      const add = (name: string, part: Part | null) => {
        const href = `/${files[name]?.file ?? ''}`;
        if (files[name] && !found.has(href)) found.set(href, { part, href });
      };
      for (const part of ['frame', ...parts] as const) {
        const name = `app/i18n/${part}/${locale}.ts`;
        add(name, part);
        for (const needed of files[name]?.imports ?? []) add(needed, null);
      }
      if (isSignedIn) add(PERSON_TOOLS, null);
      return [...found.values()];
    },
  };
}
