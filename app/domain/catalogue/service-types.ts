import type { CategoryId } from './categories.ts';

/** What services are, whoever offers them: the types of each category, in the order of the table. */
export const SERVICE_TYPES = {
  childhood: [
    'baby-sitter',
    'shared-baby-sitter',
    'tagesmutter',
    'school-run',
    'family-nursery',
    'play-space',
  ],
  education: [
    'after-school',
    'tutoring',
    'group-tutoring',
    'dsa-tutor',
    'home-educator',
    'school-guidance',
  ],
  sport: ['swimming', 'football', 'dance', 'climbing'],
  culture: ['coding', 'theatre', 'music', 'printing-3d', 'english', 'art'],
  holidays: ['summer-camp', 'winter-camp', 'school-closed-day'],
  older: ['carer', 'condominium-carer', 'oss', 'night-care', 'company', 'alzheimer-cafe'],
  health: ['nurse', 'physiotherapist', 'gentle-gymnastics', 'speech-therapy', 'podiatrist'],
  psychology: ['counselling', 'family-mediation', 'parents-group', 'caregiver-support'],
  disability: ['disability-educator', 'equipped-transport', 'disability-leisure', 'autonomy-lab'],
  home: [
    'domestic-help',
    'ironing',
    'small-repairs',
    'shopping-delivery',
    'condominium-steward',
    'plants-and-pets',
  ],
  living: ['meal-at-home', 'hairdresser', 'pedicure', 'dog-sitting', 'pet-therapy'],
  guidance: [
    'digital-help',
    'domestic-contract',
    'italian-course',
    'financial-education',
    'family-reunification',
  ],
} as const satisfies Readonly<Record<CategoryId, readonly string[]>>;

/** Type of a service of one category. */
export type ServiceTypeOf<Category extends CategoryId> = (typeof SERVICE_TYPES)[Category][number];

/** Type of a service of any category. */
export type ServiceTypeId = ServiceTypeOf<CategoryId>;

/** The type a stored key names; null when its category has no such type, or none yet. */
export function serviceTypeOf(category: CategoryId, key: string): ServiceTypeId | null {
  const types: readonly ServiceTypeId[] = SERVICE_TYPES[category];
  return types.find((type) => type === key) ?? null;
}
