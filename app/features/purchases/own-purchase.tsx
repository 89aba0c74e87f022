import { Banner } from '#app/components/banner.tsx';
import type { PurchaseView } from '#app/contracts/purchases/views.ts';
import { CommandForm } from '#app/features/orders/command-form.tsx';
import { formatDateTime, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { useWantedTime } from './wanted-time.ts';

type OwnPurchaseProps = {
  readonly purchase: PurchaseView;
  /** What the household pays in money as things stand. */
  readonly cashDueCents: number;
  readonly keys: { readonly take: string; readonly refuse: string };
  readonly answer: unknown;
};

/** What a household that buys alone waits for, or has to answer; the provider's words once it did. */
export function OwnPurchase(props: OwnPurchaseProps) {
  const { purchase } = props;
  const t = useT().purchases.own;
  const locale = useLocale();
  const timeWords = useWantedTime();
  const said = purchase.answer !== '' && <p>{t.said({ words: purchase.answer })}</p>;
  const at = formatDateTime(purchase.answerBy, locale);
  switch (purchase.state) {
    case 'asked':
      return (
        <Banner title={t.asked}>
          <p>{t.askedText({ at })}</p>
          <p>
            {t.wanted}: {timeWords(purchase.wanted)}
          </p>
          {purchase.note !== '' && <p>{t.note({ words: purchase.note })}</p>}
        </Banner>
      );
    case 'proposed':
      return <Proposal {...props} />;
    case 'agreed':
    case 'ended':
      return said ? <Banner>{said}</Banner> : null;
  }
}

function Proposal({ purchase, cashDueCents, keys, answer }: OwnPurchaseProps) {
  const t = useT().purchases.own;
  const locale = useLocale();
  const timeWords = useWantedTime();
  const { proposed } = purchase;
  if (!proposed) return null;
  const then = proposed.cashDueCents ?? cashDueCents;
  return (
    <Banner tone="warning" title={t.proposed}>
      <p>
        {t.wanted}: {timeWords(purchase.wanted)}
      </p>
      <p>
        {t.instead}: <b>{timeWords(proposed)}</b>
      </p>
      {purchase.answer !== '' && <p>{t.said({ words: purchase.answer })}</p>}
      <p>{then === cashDueCents ? t.same : t.other({ amount: formatEuro(then, locale) })}</p>
      {purchase.mayAnswer ? (
        <>
          <p>{t.proposedText({ at: formatDateTime(purchase.answerBy, locale) })}</p>
          <div className="date-answers">
            <CommandForm
              key={`take:${then}`}
              fields={{ intent: 'take-time', cashDueCents: then }}
              idempotencyKey={keys.take}
              answer={answer}
              label={t.take}
              pendingLabel={t.taking}
            />
            <CommandForm
              fields={{ intent: 'refuse-time' }}
              idempotencyKey={keys.refuse}
              answer={answer}
              label={t.refuse}
              pendingLabel={t.refusing}
              variant="quiet"
            />
          </div>
        </>
      ) : (
        <p>{t.late}</p>
      )}
    </Banner>
  );
}
