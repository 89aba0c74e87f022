import { useT } from '#app/i18n/i18n.tsx';

import type { HouseholdDefaults } from './household-fields.tsx';

/** Proposes a name for a household from the surname of the person who makes it. */
export function useHouseholdDefaults(person: {
  readonly name: string;
  readonly municipio: number | null;
}): HouseholdDefaults {
  const t = useT().accounts.household;
  const words = person.name.trim().split(/\s+/);
  const surname = words.length > 1 ? words.slice(1).join(' ') : (words[0] ?? '');
  return { name: t.nameFor({ surname }), municipio: person.municipio };
}
