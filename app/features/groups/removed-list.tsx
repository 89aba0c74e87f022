import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import type { RemovedHousehold } from '#app/contracts/groups/views.ts';
import { useFocusWhenLost } from '#app/components/use-focus-when-lost.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** Households that no link brings back, each with the button that lets one do so again. */
export function RemovedList({ removed }: { readonly removed: readonly RemovedHousehold[] }) {
  const t = useT().groups.members;
  const locale = useLocale();
  const place = useFocusWhenLost(removed.length);
  return (
    <div ref={place} tabIndex={-1}>
      <ul className="link-list">
        {removed.map(({ householdId, householdName, removedAt }) => (
          <li key={householdId}>
            <span>
              <b>{householdName}</b>
              <small>
                <time dateTime={removedAt}>
                  {t.removedOn({ day: formatDate(removedAt, locale) })}
                </time>
              </small>
            </span>
            <Form method="post" preventScrollReset>
              <FormKey />
              <input type="hidden" name="intent" value="readmit" />
              <input type="hidden" name="householdId" value={householdId} />
              <Button
                type="submit"
                variant="plain"
                size="s"
                aria-label={t.readmitName({ name: householdName })}
              >
                {t.readmit}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </div>
  );
}
