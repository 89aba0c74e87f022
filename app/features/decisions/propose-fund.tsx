import { Form, useNavigation } from '@remix-run/react';

import { Button, buttonClass } from '#app/components/button.tsx';
import { RadioCards } from '#app/components/choices.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { MoneyField } from '#app/components/money-field.tsx';
import { Select } from '#app/components/select.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { GroupVotesView } from '#app/contracts/decisions/votes-view.ts';
import { FUND_RULES } from '#app/domain/wallet/fund-share.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** An organiser proposes that the fund pays for an order: which, how much, shared how, until when. */
export function ProposeFund({
  propose,
  answer,
}: {
  readonly propose: NonNullable<GroupVotesView['propose']>;
  readonly answer: unknown;
}) {
  const t = useT().votes;
  const locale = useLocale();
  const echo = useFormFailure(answer, { form: 'propose' });
  const intent = useNavigation().formData?.get('intent');
  const { freeCents, orders, closesAt } = propose;
  const free = formatEuro(freeCents, locale);
  if (freeCents === 0) return <p className="muted">{t.nothingInFund}</p>;
  if (orders.length === 0) return <p className="muted">{t.noOrders}</p>;
  return (
    <details className="fund-form" open={echo.hasFailed}>
      <summary className={buttonClass({ variant: 'soft' })}>{t.propose}</summary>
      <Form method="post" className="form">
        <FormNote echo={echo} />
        <input type="hidden" name="form" value="propose" />
        <p className="muted">{t.proposeText({ free })}</p>
        <Select
          label={t.order}
          name="orderId"
          defaultValue={echo.value('orderId', orders[0]?.orderId)}
          error={echo.error('orderId')}
          options={orders.map(({ orderId: value, title, dueCents }) => ({
            value,
            label: t.orderOption({ title, due: formatEuro(dueCents, locale) }),
          }))}
        />
        <RadioCards
          legend={t.rule}
          name="rule"
          value={echo.value('rule', FUND_RULES[0])}
          options={FUND_RULES.map((value) => ({
            value,
            label: t.rulesShort[value],
            hint: t.rulesHint[value],
          }))}
        />
        <DateField
          kind="datetime-local"
          label={t.closesAt}
          name="closesAt"
          defaultValue={echo.value('closesAt', closesAt)}
          error={echo.error('closesAt')}
          required
        />
        <MoneyField
          label={t.amount}
          hint={t.amountHint}
          name="amount"
          defaultValue={echo.value('amount')}
          error={echo.error('amount')}
        />
        <div className="form-actions">
          <Button type="submit" name="intent" value="propose" pending={intent === 'propose'}>
            {t.proposeAmount}
          </Button>
          <Button
            type="submit"
            name="intent"
            value="propose-all"
            variant="soft"
            pending={intent === 'propose-all'}
          >
            {t.proposeAll({ free })}
          </Button>
        </div>
      </Form>
    </details>
  );
}
