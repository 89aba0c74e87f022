import type { Locale } from '#app/domain/accounts/profile.ts';
import type { MailKind } from '#app/domain/channels/mail.ts';
import { subjectLine } from '#app/domain/channels/plain-line.ts';
import { mails as english } from '#app/i18n/channels/mails/en.ts';
import { mails as italian, type MailFacts } from '#app/i18n/channels/mails/it.ts';

import { writeHtml } from './write-html.ts';

/** A paragraph of a mail; with an address of ours it is a link, with `isButton` the mail's one action. */
export type MailPart = {
  readonly text: string;
  readonly href?: string;
  readonly isButton?: boolean;
  /** Below the line, in small letters. */
  readonly isSmall?: boolean;
  /** Where it is not that of the mail. */
  readonly locale?: Locale;
};

/** A mail before it is written twice, as text and as HTML, with the same content. */
export type MailContent = {
  readonly locale: Locale;
  readonly subject: string;
  readonly parts: readonly MailPart[];
};

/** Addresses a mail leads to, all of our own site; null: none of the kind. */
export type MailLinks = { readonly action: string | null; readonly stop: string | null };

const WORDS = { it: italian, en: english } as const;

/** Mails to somebody of whom nobody knows which language they read: they say it in both, the sender's first. */
const TO_STRANGERS: readonly MailKind[] = ['group_invite', 'company_invite'];

/** Says what a mail says, in its reader's language; to a stranger in the other one too. */
export function composeMail(mail: {
  readonly kind: MailKind;
  readonly locale: Locale;
  readonly facts: MailFacts;
  readonly links: MailLinks;
}): MailContent {
  const { locale, facts, links } = mail;
  const t = WORDS[locale];
  const words = t[mail.kind];
  const isNotice = mail.kind === 'needs_yes';
  const parts: MailPart[] = [{ text: t.hello(facts) }];
  for (const text of words.lines(facts)) parts.push({ text });
  if (isNotice) for (const text of t.about(facts)) parts.push({ text });
  if (words.button !== null && links.action !== null) {
    parts.push({ text: words.button, href: links.action, isButton: true });
  }
  for (const text of words.after(facts)) parts.push({ text });
  const isToStranger = TO_STRANGERS.includes(mail.kind);
  const other = locale === 'it' ? 'en' : 'it';
  if (isToStranger) parts.push(...saidAgain({ ...mail, locale: other }));
  parts.push({ text: t.sign, isSmall: true }, { text: t.automatic, isSmall: true });
  if (words.button !== null && links.action !== null) {
    parts.push({ text: t.orCopy, href: links.action, isSmall: true });
  }
  if (links.stop !== null) {
    parts.push({ text: t.stop, href: links.stop, isSmall: true });
    if (isToStranger) {
      parts.push({ text: WORDS[other].stop, href: links.stop, isSmall: true, locale: other });
    }
  }
  return { locale, subject: subjectLine(words.subject(facts)), parts };
}

/** The same in another language, below: the button stays one, its link stands here too. */
function saidAgain({ kind, locale, facts, links }: Parameters<typeof composeMail>[0]): MailPart[] {
  const t = WORDS[locale];
  const words = t[kind];
  const link =
    words.button === null || links.action === null
      ? []
      : [{ text: `${words.button}:`, href: links.action }];
  const said = [t.hello(facts), ...words.lines(facts)].map((text) => ({ text }));
  const after = words.after(facts).map((text) => ({ text }));
  return [...said, ...link, ...after].map((part) => ({ ...part, locale }));
}

/** The mail as plain text: the same paragraphs, each address on a line of its own. */
export function writeText({ parts }: MailContent): string {
  const paragraphs: string[] = [];
  let isBelow = false;
  for (const { text, href, isSmall = false, isButton = false } of parts) {
    // The button has its address beside it already.
    if (isSmall && href !== undefined && isCopyOfButton(parts, href)) continue;
    if (isSmall && !isBelow) paragraphs.push('-- ');
    isBelow ||= isSmall;
    const words = isButton ? `${text}:` : text;
    paragraphs.push(href === undefined ? words : `${words}\n${href}`);
  }
  return `${paragraphs.join('\n\n')}\n`;
}

function isCopyOfButton(parts: readonly MailPart[], href: string): boolean {
  return parts.some((part) => part.isButton === true && part.href === href);
}

/** Both ways a mail is written. */
export function writeBoth(content: MailContent) {
  return { subject: content.subject, text: writeText(content), html: writeHtml(content) };
}
