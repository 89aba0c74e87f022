import { expect, it } from 'vitest';
import { z } from 'zod';

import { wholeNumber } from '#app/contracts/schema-fields.ts';

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
    wish: null,
  });
});

it('[W15] a form sent again is the same wish, with scripts or without; other words are another', async () => {
  const schema = z.object({ name: z.string() });
  const wishOf = async (name: string, more: { key?: string; address?: string } = {}) => {
    const { key = 'k'.repeat(43), address = '/groups/new?from=home' } = more;
    const request = new Request(`https://cortile.example${address}`, {
      method: 'POST',
      body: new URLSearchParams({ formKey: key, name }),
    });
    const form = await parseForm(request, schema);
    return form.ok ? form.wish : 'refused';
  };
  const first = await wishOf('Ada');
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(await wishOf('Ada')).toBe(first);
  expect(await wishOf('Ada', { address: '/groups/new?from=home&_data=routes%2Fgroups.new' })).toBe(
    first,
  );
  const others = [
    await wishOf('Eva'),
    await wishOf('Ada', { key: 'l'.repeat(43) }),
    await wishOf('Ada', { address: '/groups/new?from=city' }),
  ];
  expect(new Set([first, ...others]).size).toBe(4);
  expect(await wishOf('Ada', { key: 'guessed' })).toBeNull();
});

it('[M3] a number out of its range comes back with the range, for the sentence beside its field', async () => {
  const request = new Request('https://cortile.example/', {
    method: 'POST',
    body: new URLSearchParams({ quorum: '9', name: 'Ada' }),
  });
  const form = await parseForm(request, z.object({ quorum: wholeNumber(1, 6), name: z.string() }));
  expect(form).toMatchObject({
    ok: false,
    response: {
      fieldErrors: { quorum: 'field.out_of_range' },
      fieldDetails: { quorum: { min: 1, max: 6 } },
      values: { quorum: '9', name: 'Ada' },
    },
  });
});
