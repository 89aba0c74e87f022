import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { buildWhenNeeded } from './build.ts';

/** `npm start`: builds when needed, then runs the built server in this process. */
await buildWhenNeeded((line) => console.log(line));
const entry = path.resolve(import.meta.dirname, '../../build/main.js');
await import(pathToFileURL(entry).href);
