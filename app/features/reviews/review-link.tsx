import { Link } from '@remix-run/react';
import Star from 'lucide-react/icons/star';

import { LinkButton } from '#app/components/button.tsx';
import type { ReviewLink } from '#app/contracts/reviews/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** On the page of an order that is over: the way to say how it was. */
export function ReviewLinkBanner({
  link,
  orderId,
}: {
  readonly link: ReviewLink;
  readonly orderId: string;
}) {
  const t = useT().orders.review;
  if (link === null) return null;
  const to = `/orders/${orderId}/review`;
  if (link !== 'write') {
    return (
      <p>
        <Link to={to}>{t[link]}</Link>
      </p>
    );
  }
  return (
    <div>
      <LinkButton to={to} variant="soft" icon={<Star aria-hidden />}>
        {t.write}
      </LinkButton>
    </div>
  );
}
