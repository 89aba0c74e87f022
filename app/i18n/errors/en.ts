import type { FailureDetails } from '#app/domain/result.ts';
import type { Dictionary } from '#app/i18n/dictionary.ts';
import { formatCount } from '../format-count.ts';
import { pluralsOf } from '../plural.ts';

const { pick } = pluralsOf('en');

export const errors: Dictionary['errors'] = {
  screenTitle: (status) =>
    status === 404
      ? 'This page is not here'
      : status === 403
        ? 'This page is not for you'
        : status === 400
          ? 'This address cannot be read'
          : status === 409
            ? 'This is not possible now'
            : 'Something did not work',
  screenText: (status) =>
    status === 404
      ? 'The link may be old, or the page was removed.'
      : status === 403
        ? 'Only those who take care of it open it: whoever organises the group, for example.'
        : status === 400
          ? 'The link may have been damaged when it was copied. Open it again, or start from the first page.'
          : status === 409
            ? 'It is done already, or it is not yet time. The page you came from says where it stands.'
            : 'It is not your fault. Try again in a minute.',
  requestId: (id) => `If you call 020202, say this code: ${id}`,
  backHome: 'Back to the start',
  generic: 'It did not work. Try again.',
  fixFields: 'Check the fields marked in red.',
  away: {
    title: 'Cortile will be back in a moment',
    text: 'We cannot open this page right now. It opens by itself as soon as it can.',
    notSaved: 'Nothing was saved. Go back: what you wrote is still there. Try again in a moment.',
    unsure:
      'The line broke while we were saving: it may be done, or not. Go back to the page and look before you try again.',
    again: 'Try now',
  },
  slowBoard: {
    title: 'The board is not here yet',
    text: 'This board takes unusually long to open. Try again in a moment, or wait here: it comes by itself as soon as it can.',
  },
  /** On the pages of a group whose rules the household has still to accept. */
  mustAgree: {
    title: 'Read the rules of the group and accept them',
    text: 'Until then you can read, but not write, vote or confirm.',
    link: 'Read the rules',
  },
  codes: {
    'auth.signed_out': 'Sign in to continue.',
    'auth.forbidden': 'You do not have permission to do this.',
    'auth.must_agree': 'The rules of the group have changed. First read and accept them.',
    'limit.too_many': (d) => {
      const minutes = Math.ceil(Number(d['retryAfterSeconds'] ?? 60) / 60);
      return pick(
        minutes,
        'Too many attempts. Try again in a minute.',
        `Too many attempts. Try again in ${minutes} minutes.`,
      );
    },
    'form.too_large': 'What you sent is too long. Shorten the texts and try again.',
    'form.unreadable': 'What arrived cannot be read. Reload the page and try again.',
    'upload.busy': 'Other files are on their way. Try again in a few seconds.',
    'form.invalid': 'What arrived cannot be read. Reload the page and try again.',
    'service.away': 'We cannot save right now. Nothing was saved: try again in a moment.',
    'service.away_unsure':
      'The line broke while we were saving: it may be done, or not. Reload the page and look before you try again.',
    'field.required': 'Write something here.',
    'field.invalid': 'This value is not right.',
    'field.too_long': 'The text is too long.',
    'field.one_line': 'Write it in one line.',
    'field.hidden_signs':
      'The text has a sign that is not seen and can change how it reads. Write it again without pasting.',
    'field.not_a_moment': 'Choose a day and time that exist.',
    'field.not_a_day': 'Choose a day that exists.',
    'field.not_a_phone': 'Write a telephone number, for example 333 123 4567.',
    'field.names_contact':
      'Take out telephones and e-mails: you write to each other once the order is confirmed.',
    'field.not_whole': 'Write a whole number.',
    'field.thousands': 'Write the number without marks or spaces: 1200, not 1,200.',
    'field.out_of_range': (p: FailureDetails) =>
      typeof p['min'] === 'number' && typeof p['max'] === 'number'
        ? `Write a number from ${formatCount(p['min'], 'en')} to ${formatCount(p['max'], 'en')}.`
        : 'This number is too small or too large.',
    'money.empty': 'Write an amount.',
    'money.sign': 'Write the amount without plus or minus.',
    'money.decimals': 'Two digits after the point at most.',
    'money.thousands': 'Write thousands without a mark, and cents with two digits: 1200 or 12.50.',
    'money.invalid': 'Write an amount, for example 12.50.',
    'money.too_large': 'The amount is too large.',
    'money.other_input': 'This form was already sent with other data. Reload the page.',
  },
};
