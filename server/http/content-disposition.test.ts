import { expect, it } from 'vitest';

import { contentDisposition } from './content-disposition.ts';

it('[TXT2] a name with an apostrophe, brackets or emoji is whole', () => {
  for (const name of ["Vicini di D'Amico 2026-11-28.csv", 'Noi (2).csv', 'È 👨‍👩‍👧*!.csv']) {
    const header = contentDisposition('attachment', name);
    const [, coded = ''] = /filename\*=UTF-8''([A-Za-z0-9%._~-]+)$/.exec(header) ?? [];
    expect(decodeURIComponent(coded)).toBe(name);
    expect(header).toMatch(/^attachment; filename="[\w .()-]+"; /);
  }
});
