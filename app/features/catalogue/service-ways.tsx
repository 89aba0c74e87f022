import LogIn from 'lucide-react/icons/log-in';
import Plus from 'lucide-react/icons/plus';
import Search from 'lucide-react/icons/search';
import ShoppingBag from 'lucide-react/icons/shopping-bag';
import Users from 'lucide-react/icons/users';

import type { PlanningGroup, ServiceView } from '#app/contracts/catalogue/views.ts';
import { LinkButton, buttonClass } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { useT } from '#app/i18n/i18n.tsx';

import { PriceWords } from './price-words.tsx';
import { ProviderContacts } from './provider-contacts.tsx';

type ServiceWaysProps = {
  readonly service: ServiceView;
  readonly groups: readonly PlanningGroup[];
  readonly isGuest: boolean;
};

/** The two ways to a service: with the group (first), or alone, at the list's price. */
export function ServiceWays({ service, groups, isGuest }: ServiceWaysProps) {
  const { catalogue, service: t } = useT();
  return (
    <div className="service-aside stack">
      <Card look="selected">
        <div className="stack is-tight">
          <div>
            <PriceWords service={service} />
            {service.from !== null && service.from.persons > 1 && (
              <p className="shared">
                <Users aria-hidden />
                {catalogue.sharedBy({ persons: service.from.persons })}
              </p>
            )}
          </div>
          <h2 className="way-title">{t.withGroup}</h2>
          <p className="muted">{service.isShareable ? t.withGroupText : t.notShared}</p>
          <GroupWay service={service} groups={groups} isGuest={isGuest} />
          {service.isShareable && service.type !== null && (
            <LinkButton
              to={`/nearby/new?kind=${service.type}`}
              variant="soft"
              block
              icon={<Search aria-hidden />}
            >
              {t.nearby}
            </LinkButton>
          )}
        </div>
      </Card>
      <Card>
        <div className="stack is-tight">
          <h2 className="way-title">{t.aloneTitle}</h2>
          <p className="muted">{service.isBoughtHere ? t.aloneText : t.notHereText}</p>
          {service.isBoughtHere && (
            <LinkButton
              to={`/services/${service.slug}/buy`}
              variant="soft"
              block
              icon={<ShoppingBag aria-hidden />}
            >
              {t.buyAlone}
            </LinkButton>
          )}
          <ProviderContacts provider={service.provider} />
        </div>
      </Card>
    </div>
  );
}

function GroupWay({ service, groups, isGuest }: ServiceWaysProps) {
  const t = useT().service;
  if (isGuest) {
    const returnTo = encodeURIComponent(`/services/${service.slug}`);
    return (
      <LinkButton to={`/sign-in?returnTo=${returnTo}`} block icon={<LogIn aria-hidden />}>
        {t.signIn}
      </LinkButton>
    );
  }
  const [only, ...more] = groups;
  if (!only) {
    return (
      <>
        <p>{t.noGroup}</p>
        <LinkButton to="/groups/new" block icon={<Plus aria-hidden />}>
          {t.newGroup}
        </LinkButton>
      </>
    );
  }
  if (more.length === 0) {
    return (
      <LinkButton to={newCardHref(only, service)} block icon={<Users aria-hidden />}>
        {t.ask}
      </LinkButton>
    );
  }
  return (
    <details className="group-choice">
      <summary className={buttonClass({ block: true })}>
        <Users aria-hidden />
        {t.ask}
      </summary>
      <p>{t.askIn}</p>
      <ul>
        {groups.map((group) => (
          <li key={group.id}>
            <LinkButton to={newCardHref(group, service)} variant="soft" block>
              {group.name}
            </LinkButton>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Opens the group's board with the new need already named, and linked to the service. */
function newCardHref(group: PlanningGroup, service: ServiceView): string {
  const params = new URLSearchParams({
    new: 'need',
    title: service.title,
    category: service.category,
    service: service.id,
  });
  return `/groups/${group.id}?${String(params)}`;
}
