import type { Texts } from '../dictionary.ts';

export const sheetForm: Texts['sheet-form'] = {
  title: 'What the provider needs',
  intro: (p) =>
    `Only people of ${p.provider} read it, once every household said yes. Then we delete it.`,
  prefilled: 'We put the words of your last order. Check them, then save.',
  named: 'Whom do you want to name?',
  namedHint: 'The provider sees the name and the age. You choose.',
  namedNone: 'In this order your household named nobody it is for.',
  place: 'Address or meeting place',
  phone: 'Phone to call',
  goodToKnow: 'Good to know',
  goodToKnowHint: 'For example allergies, stairs, who picks up.',
  save: 'Save',
  saving: 'Saving…',
};
