import { expect, test } from 'vitest';

import { checkLink, type LinkFacts } from './link.ts';

const END = new Date('2026-11-23T09:30:00Z');
const before = new Date(END.getTime() - 1);
const link: LinkFacts = { purpose: 'new_password', expiresAt: END, usedAt: null, isOurs: true };

test('[LNK] a link works to its last instant, and not in it', () => {
  expect(checkLink(link, before)).toEqual({ ok: true, value: true });
  expect(checkLink(link, END)).toEqual({ ok: false, code: 'link.expired' });
});

test('[LNK] a link works once', () => {
  expect(checkLink({ ...link, usedAt: before }, before)).toEqual({ ok: false, code: 'link.used' });
});

test('[LNK] one for a password ends with the address it was sent to; one for an address does not', () => {
  const elsewhere = { ...link, isOurs: false };
  expect(checkLink(elsewhere, before)).toEqual({ ok: false, code: 'link.expired' });
  expect(checkLink({ ...elsewhere, purpose: 'confirm_address' }, before).ok).toBe(true);
});
