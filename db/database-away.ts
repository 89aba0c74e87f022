/**
 * The database could not be asked: it is away, it broke off, or it had no time for us. Nothing was
 * acknowledged.
 */
export class DatabaseAwayError extends Error {
  override readonly name = 'DatabaseAwayError';
  readonly code = 'DATABASE_AWAY';
  /** It broke off while it was committing: whether that was done, nobody here knows. */
  readonly mayBeDone: boolean;

  constructor(message: string, options: { cause?: unknown; mayBeDone?: boolean } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.mayBeDone = options.mayBeDone ?? false;
  }
}

/** PostgreSQL's error codes (appendix A) that speak of the server's state, not of the statement. */
const AWAY_STATES = new Set([
  '25006', // read_only_sql_transaction: a standby took over, or the disk was closed to writes
  '25P03', // idle_in_transaction_session_timeout
  '57014', // query_canceled: here always a time limit
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '57P05', // idle_session_timeout
]);
/** 08 connection, 53 resources (disk, memory, connections), 58 files and devices. */
const AWAY_CLASSES = new Set(['08', '53', '58']);

/** Codes of node:net and of the driver when there is no connection, or no longer. */
const UNREACHABLE = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/**
 * Whether an error of a query, from either driver and however wrapped, says that the database is
 * away for now: to be answered with "later" and tried again, never reported as a bug.
 */
export function isDatabaseAway(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (current instanceof DatabaseAwayError) return true;
    // The embedded database's own machine stopped: only a new process brings it back.
    if (current instanceof WebAssembly.RuntimeError) return true;
    const code = codeOf(current);
    if (code.length === 5 && isAwayState(code)) return true;
  }
  return false;
}

/** Whether what was asked may have been done all the same: the answer to its COMMIT was lost. */
export function mayBeDone(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (current instanceof DatabaseAwayError && current.mayBeDone) return true;
  }
  return false;
}

/**
 * An error of the driver's connection as ours. Made where the connection is: elsewhere a code like
 * `ECONNRESET` may speak of a browser.
 */
export function namedAway(error: unknown): unknown {
  return error instanceof Error && UNREACHABLE.has(codeOf(error))
    ? new DatabaseAwayError('the database broke off', { cause: error })
    : error;
}

function isAwayState(sqlState: string): boolean {
  return AWAY_STATES.has(sqlState) || AWAY_CLASSES.has(sqlState.slice(0, 2));
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
