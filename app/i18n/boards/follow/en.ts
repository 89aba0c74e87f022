import type { Dictionary } from '#app/i18n/dictionary.ts';

export const follow: Dictionary['boards']['follow'] = {
  follow: ({ name }) => `Follow ${name}`,
  following: ({ name }) => `You follow ${name}`,
  stop: 'Stop',
  left: ({ name }) => `${name} has left the board`,
  onBoard: 'looks at the board',
  isIn: ({ title }) => `in “${title}”`,
  writesIn: ({ title }) => `in “${title}”, writing`,
};

export const shortcuts: Dictionary['boards']['shortcuts'] = {
  title: 'Keys of the board',
  singleKeys: 'Use single keys',
  keys: {
    search: { keys: '/', text: 'search this board' },
    new: { keys: 'N', text: 'new need' },
    arrows: { keys: 'Arrows', text: 'from card to card' },
    open: { keys: 'Enter', text: 'open the card' },
    take: { keys: 'Space', text: 'on the grip: take or drop the card' },
    menu: { keys: 'M', text: 'menu of the card' },
    vote: { keys: 'V', text: 'go to the vote of the card' },
    close: { keys: 'Esc', text: 'close or cancel' },
    help: { keys: '?', text: 'this list' },
  },
};
