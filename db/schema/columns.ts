import { getTableColumns, sql, type SQL } from 'drizzle-orm';
import {
  bigint,
  check,
  customType,
  integer,
  text,
  timestamp,
  type AnyPgColumn,
  type CheckBuilder,
} from 'drizzle-orm/pg-core';

import type { Municipio } from '#app/domain/catalogue/municipi.ts';

/** An amount in cents of euro: a safe integer on both drivers (domain rule M1). */
export const cents = (name: string) => bigint(name, { mode: 'number' });

/** An instant, stored with its zone, read as a `Date`. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Bytes as both drivers give them. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => new Uint8Array(value),
});

/** One of Milan's nine boroughs; every table that has it checks the number (`checkMunicipio`). */
export const municipio = (name: string) => integer(name).$type<Municipio>();

/** CHECK that a column holds the number of a borough. */
export function checkMunicipio(name: string, column: AnyPgColumn): CheckBuilder {
  return check(name, sql`${column} between 1 and 9`);
}

/**
 * A column that holds one of the domain's words. What is read from it has the domain's type, because
 * `checkWord` makes the table's CHECK from the same list.
 */
export function word<Word extends string, const Words extends readonly [Word, ...Word[]]>(
  name: string,
  words: Words,
) {
  return text(name, { enum: words });
}

/**
 * CHECK that a column made by `word` holds one of its words. Inside a table's constraints a column
 * knows its name alone: the words are asked of the table.
 */
export function checkWord(name: string, column: AnyPgColumn): CheckBuilder {
  const built = Object.values(getTableColumns(column.table)).find((c) => c.name === column.name);
  if (!built?.enumValues) throw new Error(`${name}: the column has no list of words`);
  return check(name, sql`${column} in (${wordList(built.enumValues)})`);
}

/** A column that holds several of the domain's words, `checkWords` sees to it. */
export function words<Word extends string, const Words extends readonly [Word, ...Word[]]>(
  name: string,
  list: Words,
) {
  return text(name, { enum: list }).array();
}

/** CHECK that a column made by `words` holds nothing else. */
export function checkWords(
  name: string,
  column: AnyPgColumn,
  list: readonly string[],
): CheckBuilder {
  return check(name, sql`${column} <@ array[${wordList(list)}]::text[]`);
}

/** Condition of a partial index on some of a column's words; an index names its column alone. */
export function isOneOf(column: string, words: readonly string[]): SQL {
  return sql`${sql.raw(column)} in (${wordList(words)})`;
}

/** Words as SQL: a CHECK and an index take no parameters. They are the domain's, never a person's. */
function wordList(words: readonly string[]): SQL {
  return sql.raw(words.map((each) => `'${each}'`).join(', '));
}

/** Condition that a text has at most so many letters; a CHECK takes no parameters. */
export function atMost(column: AnyPgColumn, letters: number): SQL {
  return sql`char_length(${column}) <= ${sql.raw(String(letters))}`;
}

/** Condition that a number is within two others; a CHECK takes no parameters. */
export function within(column: AnyPgColumn, least: number, most: number): SQL {
  return sql`${column} between ${sql.raw(String(least))} and ${sql.raw(String(most))}`;
}
