import type { Dictionary } from '#app/i18n/dictionary.ts';

import { pluralsOf } from '../../plural.ts';

const { count } = pluralsOf('en');

export const orderSheets: Dictionary['orders']['sheets'] = {
  own: {
    title: 'What the provider sees of you',
    hint: 'For this order only. The other households do not see it.',
    hintAlone: 'For this order only.',
    notYetAlone: 'The provider reads it once it said yes.',
    notYet: 'The provider reads it when all who take part have said yes.',
    tells:
      'The provider reads who you are and where. From the figures it understands as well that a voucher or benefit pays a part.',
    tellsEmpty:
      'Write who you are and where: the provider needs it. It will understand as well that a voucher or benefit pays a part.',
    openEmpty:
      'As soon as you write it the provider reads it, until 14 days after the end of the service.',
    open: 'The provider reads it now, and until 14 days after the end of the service.',
    openUntil: (p) =>
      `The service is finished: the provider reads it until ${p.day}, then it is deleted.`,
    notYetWithheld:
      'As it is now, the provider will not read it: beside the sums it would say that a voucher or benefit pays a part. Tell the provider yourselves what it needs.',
    withheld:
      'The provider does not see this sheet: beside the sums it would say that a voucher or benefit pays a part. Tell the provider yourselves about allergies and what it needs.',
    looked: (p) => `The provider opened the sheets. The last time: ${p.day}.`,
    none: {
      placed:
        'The provider reads where it is needed. It does not know yet who you are and how to reach you.',
      unplaced: 'The provider does not know yet who you are, where, and how to reach you.',
    },
    nameOnly: {
      placed:
        'The provider reads the name of your household and where it is needed. It does not know yet for whom and how to reach you.',
      unplaced:
        'The provider reads the name of your household. It does not know yet for whom, where, and how to reach you.',
    },
    who: 'For whom',
    nobody: 'No name',
    whoOne: (p) => `${p.name}, ${count(p.age, 'year', 'years')} old`,
    place: 'Where',
    phone: 'Phone',
    goodToKnow: 'Good to know',
    notGiven: 'Not said',
    write: 'Write what the provider needs',
    change: 'Change',
  },
  numbers: {
    title: 'Your number on the register of attendance',
    hint: 'There the provider reads a number, not a name: tell it to who marks attendance.',
    household: 'Your household',
    place: (p) => `Number ${p.place}`,
  },
  contact: {
    title: 'Whom to call',
    hint: 'Said by the provider, for this order: about dates and who comes.',
    office: 'About payments ask the provider’s office, telephone',
    none: 'The provider has not said whom to call yet.',
    name: 'Person',
    phone: 'Their phone',
    place: 'Where',
    carer: 'Who comes',
  },
};
