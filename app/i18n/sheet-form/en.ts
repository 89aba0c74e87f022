import type { Texts } from '../dictionary.ts';

export const sheetForm: Texts['sheet-form'] = {
  title: 'What the provider needs',
  intro: (p) =>
    `Only people of ${p.provider} read it, once all who take part said yes and until 14 days after the end: then we delete it.`,
  introAlone: (p) =>
    `Only people who work for ${p.provider} read it, after its yes and until 14 days after the end: then we delete it.`,
  withheld:
    'A voucher or benefit pays a part now: as long as it does, the provider does not see this sheet, because beside the sums it would tell who uses it. Tell the provider about allergies, medicine and who collects yourselves: in a message of the order, in person or by telephone.',
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
