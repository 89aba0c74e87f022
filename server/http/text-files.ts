import { readFileSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

import type { Locale, Part } from '#app/i18n/dictionary.ts';

/** What we read of Vite's list of the browser build. */
const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.array(z.string()).optional() }),
);

/** Finds the files of the browser build that hold texts. */
export type TextFiles = {
  /** Addresses of the files with the texts of every page and of these parts, in one language. */
  of(locale: Locale, parts: readonly Part[]): readonly string[];
};

/** Reads Vite's list of the browser build once; while developing (null) no file is named. */
export function findTextFiles(clientFolder: string | null): TextFiles {
  if (clientFolder === null) return { of: () => [] };
  const list = readFileSync(path.join(clientFolder, '.vite', 'manifest.json'), 'utf8');
  const files = manifestSchema.parse(JSON.parse(list));
  return {
    of: (locale, parts) => {
      const wanted = ['frame', ...parts].flatMap((part) => {
        const name = `app/i18n/${part}/${locale}.ts`;
        return [name, ...(files[name]?.imports ?? [])];
      });
      return [...new Set(wanted)].flatMap((name) => (files[name] ? [`/${files[name].file}`] : []));
    },
  };
}
