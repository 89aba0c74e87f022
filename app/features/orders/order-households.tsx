import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import CircleSlash from 'lucide-react/icons/circle-slash';

import { Avatar } from '#app/components/avatar.tsx';
import { Section } from '#app/components/card.tsx';
import { Meter } from '#app/components/meter.tsx';
import { Money } from '#app/components/money.tsx';
import { Table } from '#app/components/table.tsx';
import type { ConfirmationState } from '#app/domain/orders/order-state.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { OrderFactsView, OrderHouseholdView, OrderView } from '#app/contracts/orders/views.ts';

import { useOddCentWords } from './odd-cent-words.ts';

const ICONS = { confirmed: CircleCheck, pending: CircleDashed, dropped: CircleSlash } as const;

/** Everybody's share and answer; what vouchers pay is nobody else's business (R4, E2). */
export function OrderHouseholds({
  households,
  facts,
  oddCent,
}: {
  readonly households: readonly OrderHouseholdView[];
  readonly facts: OrderFactsView;
  readonly oddCent: OrderView['oddCent'];
}) {
  const t = useT().orders.households;
  const locale = useLocale();
  const sayOddCent = useOddCentWords();
  const staying = households.filter(({ state }) => state !== 'dropped');
  const confirmed = staying.filter(({ state }) => state === 'confirmed').length;
  const progress = t.progress({ confirmed, all: staying.length });
  return (
    <Section title={t.title} hint={t.hint}>
      {facts.status === 'confirming' && (
        <Meter
          value={confirmed}
          max={staying.length}
          label={t.answer}
          caption={progress}
          tone="green"
        />
      )}
      <Table
        caption={t.caption}
        hideCaption
        rows={households}
        rowKey={({ householdId }) => householdId}
        columns={[
          {
            id: 'name',
            header: t.name,
            render: ({ name, isMine, householdId, from, until }) => (
              <span className="order-household">
                <Avatar name={name} id={householdId} size="s" />
                <span>
                  {name} {isMine && <b>({t.you})</b>}
                  {(from !== null || until !== null) && (
                    <span className="muted small">
                      {' '}
                      {from !== null && t.from({ day: formatDay(from, locale) })}{' '}
                      {until !== null && t.until({ day: formatDay(until, locale) })}
                    </span>
                  )}
                </span>
              </span>
            ),
          },
          {
            id: 'answer',
            header: t.answer,
            render: ({ state }) => <Answer state={state} />,
          },
          {
            id: 'share',
            header: t.share,
            align: 'end',
            render: ({ shareCents }) => <Money cents={shareCents} />,
          },
        ]}
      />
      <p className="order-total">
        <span>{t.total}</span>
        <Money cents={facts.totalCents} />
      </p>
      {oddCent && <p className="muted small">{sayOddCent(oddCent)}</p>}
    </Section>
  );
}

function Answer({ state }: { readonly state: ConfirmationState }) {
  const t = useT().orders.households;
  const Icon = ICONS[state];
  return (
    <span className={`order-answer is-${state}`}>
      <Icon aria-hidden />
      {t[state]}
    </span>
  );
}
