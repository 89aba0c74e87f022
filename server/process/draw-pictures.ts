import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { drawSheets } from '#app/pictures/draw-sheet.ts';

import { ROOT } from './sources.js';

/** `npm run pictures`: writes the sheets anew from their scenes. */
for (const [name, sheet] of drawSheets()) {
  await writeFile(path.join(ROOT, 'app', 'pictures', 'sheets', name), sheet);
}
