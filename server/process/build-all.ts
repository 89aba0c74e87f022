import { buildAll } from './build.ts';

/** `npm run build`. */
await buildAll();
