import { Link } from '@remix-run/react';
import MapPin from 'lucide-react/icons/map-pin';
import Search from 'lucide-react/icons/search';
import UserPlus from 'lucide-react/icons/user-plus';

import { Card } from '#app/components/card.tsx';
import { useT } from '#app/i18n/i18n.tsx';

const ICONS = [Search, MapPin, UserPlus];

/** What an operator opens most when somebody comes to the desk. */
export function DeskLinks() {
  const t = useT().spaces.desk;
  return (
    <ul className="grid">
      {t.links.map(({ to, title, text }, index) => {
        const Icon = ICONS[index] ?? Search;
        return (
          <Card as="li" key={to} className="desk-link">
            <span className="stat-icon">
              <Icon aria-hidden />
            </span>
            <h3>
              <Link to={to} className="card-cover">
                {title}
              </Link>
            </h3>
            <p className="muted">{text}</p>
          </Card>
        );
      })}
    </ul>
  );
}
