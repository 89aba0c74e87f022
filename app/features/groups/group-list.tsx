import { Link } from '@remix-run/react';
import BookCheck from 'lucide-react/icons/book-check';
import CircleCheck from 'lucide-react/icons/circle-check';
import Sparkles from 'lucide-react/icons/sparkles';
import Vote from 'lucide-react/icons/vote';
import type { ReactNode } from 'react';

import { Card } from '#app/components/card.tsx';
import { Pill } from '#app/components/pill.tsx';
import { Time } from '#app/components/time.tsx';
import type { GroupSummary } from '#app/contracts/groups/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { GroupFacts, GroupKindIcon } from './group-kind.tsx';

type GroupListProps = { readonly groups: readonly GroupSummary[]; readonly now: string };

/** Groups as cards: who, what waits for a yes, what is new. */
export function GroupList({ groups, now }: GroupListProps) {
  return (
    <ul className="grid group-list">
      {groups.map((group) => (
        <GroupCard key={group.id} group={group} now={now} />
      ))}
    </ul>
  );
}

function GroupCard({ group, now }: { readonly group: GroupSummary; readonly now: string }) {
  const t = useT().groups;
  const waits = group.mustAgree || group.votesToCast + group.ordersToConfirm > 0;
  return (
    <Card as="li" className="group-card" look={waits ? 'accent' : 'plain'}>
      <div className="group-card-head">
        <span className="group-icon">
          <GroupKindIcon kind={group.kind} />
        </span>
        <div>
          <h2>
            <Link to={`/groups/${group.id}`} className="card-cover">
              {group.name}
            </Link>
          </h2>
          <p className="muted small">
            <GroupFacts {...group} />
          </p>
        </div>
      </div>
      {!group.isArchived && <Waiting group={group} />}
      <div className="group-news">
        {group.isArchived ? <Pill>{t.list.isArchived}</Pill> : <News group={group} now={now} />}
        <Pill tone={group.role === 'organiser' ? 'blue' : 'neutral'}>{t.roles[group.role]}</Pill>
      </div>
    </Card>
  );
}

function Waiting({ group }: { readonly group: GroupSummary }) {
  const t = useT().groups.list;
  const { mustAgree, votesToCast, ordersToConfirm } = group;
  if (!mustAgree && votesToCast + ordersToConfirm === 0) return null;
  return (
    <ul className="group-waiting">
      {mustAgree && (
        <li>
          <BookCheck aria-hidden />
          {t.mustAgree}
        </li>
      )}
      {votesToCast > 0 && (
        <li>
          <Vote aria-hidden />
          {t.votes({ count: votesToCast })}
        </li>
      )}
      {ordersToConfirm > 0 && (
        <li>
          <CircleCheck aria-hidden />
          {t.confirmations({ count: ordersToConfirm })}
        </li>
      )}
    </ul>
  );
}

function News({ group, now }: { readonly group: GroupSummary; readonly now: string }) {
  const t = useT().groups.list;
  const { newOffers, newRequests, newMembers, boardChangedAt } = group;
  const news: ReactNode[] = [
    newOffers > 0 ? <b key="offers">{t.newOffers({ count: newOffers })}</b> : null,
    newRequests > 0 ? t.newRequests({ count: newRequests }) : null,
    newMembers > 0 ? t.newMembers({ count: newMembers }) : null,
  ].filter((item) => item !== null);
  if (boardChangedAt !== null) {
    news.push(
      <span key="board">
        {t.boardChanged} <Time value={boardChangedAt} kind="ago" now={now} />
      </span>,
    );
  }
  if (news.length === 0) return <p className="muted small">{t.nothingNew}</p>;
  return (
    <ul className="small group-changes">
      {news.map((item, index) => (
        <li key={index}>
          {index === 0 && <Sparkles aria-hidden />}
          {item}
        </li>
      ))}
    </ul>
  );
}
