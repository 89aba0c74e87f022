import { Form, useNavigation } from '@remix-run/react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import Printer from 'lucide-react/icons/printer';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { RadioCards } from '#app/components/choices.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { NumberField } from '#app/components/number-field.tsx';
import { Table } from '#app/components/table.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { DeskEventView, EventGuest } from '#app/contracts/spaces/event-views.ts';
import { EVENT_LIMITS } from '#app/domain/spaces/events.ts';
import { useT } from '#app/i18n/i18n.tsx';

type DeskProps = { readonly event: DeskEventView; readonly answer: unknown };

/** Who comes and who waits, by name, as a list to take along. */
export function EventGuests({ event }: Pick<DeskProps, 'event'>) {
  const t = useT().deskEvents.one;
  const { coming, waitingList, takenSeats } = event;
  return (
    <>
      <Section
        title={t.guests}
        hint={t.guestsOf({ count: takenSeats })}
        actions={
          coming.length > 0 && (
            <Button
              variant="quiet"
              size="s"
              icon={<Printer aria-hidden />}
              className="needs-script"
              onClick={() => window.print()}
            >
              {t.print}
            </Button>
          )
        }
      >
        {coming.length === 0 ? (
          <p>{t.noGuests}</p>
        ) : (
          <GuestTable caption={t.guests} guests={coming} />
        )}
      </Section>
      {waitingList.length > 0 && (
        <Section title={t.waitingList}>
          <GuestTable caption={t.waitingList} guests={waitingList} />
        </Section>
      )}
    </>
  );
}

function GuestTable({
  caption,
  guests,
}: {
  readonly caption: string;
  readonly guests: readonly EventGuest[];
}) {
  const t = useT().deskEvents.one;
  const rows = guests.map((guest, index) => ({ ...guest, place: index + 1 }));
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: 'household', header: t.household, render: ({ householdName }) => householdName },
        { id: 'name', header: t.name, render: ({ personName }) => personName ?? '–' },
        { id: 'people', header: t.number, render: ({ people }) => people },
        { id: 'phone', header: t.phone, render: ({ phone }) => (phone === '' ? '–' : phone) },
      ]}
    />
  );
}

/** How many people came, from the start on. */
export function CameForm({ event, answer }: DeskProps) {
  const t = useT().deskEvents.one;
  const echo = useFormFailure(answer, { intent: 'came' });
  const { came, takenSeats } = event;
  return (
    <Section title={t.cameTitle} hint={came === null ? undefined : t.cameSaved({ count: came })}>
      <Card>
        <Form method="post" replace preventScrollReset className="form">
          {echo.formError !== null && <ErrorNote title={echo.formError} />}
          <FormKey />
          <input type="hidden" name="intent" value="came" />
          <NumberField
            label={t.cameNumber}
            min={0}
            max={EVENT_LIMITS.came}
            {...echo.field('came', String(came ?? takenSeats))}
          />
          <Button type="submit" variant="soft">
            {t.cameSave}
          </Button>
        </Form>
      </Card>
    </Section>
  );
}

/** The way to cancel it, folded away until it is wanted. */
export function CancelEventForm({ event, answer }: DeskProps) {
  const t = useT().deskEvents.one;
  const echo = useFormFailure(answer, { intent: 'cancel' });
  const isSending = useNavigation().formData?.get('intent') === 'cancel';
  const { laterDates: count } = event;
  return (
    <details className="order-fold no-print" open={echo.hasFailed || undefined}>
      <summary>
        {t.cancelTitle}
        <ChevronDown aria-hidden />
      </summary>
      <Card>
        <Form method="post" replace preventScrollReset className="form">
          {echo.formError !== null && <ErrorNote title={echo.formError} />}
          <FormKey />
          <input type="hidden" name="intent" value="cancel" />
          <p>{t.cancelText}</p>
          {count > 0 && (
            <RadioCards
              legend={t.scope}
              name="scope"
              value={echo.value('scope', 'one')}
              options={[
                { value: 'one', label: t.scopeOne },
                { value: 'rest', label: t.scopeRest({ count }) },
              ]}
            />
          )}
          <TextArea
            label={t.words}
            hint={t.wordsHint}
            {...echo.field('words')}
            maxLength={EVENT_LIMITS.words}
            rows={2}
            required
          />
          <Button type="submit" variant="danger" pending={isSending} pendingLabel={t.cancelling}>
            {t.cancel}
          </Button>
        </Form>
      </Card>
    </details>
  );
}
