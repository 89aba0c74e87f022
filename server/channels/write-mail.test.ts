import { expect, test } from 'vitest';

import type { Mailer } from '#server/context.ts';

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
