import { Agent, request, type OutgoingHttpHeaders } from 'node:http';

/** The server under attack, and what an attacker who is also a member of one group has in hand. */
export type Target = {
  readonly address: string;
  /** Sessions of two members of the attacked group, the first of whom organises it. */
  readonly cookies: readonly [organiser: string, tenant: string];
  readonly groupId: string;
  /** Somebody's personal id, as the attacker's own pages show it. */
  readonly personId: string;
  /** 1: the short form, in every test run; larger: the long one. */
  readonly scale: number;
};

/** How often each status was answered; `lost`: the connection ended without an answer. */
export type Answers = Readonly<Record<string, number>>;

/** What one attack saw: every answer it got, and what it managed to do. */
export type AttackReport = { readonly answers: Answers; readonly note: string };

/** One way to harm a server, bounded in count and time. */
export type Attack = (target: Target) => Promise<AttackReport>;

type Sent = {
  readonly method?: string;
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: Buffer | string;
  /** Last part of the loopback address it comes from: 1 is where honest people are. */
  readonly from?: number;
};

/** An answer without its headers; status 0 when there was none. */
export type Answer = { readonly status: number; readonly body: string; readonly location: string };

const ANSWER_LIMIT_MS = 60_000;

/** Sends one request from an address of the attacker's. */
export function send(target: Pick<Target, 'address'>, sent: Sent): Promise<Answer> {
  const agent = new Agent({ localAddress: `127.0.0.${sent.from ?? 66}` });
  const body = sent.body ?? '';
  return new Promise((resolve) => {
    const nothing = () => resolve({ status: 0, body: '', location: '' });
    const outgoing = request(
      new URL(sent.path, target.address),
      {
        agent,
        method: sent.method ?? (sent.body === undefined ? 'GET' : 'POST'),
        timeout: ANSWER_LIMIT_MS,
        headers: {
          Origin: target.address,
          ...(sent.body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) }),
          ...sent.headers,
        },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', nothing);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            body: Buffer.concat(parts).toString(),
            location: answer.headers.location ?? '',
          }),
        );
      },
    );
    outgoing.on('timeout', () => outgoing.destroy());
    outgoing.on('error', nothing);
    outgoing.end(body);
  });
}

/** A form as a browser encodes it. */
export function formOf(fields: Readonly<Record<string, string>>) {
  return {
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  };
}

/** Counts answers by their status. */
export function countAnswers(statuses: readonly number[]): Answers {
  const counts: Record<string, number> = {};
  for (const status of statuses) {
    const name = status === 0 ? 'lost' : String(status);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** Does work `count` times, at most `atOnce` at a time. */
export async function inParallel<T>(
  count: number,
  atOnce: number,
  work: (index: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < count; index = next++) results[index] = await work(index);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, lane));
  return results;
}
