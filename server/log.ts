import { pino, type Logger } from 'pino';

/** Fields that must never reach a log, wherever they stand. */
const SECRET_FIELDS = ['password', 'newPassword', 'currentPassword', 'token', 'cookie', 'email'];

/** What is written of an error. */
type LoggedError = {
  readonly type: string;
  readonly message: string;
  readonly stack?: string | undefined;
  readonly code?: string | undefined;
  readonly cause?: LoggedError | undefined;
};

/** The process's logger: JSON lines, without secrets and without the values of queries. */
export function createLog(level: string): Logger {
  return pino({
    level,
    redact: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`]),
    serializers: { err: serializeError, error: serializeError },
  });
}

/**
 * An error without personal data: the database driver puts the values of a failed query into its
 * message and the stack repeats the message, so what follows `params:` is cut from both.
 */
export function serializeError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an Error' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    type: error.name,
    message: withoutValues(error.message),
    stack: error.stack ? withoutValues(error.stack.replace(error.message, '')) : undefined,
    code,
    cause: error.cause === undefined ? undefined : serializeError(error.cause),
  };
}

function withoutValues(text: string): string {
  return (
    text
      .replace(/params:[^]*?(?=\n\s+at |$)/, 'params: …')
      .replace(/(Key \([^)]*\)=)\([^)]*\)/g, '$1(…)')
      // `invalid input syntax for type integer: "what was given"`
      .replace(/: "[^]*"/, ': "…"')
  );
}
