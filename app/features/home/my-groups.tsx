import { Link } from '@remix-run/react';
import Plus from 'lucide-react/icons/plus';
import Search from 'lucide-react/icons/search';
import Users from 'lucide-react/icons/users';

import { LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import type { HomeView } from '#app/contracts/home/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** The household's groups, or how to have one. */
export function MyGroups({ groups }: { groups: HomeView['groups'] }) {
  const t = useT().home;
  const create = (
    <LinkButton
      to="/groups/new"
      variant={groups.length > 0 ? 'quiet' : 'primary'}
      icon={<Plus aria-hidden />}
    >
      {t.newGroup}
    </LinkButton>
  );
  if (groups.length === 0) {
    return (
      <Section title={t.myGroups}>
        <EmptyState
          title={t.noGroups}
          text={t.noGroupsText}
          example={t.noGroupsExample}
          action={
            <div className="row">
              {create}
              <LinkButton to="/nearby" variant="soft" icon={<Search aria-hidden />}>
                {t.nearby}
              </LinkButton>
            </div>
          }
        />
      </Section>
    );
  }
  return (
    <Section title={t.myGroups} actions={create}>
      <ul className="grid">
        {groups.map((group) => (
          <Card as="li" key={group.id} className="home-group">
            <Users aria-hidden />
            <div>
              <h3>
                <Link to={`/groups/${group.id}`} className="card-cover">
                  {group.name}
                </Link>
              </h3>
              <p className="muted">{t.groupFacts(group)}</p>
            </div>
          </Card>
        ))}
      </ul>
    </Section>
  );
}
