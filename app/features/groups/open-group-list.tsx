import { Link } from '@remix-run/react';

import { Card } from '#app/components/card.tsx';
import { Pill } from '#app/components/pill.tsx';
import type { OpenGroupSummary } from '#app/contracts/groups/open-group-views.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { GroupKindIcon } from './group-kind.tsx';

/** Groups of the directory: what each is and how much place it has, nothing of who is in it. */
export function OpenGroupList({ groups }: { readonly groups: readonly OpenGroupSummary[] }) {
  return (
    <ul className="grid">
      {groups.map((group) => (
        <Card as="li" key={group.groupId} className="stack is-tight">
          <p className="row">
            <GroupKindIcon kind={group.kind} />
            <OpenGroupFacts group={group} />
          </p>
          <h3>
            <Link to={`/nearby/groups/${group.groupId}`} className="card-cover" dir="auto">
              {group.name}
            </Link>
          </h3>
          <p dir="auto">{group.words}</p>
          <p className="row">
            <Places group={group} />
          </p>
        </Card>
      ))}
    </ul>
  );
}

/** Kind, households and Municipio in one line. */
export function OpenGroupFacts({ group }: { readonly group: OpenGroupSummary }) {
  const t = useT().directory;
  return (
    <span className="muted">
      {t.kinds[group.kind]} · {t.households({ count: group.households })} ·{' '}
      {t.municipio({ number: group.municipio })}
    </span>
  );
}

/** Places left, and what the own household is to the group. */
export function Places({ group }: { readonly group: OpenGroupSummary }) {
  const t = useT().directory;
  return (
    <>
      <Pill tone={group.free > 0 ? 'green' : 'neutral'}>
        {group.free > 0 ? t.free({ count: group.free }) : t.full}
      </Pill>
      {group.own !== null && <Pill tone="blue">{t.own[group.own]}</Pill>}
    </>
  );
}
