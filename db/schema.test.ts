import { getTableColumns, is } from 'drizzle-orm';
import { getTableConfig, PgDialect, PgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';

import * as schema from './schema.ts';

const tables: PgTable[] = Object.values(schema).filter((part) => is(part, PgTable));

test('every column that holds words of the domain is checked by its table for those words', () => {
  const dialect = new PgDialect();
  const columns = tables.flatMap((table) => {
    const checks = getTableConfig(table).checks.map(({ value }) => dialect.sqlToQuery(value).sql);
    return Object.values(getTableColumns(table))
      .filter(({ enumValues }) => enumValues !== undefined)
      .map(({ name, enumValues }) => {
        const words = enumValues?.map((word) => `'${word}'`).join(', ');
        const end = `."${name}" in (${words})`;
        return {
          table: getTableConfig(table).name,
          name,
          has: checks.some((c) => c.endsWith(end)),
        };
      });
  });
  expect(columns.length).toBeGreaterThan(30);
  expect(columns.filter(({ has }) => !has)).toEqual([]);
});
