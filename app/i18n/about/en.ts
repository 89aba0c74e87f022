import type { Dictionary } from '#app/i18n/dictionary.ts';

export const about: Dictionary['about'] = {
  accessibilityTitle: 'Accessibility',
  accessibility: [
    {
      title: 'Who it is for',
      text: 'Cortile must work for everybody: on a phone, by keyboard, with a screen reader.',
    },
    {
      title: 'What we follow',
      text: 'We follow WCAG 2.2, level AA. The pages of the main flow are checked with axe at every change.',
    },
    {
      title: 'Larger text',
      text: 'Your profile offers three sizes. The browser’s own zoom works too.',
    },
    {
      title: 'What is still missing',
      text: 'People who use screen readers every day have not tried it yet.',
    },
    {
      title: 'Something is wrong?',
      text: 'Call 020202 or go to a WeMi space: a person will help you.',
    },
  ],
  privacyTitle: 'Privacy',
  privacy: [
    {
      title: 'What we keep',
      text: 'Name, e-mail, your household with names and birth dates of those you care for, groups, votes and orders.',
    },
    {
      title: 'Who sees it',
      text: 'Your group sees your household’s name, votes and shares. It does not see your vouchers.',
    },
    {
      title: 'What providers see',
      text: 'The need, the district, how many people and their ages. Names only after the order.',
    },
    {
      title: 'ISEE',
      text: 'ISEE says what a family earns and owns. Cortile keeps only the voucher’s band, never the value.',
    },
    {
      title: 'Cookies',
      text: 'One cookie keeps you signed in, one knows your device when you sign in, one keeps the language. None for advertising.',
    },
  ],
};
