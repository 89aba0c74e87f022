import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { SMTPServer } from 'smtp-server';

import { createMailer } from '#server/channels/mailer.ts';

import { TEST_ORIGIN, TEST_SECRET } from './context.ts';

/** A mail as it came over the wire: envelope, and headers and body as they were written. */
export type ReceivedMail = {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
};

/** What the server answers a mail with: `null` takes it, a number refuses it with that status. */
type Answer = (to: string) => number | null;

/** A real SMTP server on a free port. */
export type TestSmtp = {
  readonly url: string;
  readonly received: ReceivedMail[];
  /** From now on receivers are answered like this. */
  answer: Answer;
  /** A mailer that speaks to it; made anew for each process that is played. */
  mailer(): ReturnType<typeof createMailer>;
  close(): Promise<void>;
};

export async function startSmtp(): Promise<TestSmtp> {
  const received: ReceivedMail[] = [];
  const state: { answer: Answer } = { answer: () => null };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const status = state.answer(address);
      if (status === null) return done();
      done(Object.assign(new Error('not here'), { responseCode: status }));
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return {
    url,
    received,
    get answer() {
      return state.answer;
    },
    set answer(answer) {
      state.answer = answer;
    },
    mailer: () =>
      createMailer({
        smtpUrl: url,
        mailFrom: { name: 'Cortile', address: 'cortile@comune.example' },
        isDemo: false,
        secret: TEST_SECRET,
        origin: () => TEST_ORIGIN,
      }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The headers of a mail by their names in lower case, unfolded; a name that comes twice has both. */
export function headersOf({ raw }: ReceivedMail): ReadonlyMap<string, string> {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ');
  const found = new Map<string, string>();
  for (const line of head.split('\r\n')) {
    const [name = '', value = ''] = line.split(/:(.*)/s);
    const before = found.get(name.toLowerCase());
    found.set(
      name.toLowerCase(),
      before === undefined ? value.trim() : `${before}\n${value.trim()}`,
    );
  }
  return found;
}

/** A part of a mail, decoded: its text or its HTML. */
export function partOf({ raw }: ReceivedMail, type: 'plain' | 'html'): string {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? '';
  const part = raw.split(`--${boundary}`).find((one) => one.includes(`Content-Type: text/${type}`));
  if (part === undefined) throw new Error(`the mail has no text/${type}`);
  const [head = '', body = ''] = part.split(/\r\n\r\n(.*)/s);
  const isBase64 = /Content-Transfer-Encoding: base64/i.test(head);
  const isQuoted = /Content-Transfer-Encoding: quoted-printable/i.test(head);
  if (isBase64) return Buffer.from(body, 'base64').toString('utf8');
  return isQuoted ? decodeQuoted(body) : body;
}

function decodeQuoted(text: string): string {
  const bytes = text
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** A header's words, decoded from RFC 2047. */
export function decodeHeader(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_all, kind: string, coded: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(coded, 'base64').toString('utf8')
        : decodeQuoted(coded.replaceAll('_', ' ')),
    );
}
