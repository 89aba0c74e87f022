import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { Pill } from '#app/components/pill.tsx';
import { idsOf, useFocusWhenLost } from '#app/components/use-focus-when-lost.ts';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { AskedGroup } from '#app/contracts/groups/views.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type AskedGroupsProps = { readonly asked: readonly AskedGroup[]; readonly answer: unknown };

/** Groups that were asked to let the household in, each with what became of it. */
export function AskedGroups({ asked, answer }: AskedGroupsProps) {
  const t = useT().groups;
  const locale = useLocale();
  const echo = useFormFailure(answer, { intent: 'withdraw-join' });
  const place = useFocusWhenLost(idsOf(asked.map(({ requestId: id }) => ({ id }))));
  return (
    <div ref={place} tabIndex={-1} className="asking">
      <FormNote echo={echo} />
      {asked.length > 0 && (
        <Section title={t.list.asked}>
          <Card>
            <ul className="link-list">
              {asked.map((group) => (
                <li key={group.requestId}>
                  <span>
                    <b>{group.groupName}</b>{' '}
                    <Pill tone={group.status === 'waiting' ? 'blue' : 'neutral'}>
                      {t.list.askedStates[group.status]}
                    </Pill>
                    <small>
                      {t.households({ count: group.householdCount })} ·{' '}
                      {t.municipio({ number: group.municipio })} ·{' '}
                      <time dateTime={group.askedAt}>
                        {t.list.askedOn({ day: formatDate(group.askedAt, locale) })}
                      </time>
                    </small>
                  </span>
                  {group.status === 'waiting' && (
                    <WithdrawForm requestId={group.requestId} groupName={group.groupName} />
                  )}
                </li>
              ))}
            </ul>
          </Card>
        </Section>
      )}
    </div>
  );
}

type WithdrawFormProps = {
  readonly requestId: string;
  readonly groupName: string;
  /** Where the answer leads; the list of groups unless given. */
  readonly returnTo?: string;
};

/** Takes back what the household asked of a group. */
export function WithdrawForm({ requestId, groupName, returnTo }: WithdrawFormProps) {
  const t = useT().groups.list;
  return (
    <Form method="post" action="/groups?index" preventScrollReset>
      <input type="hidden" name="intent" value="withdraw-join" />
      <input type="hidden" name="requestId" value={requestId} />
      {returnTo !== undefined && <input type="hidden" name="returnTo" value={returnTo} />}
      <Button
        type="submit"
        variant="plain"
        size="s"
        aria-label={t.withdrawFrom({ name: groupName })}
      >
        {t.withdraw}
      </Button>
    </Form>
  );
}
