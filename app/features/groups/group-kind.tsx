import Baby from 'lucide-react/icons/baby';
import Briefcase from 'lucide-react/icons/briefcase';
import Building2 from 'lucide-react/icons/building-complex';
import Trees from 'lucide-react/icons/trees';

import type { GroupKind } from '#app/domain/groups/kinds.ts';
import { useT } from '#app/i18n/i18n.tsx';

const ICONS = {
  tenants: Building2,
  families: Baby,
  coworkers: Briefcase,
  neighbours: Trees,
} as const;

/** The picture of a kind of group. Decorative: its word stands beside it. */
export function GroupKindIcon({ kind }: { readonly kind: GroupKind }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden />;
}

type GroupFactsProps = {
  /** Left out for those who may not know it. */
  readonly kind?: GroupKind;
  readonly municipio: number;
  readonly householdCount: number;
};

/** Kind, number of households and Municipio of a group in one line. */
export function GroupFacts({ kind, municipio, householdCount }: GroupFactsProps) {
  const t = useT().groups;
  return (
    <>
      {kind !== undefined && <>{t.kinds[kind]} · </>}
      {t.households({ count: householdCount })} · {t.municipio({ number: municipio })}
    </>
  );
}
