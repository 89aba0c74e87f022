import { existsSync } from 'node:fs';
import path from 'node:path';

/** Finds `db/migrations` from the source tree and from the bundled server alike. */
export function findMigrationsFolder(): string {
  let folder = import.meta.dirname;
  for (;;) {
    const candidate = path.join(folder, 'db', 'migrations');
    if (existsSync(path.join(candidate, 'meta', '_journal.json'))) return candidate;
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('db/migrations is missing beside the application');
    folder = parent;
  }
}
