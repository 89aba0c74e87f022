import DoorOpen from 'lucide-react/icons/door-open';
import HandCoins from 'lucide-react/icons/hand-coins';
import LayoutGrid from 'lucide-react/icons/layout-grid';
import Pencil from 'lucide-react/icons/pencil';

import { PageHeader } from '#app/components/page-header.tsx';
import { PageWays } from '#app/components/page-ways.tsx';
import type { MembersView } from '#app/contracts/groups/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { GroupFacts } from './group-kind.tsx';

/** The head of a group's page of households: what it is, and the ways to its board, money and settings. */
export function MembersHeader(
  props: Pick<MembersView, 'group' | 'own'> & { readonly householdCount: number },
) {
  const { group, own, householdCount } = props;
  const t = useT().groups;
  const settings = {
    id: 'settings',
    to: `/groups/${group.id}/settings`,
    label: t.members.edit,
    icon: <Pencil aria-hidden />,
  };
  const open = {
    id: 'open',
    to: `/groups/${group.id}/open`,
    label: t.members.openToOthers,
    icon: <DoorOpen aria-hidden />,
  };
  const ways = [
    {
      id: 'money',
      to: `/groups/${group.id}/money`,
      label: t.members.toMoney,
      icon: <HandCoins aria-hidden />,
    },
    {
      id: 'board',
      to: `/groups/${group.id}`,
      label: t.members.toBoard,
      icon: <LayoutGrid aria-hidden />,
    },
  ];
  return (
    <PageHeader
      title={t.members.title}
      crumbs={[
        { to: '/groups', label: t.list.title },
        { to: `/groups/${group.id}`, label: group.name },
      ]}
      sub={<GroupFacts {...group} householdCount={householdCount} />}
      actions={<PageWays ways={own.mayManage ? [settings, open, ...ways] : ways} />}
    />
  );
}
