import type { Dictionary } from '../dictionary.ts';
import { pluralsOf } from '../plural.ts';

const { count, pick } = pluralsOf('en');

export const directory: Dictionary['directory'] = {
  title: 'Open groups',
  sub: 'Groups in the city that still have places. Ask with a sentence: they decide.',
  nearby: 'Neighbours',
  where: 'In which Municipio?',
  kindLegend: 'Which kind of group?',
  kinds: {
    tenants: 'Tenants',
    families: 'Families',
    coworkers: 'Coworkers',
    neighbours: 'Neighbours',
  },
  allKinds: 'All',
  allMilan: 'All of Milan',
  list: 'The groups',
  households: (p) => count(p.count, 'household', 'households'),
  municipio: (p) => `Municipio ${p.number}`,
  free: (p) => count(p.count, 'place free', 'places free'),
  full: 'Full',
  own: { in: 'You are in it', waiting: 'You have asked' },
  none: 'No group is open here yet',
  noneText: 'Say what you need, or make a group and open it yourselves.',
  sayNeed: 'Say what you look for',
  newGroup: 'Make a group',
  safe: 'No names of people or households, addresses or ages are shown.',
  what: 'What they do together',
  rulesText: 'You read the rules of the group, and accept them, once they let you in.',
  ask: {
    title: 'Ask to join',
    message: 'Introduce yourselves in a sentence',
    hint: 'The organisers read it with your Municipio. No names, telephone numbers or e-mail: who you are they read after their yes.',
    send: 'Send the request',
    sending: 'Sending…',
    waiting: 'Your request is on its way. We tell you as soon as they answer.',
    yours: 'Your sentence',
    refused: 'This group did not accept your request.',
    full: 'It is full now. You may ask all the same: they let you in if a place becomes free.',
    isIn: 'Your household is in this group already.',
    toGroup: 'Go to the group',
    signIn: 'Sign in to ask',
    household: 'You need a household first: a name and the Municipio are enough.',
    toHousehold: 'Make your household',
  },
  open: {
    title: 'Open the group to others',
    sub: 'People who do not know you find it among the open groups and may ask to join. You decide.',
    members: 'People',
    told: 'They see the name of the group, its Municipio, how many households you are and these words. None of your names.',
    words: 'What do you do together?',
    wordsHint: 'In two sentences. No telephone numbers, e-mail or links.',
    upTo: 'How many households at most?',
    upToUnit: 'households',
    upToHint: (p) =>
      pick(p.count, 'You are 1 household now.', `You are ${p.count} households now.`),
    isOpen: (p) =>
      p.free === 0
        ? 'The group is among the open ones, and full.'
        : `The group is among the open ones, with ${count(p.free, 'place free', 'places free')}.`,
    isClosed: 'The group is not among the open ones: one joins by an invitation only.',
    save: 'Open the group',
    change: 'Save',
    saving: 'Saving…',
    close: 'Take it out of the open groups',
    closeText: 'Who has asked already still waits for your answer.',
    see: 'See it as others do',
  },
  codes: {
    'listing.not_found': 'This group is not among the open ones.',
    'listing.full':
      'The group is full. To let others in, raise the number of households under “Open to others”.',
    'listing.suspended': 'The city has suspended you: for now you cannot ask others.',
    'listing.names_contact':
      'Take out telephone numbers and e-mail: they are exchanged after the yes.',
    'listing.names_link': 'Take out links and names of profiles: they are exchanged after the yes.',
    'listing.names_writer': 'Take out your name: it is read after the yes.',
    'listing.name_says_who':
      'The name of the group holds a telephone number, an e-mail, a link or your name: people who do not know you would read it. Change it.',
    'listing.not_possible': 'You cannot ask this group.',
    'listing.too_many': (p) =>
      `You already wait for the answer of ${count(Number(p.most), 'group', 'groups')}: take one request back, or wait.`,
    'listing.up_to_range': 'From 2 to 40 households.',
  },
};
