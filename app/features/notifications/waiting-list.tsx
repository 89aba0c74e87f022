import { Link } from '@remix-run/react';
import type { LucideIcon } from 'lucide-react';
import Ban from 'lucide-react/icons/ban';
import MessageSquareWarning from 'lucide-react/icons/message-square-warning';
import BookCheck from 'lucide-react/icons/book-check';
import CheckCircle2 from 'lucide-react/icons/circle-check';
import FileClock from 'lucide-react/icons/file-clock';
import FileX from 'lucide-react/icons/file-x';
import HandCoins from 'lucide-react/icons/hand-coins';
import Mail from 'lucide-react/icons/mail';
import Users from 'lucide-react/icons/users';
import Vote from 'lucide-react/icons/vote';

import { Card } from '#app/components/card.tsx';
import { CategoryMark } from '#app/components/category.tsx';
import { classNames } from '#app/components/class-names.ts';
import { LabelledMoney } from '#app/components/labelled-money.tsx';
import { Money } from '#app/components/money.tsx';
import { Time } from '#app/components/time.tsx';
import type { WaitingItem, WaitingPurchase } from '#app/contracts/notifications/views.ts';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** The things that wait for the reader's answer, most urgent first, each one a single link. */
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
        <WaitingCard key={`${item.kind}:${item.subjectId}`} item={item} now={now} />
      ))}
    </ul>
  );
}

function WaitingCard({ item, now }: { item: WaitingItem; now: string }) {
  const { category, groupName, providerName } = item;
  const from = [groupName, providerName].filter((name) => name !== null).join(' · ');
  return (
    <Card
      as="li"
      {...(category && { category })}
      className={classNames('waiting-item', item.kind === 'agree' && 'is-agreement')}
    >
      {category ? <CategoryMark category={category} /> : <WaitingMark kind={item.kind} />}
      <div>
        <p className="waiting-ask">
          <WaitingAsk item={item} />
        </p>
        <h3>
          <Link to={item.href} className="card-cover">
            {item.title}
          </Link>
        </h3>
        {from !== '' && <p className="muted">{from}</p>}
      </div>
      <p className="waiting-fact num">
        <WaitingFact item={item} now={now} />
      </p>
    </Card>
  );
}

const MARKS: Readonly<Partial<Record<WaitingItem['kind'], LucideIcon>>> = {
  agree: BookCheck,
  join: Users,
  address: Mail,
  sheet: FileClock,
  visitor: Users,
  correction: FileX,
  suspension: Ban,
  review: MessageSquareWarning,
  talk: MessageSquareWarning,
  listing: MessageSquareWarning,
};

/** For what has no category: rules, people, an address, money. */
function WaitingMark({ kind }: { kind: WaitingItem['kind'] }) {
  const Icon = MARKS[kind] ?? HandCoins;
  return (
    <span className="category-mark">
      <Icon aria-hidden />
    </span>
  );
}

function WaitingAsk({ item }: { item: WaitingItem }) {
  const t = useT().notifications;
  const locale = useLocale();
  if (!isPurchase(item)) {
    const { count = 1 } = item;
    return item.kind === 'question' ? t.waitingQuestions({ count }) : t.waitingAsks[item.kind];
  }
  switch (item.kind) {
    case 'vote':
      return (
        <>
          <Vote aria-hidden />
          {t.waitingAsks.vote}
        </>
      );
    case 'confirm':
      return (
        <>
          <CheckCircle2 aria-hidden />
          {confirmWords(item, t, locale)}
        </>
      );
    case 'pay':
      return (
        <>
          <HandCoins aria-hidden />
          {t.waitingAsks.pay}
        </>
      );
  }
}

/** For what a yes is asked: the first, or once more because a figure changed (R3, R7). */
function confirmWords(
  item: Extract<WaitingPurchase, { kind: 'confirm' }>,
  t: Dictionary['notifications'],
  locale: Locale,
): string {
  const { asksFor, previousShareCents, shareCents } = item;
  if (asksFor === 'more_cash') return t.waitingConfirmMore;
  if (asksFor === 'share' || previousShareCents === null) return t.waitingAsks.confirm;
  const [before, after] = [formatEuro(previousShareCents, locale), formatEuro(shareCents, locale)];
  return t.waitingConfirmAgain({ before, after, isFirst: asksFor === 'new_share' });
}

function WaitingFact({ item, now }: { item: WaitingItem; now: string }) {
  const t = useT().components;
  if (!isPurchase(item)) {
    if (item.closesAt !== undefined) return <Time value={item.closesAt} kind="closing" now={now} />;
    return item.amountCents === undefined ? null : <Money cents={item.amountCents} />;
  }
  switch (item.kind) {
    case 'vote':
      return <Time value={item.closesAt} kind="closing" now={now} />;
    case 'confirm':
      return (
        <>
          <LabelledMoney
            cents={item.shareCents}
            label={item.groupName === null ? t.inAll : t.ownShare}
          />
          <LabelledMoney cents={item.dueCents} label={t.inMoney} />
          <Time value={item.closesAt} kind="closing" now={now} />
        </>
      );
    case 'pay':
      return <LabelledMoney cents={item.dueCents} label={t.inMoney} />;
  }
}

function isPurchase(item: WaitingItem): item is WaitingPurchase {
  return item.kind === 'vote' || item.kind === 'confirm' || item.kind === 'pay';
}
