import type { GroupKind } from '../../groups/kinds.ts';

/** What a new board can begin with. Apart from the texts, which no page needs. */
export const TEMPLATE_IDS = ['condominium', 'class', 'coworkers', 'empty'] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

const TEMPLATE_OF_KIND: Readonly<Record<GroupKind, TemplateId>> = {
  tenants: 'condominium',
  neighbours: 'condominium',
  families: 'class',
  coworkers: 'coworkers',
};

/** The template that fits a kind of group when nobody chose another. */
export function templateOfKind(kind: GroupKind): TemplateId {
  return TEMPLATE_OF_KIND[kind];
}
