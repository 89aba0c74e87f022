import type { Texts } from '../dictionary.ts';

export const sheetForm: Texts['sheet-form'] = {
  title: 'What the provider needs',
  intro: (p) =>
    `Only people of ${p.provider} read it, once every household said yes. Then we delete it.`,
  introAlone: (p) =>
    `Only people who work for ${p.provider} read it, after its yes. Then we delete it.`,
  tells:
    'By writing it you tell the provider who you are. From the figures it understands as well that a voucher or benefit pays a part. It is your choice.',
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
