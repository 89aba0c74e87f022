import { Link } from '@remix-run/react';
import ArrowRight from 'lucide-react/icons/arrow-right';
import Search from 'lucide-react/icons/search';
import Ticket from 'lucide-react/icons/ticket';
import Users from 'lucide-react/icons/users';
import type { ReactNode } from 'react';

import { Card, Section } from '#app/components/card.tsx';
import { navItems, WORKSPACE_HOME } from '#app/components/shell-nav.ts';
import type { DeskWorkspace } from '#app/contracts/accounts/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** The three ways in: find a service, do it with others, use a voucher. */
export function Doors({ city }: { city: { services: number; providers: number } }) {
  const t = useT().home;
  const doors = [
    {
      to: '/services',
      icon: <Search aria-hidden />,
      title: t.find,
      text: t.findText(city),
      tone: 'blue',
    },
    {
      to: '/groups',
      icon: <Users aria-hidden />,
      title: t.together,
      text: t.togetherText,
      tone: 'saffron',
    },
    {
      to: '/wallet',
      icon: <Ticket aria-hidden />,
      title: t.voucher,
      text: t.voucherText,
      tone: 'green',
    },
  ];
  return <DoorList label={t.doors} doors={doors} />;
}

const TONES = ['blue', 'saffron', 'green'] as const;

/** The places of a desk, for whoever works at it. */
export function DeskDoors({ desk }: { desk: DeskWorkspace }) {
  const { home: t, shell } = useT();
  const doors = navItems(desk, shell)
    .filter(({ to }) => to === WORKSPACE_HOME[desk] || to.startsWith(`${WORKSPACE_HOME[desk]}/`))
    .map((item, index) => ({
      to: item.to,
      icon: <item.icon aria-hidden />,
      title: item.label,
      text: t.deskTexts[item.to] ?? '',
      tone: TONES[index % TONES.length] ?? 'blue',
    }));
  return (
    <Section title={t.desks[desk]}>
      <DoorList label={t.desks[desk]} doors={doors} />
    </Section>
  );
}

type Door = {
  readonly to: string;
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly tone: string;
};

function DoorList({ label, doors }: { label: string; doors: readonly Door[] }) {
  return (
    <ul className="doors" aria-label={label}>
      {doors.map((door) => (
        <Card as="li" key={door.to} className="door">
          <span className={`door-icon is-${door.tone}`}>{door.icon}</span>
          <h2>
            <Link to={door.to} className="card-cover">
              {door.title}
            </Link>
          </h2>
          <p>{door.text}</p>
          <ArrowRight aria-hidden className="door-arrow" />
        </Card>
      ))}
    </ul>
  );
}
