import { expect, test } from 'vitest';

import { contactSchema, sheetSchema } from './orders/sheet-schemas.ts';
import { threadCommandSchema } from './threads/schemas.ts';

const UNSEEN = '\u200B\u2060';
const contact = { name: 'Marta', phone: '02 5555', place: '', carer: '' };
const sheet = { place: '', phone: '', goodToKnow: '' };

/** Fields that are wrong, with their codes. */
function refusals(read: ReturnType<typeof contactSchema.safeParse>): unknown[] {
  return (read.error?.issues ?? []).map(({ path, message }) => [path[0], message]);
}

test('[TXT1] whom to call is somebody who is seen', () => {
  expect(refusals(contactSchema.safeParse(contact))).toEqual([]);
  expect(refusals(contactSchema.safeParse({ ...contact, name: UNSEEN }))).toEqual([
    ['name', 'field.required'],
  ]);
});

test('[TEL1] a telephone is refused in words where it is none', () => {
  for (const phone of ['nessuno', '333']) {
    const refused = contactSchema.safeParse({ ...contact, phone });
    expect(refusals(refused)).toEqual([['phone', 'field.not_a_phone']]);
    expect(sheetSchema.safeParse({ ...sheet, phone }).success).toBe(false);
  }
  expect(sheetSchema.parse({ ...sheet, phone: UNSEEN })).toMatchObject({ phone: '' });
});

test('[TXT1] a message of unseen signs is empty', () => {
  const sent = { intent: 'send', idempotencyKey: crypto.randomUUID(), text: UNSEEN };
  expect(threadCommandSchema.parse(sent)).toMatchObject({ text: '' });
});

/** Forms read their texts by the fields of this file, which know what is not seen. */
const schemas: Record<string, string> = import.meta.glob('./*/*schemas.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});

test('[TXT1] no form trims a text in a way of its own', () => {
  expect(Object.keys(schemas).length).toBeGreaterThan(8);
  const own = Object.entries(schemas).filter(([, code]) =>
    /z\s*\.string\([^)]*\)\s*\.trim\(\)(?![^;]*z\.email)/.test(code),
  );
  expect(own.map(([file]) => file)).toEqual([]);
});
