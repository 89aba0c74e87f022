/** PostgreSQL takes 65,535 parameters a statement; no table has as many as a hundred columns. */
const ROWS_PER_STATEMENT = 500;

/** Rows in the parts in which they are written, each with one statement; none for no rows. */
export function batchesOf<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const count = Math.ceil(rows.length / ROWS_PER_STATEMENT);
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * ROWS_PER_STATEMENT, (index + 1) * ROWS_PER_STATEMENT),
  );
}
