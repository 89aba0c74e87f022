import { expect, it } from 'vitest';
import { z } from 'zod';

import { parseForm } from './forms.server.ts';

it('[W4] a zero byte, which no database column takes, is left out of what was typed', async () => {
  const request = new Request('https://cortile.example/', {
    method: 'POST',
    body: new URLSearchParams({ name: 'Ada\u0000 Negri' }),
  });
  const form = await parseForm(request, z.object({ name: z.string() }));
  expect(form).toEqual({
    ok: true,
    value: { name: 'Ada Negri' },
    values: { name: 'Ada Negri' },
  });
});
