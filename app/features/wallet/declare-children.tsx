import { Form, useNavigation } from '@remix-run/react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Checkbox } from '#app/components/choices.tsx';
import { MoneyList } from '#app/components/money-list.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { OwnLimitView } from '#app/contracts/wallet/declaration.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** The employee's own declaration of dependent children, and what it does to the year's limit (V4). */
export function DeclareChildren({
  limit,
  idempotencyKey,
  answer,
}: {
  readonly limit: OwnLimitView;
  readonly idempotencyKey: string;
  readonly answer: unknown;
}) {
  const t = useT().wallet.declaration;
  const echo = useFormFailure(answer);
  const isPending = useNavigation().formMethod === 'POST';
  return (
    <Form method="post" className="form">
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      <MoneyList
        rows={[
          { label: t.limit, cents: limit.limitCents },
          { label: t.limitWithChildren, cents: limit.limitWithChildrenCents },
          { label: t.used(limit), cents: limit.usedCents },
          { label: t.reserved(limit), cents: limit.reservedCents },
        ]}
      />
      <Checkbox
        name="hasChildren"
        value="yes"
        label={t.hasChildren(limit)}
        hint={t.hint}
        defaultChecked={limit.hasChildren}
      />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <div className="form-actions">
        <Button type="submit" pending={isPending} pendingLabel={t.saving}>
          {t.save}
        </Button>
      </div>
    </Form>
  );
}
