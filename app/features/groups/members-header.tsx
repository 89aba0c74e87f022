import HandCoins from 'lucide-react/icons/hand-coins';
import LayoutGrid from 'lucide-react/icons/layout-grid';
import Pencil from 'lucide-react/icons/pencil';

import { LinkButton } from '#app/components/button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import type { MembersView } from '#app/contracts/groups/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { GroupFacts } from './group-kind.tsx';

/** The head of a group's page of households: what it is, and the ways to its board, money and settings. */
export function MembersHeader(
  props: Pick<MembersView, 'group' | 'own'> & { readonly householdCount: number },
) {
  const { group, own, householdCount } = props;
  const t = useT().groups;
  return (
    <PageHeader
      title={t.members.title}
      crumbs={[
        { to: '/groups', label: t.list.title },
        { to: `/groups/${group.id}`, label: group.name },
      ]}
      sub={<GroupFacts {...group} householdCount={householdCount} />}
      actions={
        <>
          {own.mayManage && (
            <LinkButton
              to={`/groups/${group.id}/settings`}
              variant="quiet"
              icon={<Pencil aria-hidden />}
            >
              {t.members.edit}
            </LinkButton>
          )}
          <LinkButton
            to={`/groups/${group.id}/money`}
            variant="quiet"
            icon={<HandCoins aria-hidden />}
          >
            {t.members.toMoney}
          </LinkButton>
          <LinkButton to={`/groups/${group.id}`} variant="quiet" icon={<LayoutGrid aria-hidden />}>
            {t.members.toBoard}
          </LinkButton>
        </>
      }
    />
  );
}
