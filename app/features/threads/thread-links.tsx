import { Link } from '@remix-run/react';
import MessageCircle from 'lucide-react/icons/message-circle';

import { Section } from '#app/components/card.tsx';
import { Pill } from '#app/components/pill.tsx';
import type { ThreadLinkView } from '#app/contracts/threads/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** The ways to an order's threads, with how much is new in each. */
export function ThreadLinks(props: {
  readonly links: readonly ThreadLinkView[];
  /** Path of the order's page. */
  readonly orderPath: string;
  readonly side: 'group' | 'provider';
  /** One household bought alone. */
  readonly isAlone: boolean;
}) {
  const t = useT().orders.threads;
  const { links, orderPath, side, isAlone } = props;
  if (links.length === 0) return null;
  return (
    <Section title={t.title}>
      <ul className="thread-links">
        {links.map(({ kind, unread }) => (
          <li key={kind}>
            <Link
              to={side === 'provider' ? `${orderPath}/messages` : `${orderPath}/messages/${kind}`}
              className="thread-link"
            >
              <MessageCircle aria-hidden />
              <span>{side === 'provider' ? (isAlone ? t.household : t.households) : t[kind]}</span>
              {unread > 0 ? (
                <Pill tone="new">{t.unread({ count: unread })}</Pill>
              ) : (
                <span className="muted small">{t.noneNew}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
