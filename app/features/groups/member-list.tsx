import BookOpen from 'lucide-react/icons/book-open';
import Ellipsis from 'lucide-react/icons/ellipsis';
import Star from 'lucide-react/icons/star';
import UserMinus from 'lucide-react/icons/user-minus';
import UserRound from 'lucide-react/icons/user-round';

import { AvatarStack } from '#app/components/avatar.tsx';
import { Menu, type MenuItem } from '#app/components/menu.tsx';
import { useFocusWhenLost } from '#app/components/use-focus-when-lost.ts';
import { Pill } from '#app/components/pill.tsx';
import type { MemberView } from '#app/contracts/groups/views.ts';
import { GROUP_ROLES } from '#app/domain/groups/policy.ts';
import { formatDate, formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

const ROLE_ICONS = { organiser: Star, member: UserRound, viewer: BookOpen } as const;

type MemberListProps = {
  readonly members: readonly MemberView[];
  readonly ownId: string;
  readonly mayManage: boolean;
  /** Whether the list of the removed stands beside this one; without it, its last line ends here. */
  readonly hasRemoved: boolean;
  /** Address of the page, for the forms of the menus. */
  readonly action: string;
};

/** The households of a group, with what an organiser can do about each. */
export function MemberList({ members, ownId, mayManage, hasRemoved, action }: MemberListProps) {
  const t = useT().groups;
  const locale = useLocale();
  const place = useFocusWhenLost(`${members.length} ${hasRemoved}`);
  return (
    <div ref={place} tabIndex={-1}>
      <ul className="people-list member-list">
        {members.map((member) => (
          <li key={member.householdId}>
            <AvatarStack people={member.adults} max={3} size="m" />
            <span>
              <b>
                {member.householdName}
                {member.householdId === ownId && <small> ({t.members.own})</small>}
              </b>
              <small>
                {formatList(
                  member.adults.map((adult) => adult.name),
                  locale,
                )}
                {' · '}
                <time dateTime={member.joinedAt}>
                  {t.members.since({ day: formatDate(member.joinedAt, locale) })}
                </time>
              </small>
              <Pill tone={member.role === 'organiser' ? 'blue' : 'neutral'}>
                {t.roles[member.role]}
              </Pill>
            </span>
            {mayManage && (
              <MemberMenu member={member} action={action} isOwn={member.householdId === ownId} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function MemberMenu(props: {
  readonly member: MemberView;
  readonly action: string;
  readonly isOwn: boolean;
}) {
  const { member, action, isOwn } = props;
  const t = useT().groups.members;
  const { householdId, householdName } = member;
  const roles = GROUP_ROLES.map((role): MenuItem => {
    const Icon = ROLE_ICONS[role];
    return {
      id: role,
      label: t.makeRole[role],
      icon: <Icon aria-hidden />,
      current: role === member.role,
      action,
      fields: { intent: 'change-role', householdId, role },
    };
  });
  const items: MenuItem[] = isOwn
    ? roles
    : [
        ...roles,
        {
          id: 'remove',
          label: t.remove,
          icon: <UserMinus aria-hidden />,
          danger: true,
          to: `?confirm=remove&household=${householdId}`,
        },
      ];
  return (
    <Menu
      label={t.menu({ name: householdName })}
      trigger={<Ellipsis aria-hidden />}
      items={items}
    />
  );
}
