import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Section } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { Table } from '#app/components/table.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { StaffListView } from '#app/contracts/companies/people-views.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { formatDateTime } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type NotJoinedProps = { readonly view: StaffListView; readonly answer: unknown };

/** Addresses by which nobody joined yet; each can be taken off. */
export function NotJoinedList({ view, answer }: NotJoinedProps) {
  const texts = useT().employees;
  const t = texts.list;
  const locale = useLocale();
  const echo = useFormFailure(answer, { intent: 'take_off' });
  const { companyId, notJoined } = view;
  return (
    <Section title={t.notJoined} hint={t.notJoinedHint}>
      <FormNote echo={echo} />
      {notJoined.length === 0 ? (
        <p className="muted">{t.none}</p>
      ) : (
        <Table
          caption={t.notJoined}
          hideCaption
          rows={notJoined}
          rowKey={({ inviteId }) => inviteId}
          columns={[
            { id: 'address', header: t.address, render: ({ address }) => address },
            {
              id: 'number',
              header: texts.table.number,
              render: ({ staffNumber }) => staffNumber || '—',
            },
            { id: 'at', header: t.since, render: ({ at }) => formatDateTime(at, locale) },
            {
              id: 'off',
              header: t.takeOff,
              render: ({ inviteId, address }) => (
                <Form method="post" preventScrollReset>
                  <FormKey />
                  <input type="hidden" name="companyId" value={companyId} />
                  <input type="hidden" name="inviteId" value={inviteId} />
                  <Button
                    type="submit"
                    name="intent"
                    value="take_off"
                    variant="quiet"
                    size="s"
                    aria-label={t.takeOffOf({ address })}
                  >
                    {t.takeOff}
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
