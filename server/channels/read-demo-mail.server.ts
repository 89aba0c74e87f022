import type { MailHead, MailView } from '#app/contracts/channels/views.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findSentMail, listSentMails, type MailRow } from '#db/queries/channels/mails.ts';
import type { ServiceContext } from '#server/context.ts';

import { writeText } from './compose-mail.ts';
import { writeHtml } from './write-html.ts';
import { writeMail } from './write-mail.ts';

const SHOWN = 50;

type Ctx = Pick<ServiceContext, 'db' | 'mailer'>;

/**
 * The latest mails, for whoever looks, in the demo and while developing without a server of mails; both
 * are refused in production. Codes: `mail.not_found`.
 */
export async function listDemoMails(
  ctx: Ctx,
): Promise<Result<readonly MailHead[], 'mail.not_found'>> {
  if (!ctx.mailer.isBox) return fail('mail.not_found');
  const rows = await listSentMails(ctx.db, { limit: SHOWN });
  return ok(rows.map((mail) => headOf(ctx, mail)));
}

/** One of them: its words with its links. Codes: `mail.not_found`. */
export async function readDemoMail(
  ctx: Ctx,
  input: { readonly mailId: string },
): Promise<Result<MailView, 'mail.not_found'>> {
  const found = await findDemoMail(ctx, input);
  if (!found.ok) return found;
  const { mail, content } = found.value;
  const own = `${ctx.mailer.origin()}/`;
  const lines = writeText(content)
    .trim()
    .split('\n')
    .map((text) => ({ text, path: text.startsWith(own) ? text.slice(own.length - 1) : null }));
  return ok({ ...headOf(ctx, mail), lines });
}

/** One of them as HTML, as a mail program shows it. Codes: `mail.not_found`. */
export async function readDemoHtml(
  ctx: Ctx,
  input: { readonly mailId: string },
): Promise<Result<string, 'mail.not_found'>> {
  const found = await findDemoMail(ctx, input);
  return found.ok ? ok(writeHtml(found.value.content)) : found;
}

async function findDemoMail(ctx: Ctx, { mailId }: { readonly mailId: string }) {
  if (!ctx.mailer.isBox) return fail('mail.not_found');
  const mail = await findSentMail(ctx.db, { mailId });
  return mail ? ok({ mail, content: writeMail(ctx, mail) }) : fail('mail.not_found');
}

function headOf(ctx: Ctx, mail: MailRow): MailHead {
  const { subject } = writeMail(ctx, mail);
  const { id, address, doneAt, createdAt, locale } = mail;
  return {
    id,
    subject,
    locale,
    to: address ?? '',
    at: (doneAt ?? createdAt).toISOString(),
  };
}
