/** Class 22 of PostgreSQL's error codes (appendix A): a value it cannot hold, such as NUL in a text. */
const UNFIT_CLASS = /^22...$/;

/** Whether the database refused a value as none it can hold, from either driver, however wrapped. */
export function isUnfitValue(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && UNFIT_CLASS.test(String(current.code))) return true;
  }
  return false;
}
