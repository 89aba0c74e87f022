import { Form, useNavigation } from '@remix-run/react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import Download from 'lucide-react/icons/download';

import { Banner, ErrorNote } from '#app/components/banner.tsx';
import { Button, buttonClass } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { Table } from '#app/components/table.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { EditionDeskView } from '#app/contracts/bookings/views.ts';
import { CALL_OFF_WORDS_MAX } from '#app/domain/orders/calling-off.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** Who takes part, by name, and their list to take along. */
export function TakingPart({ desk }: { readonly desk: EditionDeskView }) {
  const t = useT().courses.desk;
  const { people, edition } = desk;
  return (
    <Section
      title={t.people}
      actions={
        people.length > 0 && (
          <a
            className={buttonClass({ variant: 'quiet', size: 's' })}
            href={`/provider/editions/${edition.id}/participants`}
            download
          >
            <Download aria-hidden />
            {t.csv}
          </a>
        )
      }
    >
      {people.length === 0 ? (
        <p>{t.noPeople}</p>
      ) : (
        <Table
          caption={t.people}
          hideCaption
          rows={people.map((person, index) => ({ ...person, index }))}
          rowKey={({ index }) => index}
          columns={[
            { id: 'person', header: t.person, render: ({ name }) => name ?? t.adult },
            { id: 'household', header: t.household, render: ({ household }) => household },
            { id: 'age', header: t.age, render: ({ age }) => age ?? '–' },
          ]}
        />
      )}
    </Section>
  );
}

/** Why it is not held, and what is still to be given back. */
export function OffEdition({ desk }: { readonly desk: EditionDeskView }) {
  const t = useT().courses.desk;
  const { edition, toGiveBack } = desk;
  return (
    <Banner tone="warning" title={t.isOff}>
      <p>
        {edition.offReason === 'too_few' ? t.tooFew : t.said({ words: edition.offWords ?? '' })}
      </p>
      {toGiveBack > 0 && <p>{t.toGiveBack({ count: toGiveBack })}</p>}
    </Banner>
  );
}

/** The way to call it off, folded away until it is wanted. */
export function CallOffForm({ answer }: { readonly answer: unknown }) {
  const t = useT().courses.desk;
  const echo = useFormFailure(answer);
  const isSending = useNavigation().formMethod === 'POST';
  return (
    <details className="order-fold" open={echo.hasFailed || undefined}>
      <summary>
        {t.offTitle}
        <ChevronDown aria-hidden />
      </summary>
      <Card>
        <Form method="post" replace preventScrollReset className="form">
          {echo.formError !== null && <ErrorNote title={echo.formError} />}
          <FormKey />
          <p>{t.offText}</p>
          <TextArea
            label={t.offWords}
            {...echo.field('words')}
            maxLength={CALL_OFF_WORDS_MAX}
            rows={2}
            required
          />
          <Button type="submit" variant="danger" pending={isSending} pendingLabel={t.goingOff}>
            {t.off}
          </Button>
        </Form>
      </Card>
    </details>
  );
}
