import { Link } from '@remix-run/react';
import CheckCircle2 from 'lucide-react/icons/circle-check';
import HandCoins from 'lucide-react/icons/hand-coins';
import Vote from 'lucide-react/icons/vote';

import { Card, Section } from '#app/components/card.tsx';
import { CategoryIcon } from '#app/components/category.tsx';
import { LabelledMoney } from '#app/components/labelled-money.tsx';
import { Time } from '#app/components/time.tsx';
import type { WaitingItem } from '#app/contracts/notifications/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** {@link WaitingList} under its title, on the first page. */
export function WaitingSection(props: Parameters<typeof WaitingList>[0]) {
  return (
    <Section title={useT().notifications.waitingTitle}>
      <WaitingList {...props} />
    </Section>
  );
}

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
      {items.map((item) => (
        <Card as="li" key={item.key} category={item.category} className="waiting-item">
          <span className="waiting-icon">
            <CategoryIcon category={item.category} />
          </span>
          <div>
            <p className="waiting-ask">
              <WaitingAsk item={item} />
            </p>
            <h3>
              <Link to={item.href} className="cover">
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
      ))}
    </ul>
  );
}

function WaitingAsk({ item }: { item: WaitingItem }) {
  const t = useT().notifications;
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
          {item.isAskedAgain ? t.waitingConfirmAgain : t.waitingConfirm}
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

function WaitingFact({ item, now }: { item: WaitingItem; now: string }) {
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
