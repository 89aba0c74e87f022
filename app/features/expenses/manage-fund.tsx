import { Form, useNavigation } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { Select } from '#app/components/select.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { FundView, OpenFundView } from '#app/contracts/expenses/fund-view.ts';
import { FUND_TEXT_LIMITS } from '#app/domain/expenses/fund.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { useT } from '#app/i18n/i18n.tsx';

type FundProps = { readonly view: FundView; readonly answer: unknown };

/** Opens a fund: what it is for, and who keeps the money. */
export function OpenFund({ view, answer }: FundProps) {
  const t = useT().fund;
  const echo = useFormFailure(answer, { intent: 'open' });
  const isSending = useNavigation().state === 'submitting';
  return (
    <Card as="section">
      <Form method="post" className="form">
        <h2>{t.open}</h2>
        <FormNote echo={echo} />
        <input type="hidden" name="intent" value="open" />
        <TextField
          label={t.purpose}
          hint={t.purposeHint}
          name="purpose"
          autoComplete="off"
          maxLength={FUND_TEXT_LIMITS.purpose}
          defaultValue={echo.value('purpose', view.fund?.purpose)}
          error={echo.error('purpose')}
          required
        />
        <KeeperField view={view} answer={answer} keeperId={view.ownId} />
        <Button type="submit" pending={isSending} pendingLabel={t.opening}>
          {t.openVerb}
        </Button>
      </Form>
    </Card>
  );
}

/** Hands the fund on, or closes it. */
export function ManageFund({ view, fund, answer }: FundProps & { readonly fund: OpenFundView }) {
  const t = useT().fund;
  const keeper = useFormFailure(answer, { intent: 'keeper' });
  const close = useFormFailure(answer, { intent: 'close' });
  return (
    <details className="fund-manage" open={keeper.hasFailed || close.hasFailed}>
      <summary>{t.manage}</summary>
      <Form method="post" className="form">
        <FormNote echo={keeper} />
        <input type="hidden" name="intent" value="keeper" />
        <KeeperField view={view} answer={answer} keeperId={fund.keeperId} />
        <p className="muted">{t.changeKeeperText}</p>
        <Button type="submit" variant="soft">
          {t.changeKeeper}
        </Button>
      </Form>
      {fund.mayClose ? (
        <Form method="post" className="stack is-tight">
          <FormNote echo={close} />
          <input type="hidden" name="intent" value="close" />
          <p className="muted">{t.closeText}</p>
          <Button type="submit" variant="quiet">
            {t.close}
          </Button>
        </Form>
      ) : (
        <p className="muted">{t.cannotClose}</p>
      )}
    </details>
  );
}

function KeeperField({ view, answer, keeperId }: FundProps & { readonly keeperId: string }) {
  const t = useT().fund;
  const echo = useFormFailure(answer);
  return (
    <Select
      label={t.whoKeeps}
      hint={t.whoKeepsHint}
      name="keeperId"
      defaultValue={echo.value('keeperId', keeperId)}
      error={echo.error('keeperId')}
      options={view.sharers.map(({ householdId: value, name: label }) => ({ value, label }))}
    />
  );
}
