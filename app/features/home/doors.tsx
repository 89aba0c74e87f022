import { Link } from '@remix-run/react';
import ArrowRight from 'lucide-react/icons/arrow-right';
import Search from 'lucide-react/icons/search';
import Ticket from 'lucide-react/icons/ticket';
import Users from 'lucide-react/icons/users';

import { Card } from '#app/components/card.tsx';
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
  return (
    <ul className="doors" aria-label={t.doors}>
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
