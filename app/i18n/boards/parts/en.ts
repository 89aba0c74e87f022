import type { Dictionary } from '#app/i18n/dictionary.ts';

export const parts: Dictionary['boards']['parts'] = {
  title: 'Parts of the card',
  offers: 'Offers',
  names: {
    request: 'Request',
    need: 'The need',
    who: 'Who',
    when: 'When',
    talk: 'Let’s talk',
    files: 'Files',
    history: 'History',
  },
};
