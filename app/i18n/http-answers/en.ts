import type { httpAnswers as italian } from './it.ts';

export const httpAnswers: Readonly<Record<keyof typeof italian, string>> = {
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
};
