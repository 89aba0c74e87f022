import { expect, test } from 'vitest';

import { mustHave } from './must-have.ts';

test('what is there is given back, empty or zero too', () => {
  expect([mustHave('', 'a text'), mustHave(0, 'a sum'), mustHave(false, 'a yes')]).toEqual([
    '',
    0,
    false,
  ]);
});

test('what is missing throws, and says what it was', () => {
  expect(() => mustHave(undefined, 'the line of a part')).toThrow('the line of a part');
  expect(() => mustHave(null, 'the line of a part')).toThrow('the line of a part');
});
