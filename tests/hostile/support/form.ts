/** The long form is `npm run test:hostile`; the short one is part of every run of all tests. */
export const isLong = process.env['HOSTILE'] === 'long';
