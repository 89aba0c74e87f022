import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Money } from '#app/components/money.tsx';
import { Pill } from '#app/components/pill.tsx';
import { Table } from '#app/components/table.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type {
  GivenVouchersView,
  GivenVoucherView,
} from '#app/contracts/programmes/application-views.ts';
import { APPLICATION_LIMITS } from '#app/domain/programmes/application.ts';
import type { VoucherAction } from '#app/domain/programmes/voucher.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { STATE_TONES } from '#app/features/wallet/source-states.ts';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type FormProps = {
  /** Of each voucher, what tells its form from every other one. */
  readonly keys: Readonly<Record<string, string>>;
  readonly answer: unknown;
};

/** The vouchers a programme gave, and what an officer can do with each. */
export function GivenVouchers({
  given,
  ...form
}: FormProps & { readonly given: GivenVouchersView }) {
  const texts = useT();
  const t = texts.applications.vouchers;
  const states = texts.wallet.state;
  const locale = useLocale();
  if (given.vouchers.length === 0) {
    return <EmptyState level={2} title={t.none} text={t.noneText} />;
  }
  return (
    <Table
      caption={t.title}
      hideCaption
      rows={given.vouchers}
      rowKey={({ voucherId }) => voucherId}
      columns={[
        { id: 'code', header: t.code, render: ({ code }) => <span className="num">{code}</span> },
        {
          id: 'household',
          header: t.household,
          render: ({ household, holder }) => `${holder}, ${household}`,
        },
        {
          id: 'state',
          header: t.state,
          render: ({ state }) => <Pill tone={STATE_TONES[state]}>{states[state]}</Pill>,
        },
        {
          id: 'left',
          header: t.left,
          align: 'end',
          render: ({ leftCents, heldCents }) => (
            <>
              <Money cents={leftCents} />
              {heldCents > 0 && (
                <p className="muted small">{t.held({ amount: formatEuro(heldCents, locale) })}</p>
              )}
            </>
          ),
        },
        {
          id: 'amount',
          header: t.amount,
          align: 'end',
          render: ({ amountCents }) => <Money cents={amountCents} />,
        },
        {
          id: 'until',
          header: t.until,
          render: ({ expiresOn }) => formatDay(expiresOn, locale),
        },
        {
          id: 'change',
          header: t.change,
          render: (voucher) => <ChangeVoucher voucher={voucher} {...form} />,
        },
      ]}
    />
  );
}

function ChangeVoucher(props: FormProps & { readonly voucher: GivenVoucherView }) {
  const { voucher, keys, answer } = props;
  const { voucherId, code, state, may } = voucher;
  const t = useT().applications.vouchers;
  const echo = useFormFailure(answer, { voucherId });
  if (may.length === 0) return null;
  const press = (intent: VoucherAction) => (
    <Button
      key={intent}
      type="submit"
      size="s"
      variant={intent === 'revoke' ? 'danger' : 'soft'}
      name="intent"
      value={intent}
    >
      {t[intent]}
    </Button>
  );
  return (
    <details open={echo.hasFailed}>
      <summary aria-label={t.changeOf({ code })}>{t.change}</summary>
      <Form key={keys[voucherId]} method="post" className="form">
        <input type="hidden" name="voucherId" value={voucherId} />
        <input type="hidden" name="idempotencyKey" value={keys[voucherId] ?? ''} />
        <FormNote echo={echo} />
        <TextField
          label={t.words}
          {...echo.field('words')}
          maxLength={APPLICATION_LIMITS.words}
          optional={state === 'suspended'}
        />
        <div className="form-actions">{may.map(press)}</div>
      </Form>
    </details>
  );
}
