import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { ROOT, isBuildCurrent } from './sources.js';

/*
 * `npm start`: builds when the sources changed, then runs the built server in this process. Plain
 * JavaScript, so that a start that has nothing to build loads no compiler.
 */
if (!(await isBuildCurrent())) {
  console.log('Building the screens (about 20 seconds, only when the sources changed)…');
  const script = path.join(import.meta.dirname, 'build-all.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) process.exit(1);
}
await import(pathToFileURL(path.join(ROOT, 'build', 'main.js')).href);
