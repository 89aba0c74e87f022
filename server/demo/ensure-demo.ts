import { DEMO_PASSWORD } from '#db/demo/sign-ins.ts';
import { loadDemo } from '#db/demo/load-demo.ts';
import type { Db } from '#db/client.ts';
import { romeDay } from '#app/domain/dates.ts';
import type { PasswordHasher } from '#server/context.ts';

/** Fills an empty database with the demo city, once; later starts find it there. */
export async function ensureDemo(parts: {
  db: Db;
  passwords: PasswordHasher;
  now: Date;
  onProgress(line: string): void;
}): Promise<void> {
  const passwordHash = await parts.passwords.inTurn('demo', ({ hash }) => hash(DEMO_PASSWORD));
  if (!passwordHash.ok) throw new Error('the first password of the process found a full queue');
  await loadDemo(parts.db, {
    now: parts.now,
    today: romeDay(parts.now),
    passwordHash: passwordHash.value,
    onProgress: parts.onProgress,
  });
}
