import type { Dictionary } from '../dictionary.ts';

export const errors: Dictionary['errors'] = {
  screenTitle: (status) =>
    status === 404
      ? 'This page is not here'
      : status === 403
        ? 'This page is not for you'
        : 'Something did not work',
  screenText: (status) =>
    status === 404
      ? 'The link may be old, or the page was removed.'
      : status === 403
        ? 'Ask whoever organises the group to let you in.'
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
  codes: {
    'auth.signed_out': 'Sign in to continue.',
    'auth.forbidden': 'You do not have permission to do this.',
    'limit.too_many': 'Too many attempts. Wait a few minutes.',
    'service.away': 'We cannot save right now. Nothing was saved: try again in a moment.',
    'service.away_unsure':
      'The line broke while we were saving: it may be done, or not. Reload the page and look before you try again.',
    'field.required': 'Write something here.',
    'field.invalid': 'This value is not right.',
    'field.too_long': 'The text is too long.',
  },
};
