import { expect, test } from 'vitest';

import { createPasswordHasher } from './passwords.ts';

test('[W4] [W10] passwords wait in lanes of their callers, hashing and comparing alike', async () => {
  const passwords = createPasswordHasher();
  const guess = () => passwords.inTurn('flood', ({ verify }) => verify(null, 'indovino'));
  const guesses = Array.from({ length: 60 }, guess);
  const opened = passwords.inTurn('ada', ({ hash: slowHash }) => slowHash('il cortile di notte'));
  const outcomes = await Promise.all(guesses);
  expect(outcomes.some((outcome) => !outcome.ok)).toBe(true);
  expect(outcomes.every((outcome) => !outcome.ok || !outcome.value)).toBe(true);
  const stored = await opened;
  if (!stored.ok) throw new Error(stored.code);
  expect(stored.value).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const matching = await passwords.inTurn('ada', (work) =>
    work.verify(stored.value, 'il cortile di notte'),
  );
  expect(matching).toEqual({ ok: true, value: true });
});
