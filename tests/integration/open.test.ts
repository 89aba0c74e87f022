import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { openTestDatabase, type TestDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

it('migrates to a schema with its guards', async () => {
  const rows = await database.db.execute(sql`select to_tsvector('italian', 'nuotare') as v`);
  expect(rows).toBeTruthy();
});
