import { useT } from '#app/i18n/i18n.tsx';

/**
 * Says who buys: the group's name, or that a household buys alone, to itself or to its provider.
 * A name that is null is nobody's group.
 */
export function useBuyerName(side: 'own' | 'provider'): (groupName: string | null) => string {
  const { alone } = useT().shell;
  return (groupName) => groupName ?? alone[side];
}
