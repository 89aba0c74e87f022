import { connect } from 'node:net';

const ANSWER_LIMIT_MS = 10_000;

/** An answer read from the line as it is; `status` is 0 when the line was closed without one. */
export type RawAnswer = {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
};

/**
 * Sends bytes as they are, which no HTTP library would, and reads until the line is closed: the
 * request should say `Connection: close`.
 */
export function sendRaw(address: string, bytes: string): Promise<RawAnswer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    const chunks: Buffer[] = [];
    socket.setTimeout(ANSWER_LIMIT_MS, () => socket.destroy(new Error(`no answer to: ${bytes}`)));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.once('error', (error: NodeJS.ErrnoException) => {
      // The server closed the line while we were still sending: what it said counts.
      if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET') reject(error);
    });
    socket.once('close', () => resolve(readAnswer(Buffer.concat(chunks).toString('latin1'))));
    socket.write(Buffer.from(bytes, 'latin1'));
  });
}

/** A request with the lines everybody sends; `lines` come after them. */
export function rawRequest(
  host: string,
  start: string,
  lines: readonly string[] = [],
  body = '',
): string {
  const own = lines.some((line) => /^host:/i.test(line)) ? [] : [`Host: ${host}`];
  return [`${start} HTTP/1.1`, ...own, 'Connection: close', ...lines, '', body].join('\r\n');
}

function readAnswer(text: string): RawAnswer {
  const end = text.indexOf('\r\n\r\n');
  const [start = '', ...lines] = text.slice(0, end === -1 ? undefined : end).split('\r\n');
  const headers = new Map<string, string>();
  for (const line of lines) {
    const [name = '', ...value] = line.split(':');
    const before = headers.get(name.toLowerCase());
    const text = value.join(':').trim();
    headers.set(name.toLowerCase(), before === undefined ? text : `${before}, ${text}`);
  }
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(start)?.[1] ?? 0);
  return { status, headers, body: end === -1 ? '' : text.slice(end + 4) };
}
