import Ban from 'lucide-react/icons/ban';
import CircleCheck from 'lucide-react/icons/circle-check';
import Hourglass from 'lucide-react/icons/hourglass';
import type { ReactNode } from 'react';

import { Banner } from '#app/components/banner.tsx';
import { Steps } from '#app/components/steps.tsx';
import type { OrderState } from '#app/domain/orders/order-state.ts';
import { useT } from '#app/i18n/i18n.tsx';
import type { OrderBasicsView } from '#app/contracts/orders/views.ts';

const FLOW = ['confirming', 'confirmed', 'active', 'completed', 'settled'] as const;

/** Where an order stands, in plain words and as steps (ux.md 12). `awaited`: who has still to answer. */
export function OrderStatus({
  facts,
  awaited,
  side,
}: {
  readonly facts: OrderBasicsView;
  readonly awaited: string;
  readonly side: 'group' | 'provider';
}) {
  const t = useT().orders;
  if (facts.status === 'cancelled') {
    return (
      <Banner tone="warning" title={t.statusText.cancelled[facts.cancelReason ?? 'unknown']}>
        {t.statusText.cancelledMoney} {side === 'group' && t.statusText.askAgain}
      </Banner>
    );
  }
  const at = FLOW.indexOf(facts.status);
  return (
    <div className="order-status">
      <p className="order-words">
        <StatusIcon status={facts.status} />
        {facts.status === 'confirming'
          ? t.statusText.confirming({ awaited })
          : t.statusText[facts.isHeldUp ? 'contested' : facts.status]}
      </p>
      <Steps
        label={t.steps.label}
        items={FLOW.map((state) => t.steps.items[state])}
        current={facts.status === 'settled' ? FLOW.length : at}
      />
    </div>
  );
}

function StatusIcon({ status }: { readonly status: OrderState }): ReactNode {
  if (status === 'confirming' || status === 'completed') return <Hourglass aria-hidden />;
  return status === 'cancelled' ? <Ban aria-hidden /> : <CircleCheck aria-hidden />;
}
