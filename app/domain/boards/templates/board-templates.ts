import { condominium } from './condominium.ts';
import { coworkers } from './coworkers.ts';
import { schoolClass } from './class.ts';
import type { TemplateCard } from './template-card.ts';
import type { TemplateId } from './template-ids.ts';

/** Language of a template's texts. */
export type TemplateLanguage = 'it' | 'en';

/** The needs a board begins with, in order. */
export const TEMPLATE_CARDS: Readonly<Record<TemplateId, readonly TemplateCard[]>> = {
  condominium,
  class: schoolClass,
  coworkers,
  empty: [],
};
