import fc from 'fast-check';
import { expect, test } from 'vitest';

import { BANK_LIMITS, entryToCome, nameEntries } from './bank-entry.ts';

const entry = { bookedOn: '2026-11-20', amountCents: 2_240, text: 'Quota RF18 5390', bankId: '' };

test('[BNK3] two equal entries are two, and the same two in every file', () => {
  const first = nameEntries([entry, entry, { ...entry, amountCents: 2_241 }]);
  expect(new Set(first.map(({ name }) => name)).size).toBe(3);
  const again = nameEntries([{ ...entry, bookedOn: '2026-11-19' }, entry, entry]);
  expect(again.slice(1).map(({ name }) => name)).toEqual(first.slice(0, 2).map(({ name }) => name));
});

test('[BNK3] blanks between words make no other entry', () => {
  const [a, b] = [entry, { ...entry, text: '  Quota\n RF18  5390 ' }].map(
    (one) => nameEntries([one])[0],
  );
  expect(a).toEqual(b);
});

test('[BNK3] of what the payer wrote so much is kept, without unseen signs', () => {
  const [named] = nameEntries([{ ...entry, text: `a\u202E\u0000b ${'è'.repeat(400)}` }]);
  expect(named?.text.startsWith('a b è')).toBe(true);
  expect(named?.text).toHaveLength(BANK_LIMITS.textLetters);
});

test('[BNK3] names tell all entries of a file apart', () => {
  const some = fc.record({
    bookedOn: fc.constantFrom('2026-11-20', '2026-11-21'),
    amountCents: fc.integer({ min: 1, max: 3 }),
    text: fc.constantFrom('a', 'b', 'a|0'),
    bankId: fc.constantFrom('', '1'),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 30 }), (entries) => {
      expect(new Set(nameEntries(entries).map(({ name }) => name)).size).toBe(entries.length);
    }),
  );
});

test('[BNK7] money comes on no day to come; a bank may be a day ahead', () => {
  const on = (bookedOn: string) => ({ ...entry, bookedOn });
  expect(entryToCome([on('2026-11-20'), on('2026-11-21')], '2026-11-20')).toBeUndefined();
  expect(entryToCome([on('2026-11-20'), on('9999-12-31')], '2026-11-20')).toEqual(on('9999-12-31'));
});
