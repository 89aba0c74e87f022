import type { Dictionary } from '../dictionary.ts';

export const errors: Dictionary['errors'] = {
  screenTitle: (status) =>
    status === 404
      ? 'This page is not here'
      : status === 403
        ? 'This page is not for you'
        : status === 400
          ? 'This address cannot be read'
          : 'Something did not work',
  screenText: (status) =>
    status === 404
      ? 'The link may be old, or the page was removed.'
      : status === 403
        ? 'Ask whoever organises the group to let you in.'
        : status === 400
          ? 'The link may have been damaged when it was copied. Open it again, or start from the first page.'
          : 'It is not your fault. Try again in a minute.',
  requestId: (id) => `If you call 020202, say this code: ${id}`,
  backHome: 'Back to the start',
  generic: 'It did not work. Try again.',
  fixFields: 'Check the fields marked in red.',
  refusals: {
    unreadable: 'This request cannot be read.',
    noSuchAddress: 'This address is not here.',
    method: 'Here one can only read pages and send forms.',
    notAForm: 'Only forms are taken here.',
    tooLarge:
      'It is too large, and we did not read it. Go back and send less: what you wrote is still there.',
    foreignForm: 'This form was not sent from Cortile.',
    otherHost:
      'Only the public address of Cortile answers here. Whoever runs it sets it as ORIGIN, and the proxy must leave the Host header as it is.',
    nameWithoutOrigin:
      'Cortile does not answer to this name. Whoever runs it sets it as ORIGIN, for example ORIGIN=https://cortile.example.',
    signedOut: 'Sign in, then send the files again.',
    busy: 'Cortile has a lot to do right now. Try again in a few seconds.',
    crowd: 'Many people are trying to sign in. Try again in a few seconds.',
    uploadsBusy: 'Other files are on their way. Try again in a few seconds.',
    notFound: 'This file is not here.',
  },
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
  },
};
