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
  codes: {
    'auth.signed_out': 'Sign in to continue.',
    'auth.forbidden': 'You do not have permission to do this.',
    'limit.too_many': 'Too many attempts. Wait a few minutes.',
    'field.required': 'Write something here.',
    'field.invalid': 'This value is not right.',
    'field.too_long': 'The text is too long.',
  },
};
