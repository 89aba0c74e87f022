import { spawn } from 'node:child_process';
import path from 'node:path';

import { buildWhenNeeded } from './build.ts';

/** `npm start`: builds when needed, then runs the built server, without the tools that built it. */
await buildWhenNeeded((line) => console.log(line));
const entry = path.resolve(import.meta.dirname, '../../build/main.js');
const server = spawn(process.execPath, ['--enable-source-maps', entry], { stdio: 'inherit' });
// Ctrl+C reaches both by itself; a signal sent to this process alone is passed on.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.once('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 1 : 128);
});
