import { Form, useNavigation } from '@remix-run/react';
import ListPlus from 'lucide-react/icons/list-plus';

import { Banner, ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { CheckGroup } from '#app/components/choices.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { EditionPageView, OwnSeatsView } from '#app/contracts/bookings/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { ForWhom } from './choose-seats.tsx';
import { useEditionWords } from './edition-words.ts';

/** The way onto the waiting list: for whom, and in which other editions too (WAI4). */
export function JoinWaiting({
  page,
  answer,
}: {
  readonly page: EditionPageView;
  readonly answer: unknown;
}) {
  const t = useT().seats.wait;
  const words = useEditionWords();
  const echo = useFormFailure(answer, { intent: 'wait' });
  const isSending = useNavigation().formData?.get('intent') === 'wait';
  const full = page.others.filter(({ free }) => free === 0);
  const typed = echo.value('editions[]');
  return (
    <Section title={t.title} hint={t.text}>
      <Card>
        <Form method="post" replace preventScrollReset className="form">
          {echo.formError !== null && <ErrorNote title={echo.formError} />}
          <FormKey />
          <input type="hidden" name="intent" value="wait" />
          <ForWhom page={page} echo={echo} />
          {full.length > 0 && (
            <CheckGroup
              legend={t.also}
              hint={t.alsoHint}
              name="editions[]"
              options={full.map((edition) => ({
                value: edition.id,
                label: edition.title,
                hint: `${words.times(edition)} · ${words.days(edition)}`,
              }))}
              values={typed === '' ? [] : typed.split(', ')}
              optional
            />
          )}
          <Button
            type="submit"
            block
            icon={<ListPlus aria-hidden />}
            pending={isSending}
            pendingLabel={t.joining}
          >
            {t.join}
          </Button>
        </Form>
      </Card>
    </Section>
  );
}

/** The place on the list, and the way off it. */
export function OwnWaiting({ own }: { readonly own: Extract<OwnSeatsView, { kind: 'waiting' }> }) {
  const { seats, editions } = useT();
  const t = seats.wait;
  const isSending = useNavigation().formData?.get('intent') === 'leave';
  return (
    <Banner
      title={t.place({ place: editions.ordinal(own) })}
      action={
        <Form method="post" replace preventScrollReset>
          <FormKey />
          <input type="hidden" name="intent" value="leave" />
          <Button
            type="submit"
            variant="quiet"
            size="s"
            pending={isSending}
            pendingLabel={t.leaving}
          >
            {t.leave}
          </Button>
        </Form>
      }
    >
      <p>{t.placeText({ count: own.seats })}</p>
      <p>{t.text}</p>
    </Banner>
  );
}
