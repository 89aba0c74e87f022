import { Link } from '@remix-run/react';
import BookCheck from 'lucide-react/icons/book-check';
import CheckCircle2 from 'lucide-react/icons/circle-check';
import HandCoins from 'lucide-react/icons/hand-coins';
import Vote from 'lucide-react/icons/vote';

import { Card } from '#app/components/card.tsx';
import { CategoryMark } from '#app/components/category.tsx';
import { LabelledMoney } from '#app/components/labelled-money.tsx';
import { Time } from '#app/components/time.tsx';
import type {
  WaitingAgreement,
  WaitingItem,
  WaitingPurchase,
} from '#app/contracts/notifications/views.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** The things that need this household's yes, most urgent first, each one a single link. */
export function WaitingList({ items, now }: { items: readonly WaitingItem[]; now: string }) {
  const t = useT().notifications;
  if (items.length === 0) {
    return (
      <p className="waiting-none">
        <CheckCircle2 aria-hidden />
        {t.waitingNone}
      </p>
    );
  }
  return (
    <ul className="waiting">
      {items.map((item) =>
        item.kind === 'agree' ? (
          <WaitingAgreementCard key={item.key} item={item} />
        ) : (
          <WaitingPurchaseCard key={item.key} item={item} now={now} />
        ),
      )}
    </ul>
  );
}

function WaitingAgreementCard({ item }: { item: WaitingAgreement }) {
  const t = useT().notifications;
  return (
    <Card as="li" className="waiting-item is-agreement">
      <span className="category-mark">
        <BookCheck aria-hidden />
      </span>
      <div>
        <p className="waiting-ask">{t.waitingAgree}</p>
        <h3>
          <Link to={item.href} className="card-cover">
            {item.groupName}
          </Link>
        </h3>
      </div>
    </Card>
  );
}

function WaitingPurchaseCard({ item, now }: { item: WaitingPurchase; now: string }) {
  const t = useT().notifications;
  return (
    <Card as="li" category={item.category} className="waiting-item">
      <CategoryMark category={item.category} />
      <div>
        <p className="waiting-ask">
          <WaitingAsk item={item} />
        </p>
        <h3>
          <Link to={item.href} className="card-cover">
            {item.title}
          </Link>
        </h3>
        <p className="muted">
          {t.waitingFrom({ group: item.groupName, provider: item.providerName })}
        </p>
      </div>
      <p className="waiting-fact num">
        <WaitingFact item={item} now={now} />
      </p>
    </Card>
  );
}

function WaitingAsk({ item }: { item: WaitingPurchase }) {
  const t = useT().notifications;
  const locale = useLocale();
  switch (item.kind) {
    case 'vote':
      return (
        <>
          <Vote aria-hidden />
          {t.waitingVote}
        </>
      );
    case 'confirm':
      return (
        <>
          <CheckCircle2 aria-hidden />
          {item.previousShareCents === null
            ? t.waitingConfirm
            : t.waitingConfirmAgain({
                before: formatEuro(item.previousShareCents, locale, { short: true }),
                after: formatEuro(item.shareCents, locale, { short: true }),
              })}
        </>
      );
    case 'pay':
      return (
        <>
          <HandCoins aria-hidden />
          {t.waitingPay}
        </>
      );
  }
}

function WaitingFact({ item, now }: { item: WaitingPurchase; now: string }) {
  const t = useT().components;
  switch (item.kind) {
    case 'vote':
      return <Time value={item.closesAt} kind="closing" now={now} />;
    case 'confirm':
      return (
        <>
          <LabelledMoney cents={item.shareCents} label={t.ownShare} />
          <LabelledMoney cents={item.dueCents} label={t.inMoney} />
        </>
      );
    case 'pay':
      return <LabelledMoney cents={item.dueCents} label={t.inMoney} />;
  }
}
