import { expect, test } from 'vitest';

import { createKnownDevices } from './known-devices.ts';

const devices = createKnownDevices('a secret of the tests');
const ADA = 'ada@example.org';
const BRUNO = 'bruno@example.org';

test('[W11] a device is known to the accounts it signed in to, and to no others', () => {
  const one = devices.remember(null, ADA);
  expect(devices.recognise(one, ADA)).not.toBeNull();
  expect(devices.recognise(one, BRUNO)).toBeNull();
  const both = devices.remember(one, BRUNO);
  expect(devices.recognise(both, ADA)).toBe(devices.recognise(one, ADA));
  expect(devices.recognise(both, BRUNO)).not.toBe(devices.recognise(both, ADA));
  expect(devices.remember(both, BRUNO)).toBe(both);
});

test('[W11] two devices of one account are counted apart', () => {
  const phone = devices.recognise(devices.remember(null, ADA), ADA);
  const tablet = devices.recognise(devices.remember(null, ADA), ADA);
  expect(phone).not.toBe(tablet);
});

test('[W11] the cookie names nobody and cannot be made without the secret', () => {
  const value = devices.remember(null, ADA);
  expect(value).not.toContain('ada');
  expect(createKnownDevices('another secret here').recognise(value, ADA)).toBeNull();
  const [nonce = '', mark = ''] = value.split('.');
  expect(devices.recognise(`${mark}.${nonce}`, ADA)).toBeNull();
  for (const junk of ['', '.', nonce, `${value}.`, `${value}.%`, `${nonce}.${'a'.repeat(1e5)}`]) {
    expect(devices.recognise(junk, ADA)).toBeNull();
    expect(devices.recognise(devices.remember(junk, ADA), ADA)).not.toBeNull();
  }
});

test('[W11] a device keeps six accounts, the latest first', () => {
  const emails = Array.from({ length: 9 }, (_, index) => `${index}@example.org`);
  const value = emails.reduce<string | null>((kept, email) => devices.remember(kept, email), null);
  const known = emails.filter((email) => devices.recognise(value, email) !== null);
  expect(known).toEqual(emails.slice(3));
});
