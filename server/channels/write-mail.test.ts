import { expect, test } from 'vitest';

import type { Mailer } from '#server/context.ts';

import { writeText } from './compose-mail.ts';
import { writeHtml } from './write-html.ts';
import { writeMail, type AddressedMail } from './write-mail.ts';

/** Where links of mails lead; no address is asked for here. */
const mailer: Mailer = {
  isBox: true,
  origin: () => 'https://cortile.example',
  tokenOf: (kind) => `${kind}-token`,
  send: () => Promise.reject(new Error('Nothing is sent here.')),
};

/** The text of a mail about a notice that waits for this, or for nothing. */
function reasonOf(asks: 'answer' | 'payment' | null, locale: 'it' | 'en' = 'it'): string {
  const params = { sentence: 'L’ordine è confermato', ...(asks === null ? {} : { asks }) };
  const mail: AddressedMail = {
    id: 'm',
    kind: 'needs_yes',
    personId: 'p',
    noticeId: 'n',
    receiver: 'Rosa',
    locale,
    params,
  };
  const { parts } = writeMail({ mailer }, mail);
  return parts.map(({ text }) => text).join('\n');
}

test('a mail says why it comes: an answer is awaited, something is to pay, or it is good to know', () => {
  expect(reasonOf('answer')).toContain('si aspetta una vostra risposta');
  expect(reasonOf('payment')).toContain('c’è qualcosa da pagare');
  expect(reasonOf('payment')).not.toContain('risposta');
  expect(reasonOf(null)).toContain('è bene saperlo subito');
  expect(reasonOf('payment', 'en')).toContain('there is something to pay');
});

/** An invitation in the sender's language, whose reader's nobody knows. */
const inviteFrom = (locale: 'it' | 'en') =>
  writeMail(
    { mailer },
    {
      id: 'm',
      kind: 'group_invite',
      personId: null,
      noticeId: null,
      receiver: 'hash',
      locale,
      params: { inviteId: 'i', who: 'Amina', group: 'Scala C', until: '2026-12-07T12:00:00Z' },
    },
  );

test('an invitation says the same in both languages, the sender’s first', () => {
  const italianLine = 'Amina vi invita nel gruppo «Scala C».';
  const englishLine = 'Amina invites you to the group “Scala C”.';
  const [fromItalian, fromEnglish] = [inviteFrom('it'), inviteFrom('en')];
  const text = writeText(fromItalian);
  expect(text.indexOf(italianLine)).toBeGreaterThan(0);
  expect(text.indexOf(englishLine)).toBeGreaterThan(text.indexOf(italianLine));
  expect(text.match(/https:\/\/cortile\.example\/join\/group_invite-token/g)).toHaveLength(2);
  const reversed = writeText(fromEnglish);
  expect(reversed.indexOf(italianLine)).toBeGreaterThan(reversed.indexOf(englishLine));
  const html = writeHtml(fromItalian);
  expect(html).toContain('<html lang="it">');
  expect(html).toMatch(/<p lang="en" [^>]*><span dir="auto">Amina invites you/);
});

test('every mail with a link of its own says until when the link works', () => {
  const until = '2026-12-07T12:00:00Z';
  for (const kind of ['new_password', 'confirm_address', 'group_invite'] as const) {
    for (const [locale, words] of [
      ['it', 'fino a lun 7 dic 2026, 13:00.'],
      ['en', 'until Mon 7 Dec 2026, 13:00.'],
    ] as const) {
      const mail = { id: 'm', kind, personId: 'p', noticeId: null, receiver: 'r', locale };
      const written = writeText(writeMail({ mailer }, { ...mail, params: { until } }));
      expect(written).toContain(words);
    }
  }
});
