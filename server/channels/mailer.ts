import { setTimeout as wait } from 'node:timers/promises';

import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';

import { fail, ok, type Result } from '#app/domain/result.ts';
import type { Mailer, WrittenMail } from '#server/context.ts';
import { hashWithSecret } from '#server/ids.ts';

import type { MailAddress } from './mail-address.ts';

/** A server that answers later than this is away; the outbox waits longer before it tries again. */
export const SEND_LIMIT_MS = 60_000;

/** How long the server may be silent at each step. */
const STEP_LIMITS_MS = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
};

/** SMTP's answers that end a mail for good: no such box, not allowed there, too large, not wanted. */
const REFUSALS = new Set([550, 551, 552, 553, 554, 556]);

export type MailerOptions = {
  readonly smtpUrl: string | null;
  readonly mailFrom: MailAddress | null;
  /** In the demo no mail leaves, whatever else is set. */
  readonly isDemo: boolean;
  readonly secret: string;
  origin(): string;
};

/** Mails on nodemailer; the one file that knows the library. */
export function createMailer(options: MailerOptions): Mailer & { close(): void } {
  const { secret, smtpUrl, mailFrom, isDemo } = options;
  const origin = () => options.origin();
  const isBox = isDemo || smtpUrl === null || mailFrom === null;
  const transport = isBox ? null : openTransport(smtpUrl);
  return {
    isBox,
    origin,
    tokenOf: (purpose, id) =>
      Buffer.from(hashWithSecret(secret, `mail:${purpose}:${id}`), 'hex').toString('base64url'),
    send: (mail) =>
      transport === null || mailFrom === null
        ? Promise.resolve(ok(true))
        : sendInTime(transport, toMessage(mail, mailFrom)),
    close: () => transport?.close(),
  };
}

function openTransport(smtpUrl: string): Transporter {
  const { hostname, protocol } = new URL(smtpUrl);
  return createTransport(
    {
      url: smtpUrl,
      ...STEP_LIMITS_MS,
      // A password's way back in must not be read on the way.
      requireTLS: protocol === 'smtp:' && !isNear(hostname),
    },
    // Nothing in a mail is a file of this machine or an address to fetch.
    { disableFileAccess: true, disableUrlAccess: true },
  );
}

/** This machine, or a neighbour in a network of its own, such as another container. */
function isNear(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\]|[\w-]+)$/.test(hostname);
}

function toMessage(mail: WrittenMail, from: MailAddress): SendMailOptions {
  const { to, subject, text, html, stopUrl } = mail;
  return {
    from,
    // Never parsed: what stands in it is one address, whatever its letters.
    to: { name: '', address: to },
    subject,
    text,
    html,
    // The same at another try, so that a receiver's server can tell a copy.
    messageId: `<${mail.id}@${from.address.split('@')[1]}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': mail.locale,
      ...(stopUrl === null
        ? {}
        : {
            'List-Unsubscribe': `<${stopUrl}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
    },
  };
}

async function sendInTime(
  transport: Transporter,
  message: SendMailOptions,
): Promise<Result<true, 'mail.refused' | 'mail.unsent'>> {
  const over = new AbortController();
  try {
    const sent = transport.sendMail(message).then(
      () => null,
      (error: unknown) => error,
    );
    const late = wait(SEND_LIMIT_MS, new Error('no answer in time'), { signal: over.signal });
    const problem = await Promise.race([sent, late]);
    return problem === null ? ok(true) : failureOf(problem);
  } finally {
    over.abort();
  }
}

function failureOf(problem: unknown) {
  const facts = typeof problem === 'object' && problem !== null ? problem : {};
  const status: unknown = Reflect.get(facts, 'responseCode');
  const code: unknown = Reflect.get(facts, 'code');
  // Of the envelope or the mail itself; a refused sign-in is the settings', and may be mended.
  const isOfMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  const said = [code, status].filter((fact) => ['string', 'number'].includes(typeof fact));
  const reason = said.map(String).join(' ') || 'late';
  const isFinal = isOfMail && typeof status === 'number' && REFUSALS.has(status);
  return fail(isFinal ? 'mail.refused' : 'mail.unsent', { reason });
}
