import { Form, useNavigation } from '@remix-run/react';

import { Banner, ErrorNote } from '#app/components/banner.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { NumberField } from '#app/components/number-field.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { type FormEcho, useFormFailure } from '#app/components/use-form-failure.ts';
import type { EventView, OwnEntryView } from '#app/contracts/spaces/event-views.ts';
import { EVENT_LIMITS, freeSeatsOf } from '#app/domain/spaces/events.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** Who reads: nobody we know, a person without a household, or a household. */
export type EventReader = 'guest' | 'person' | 'household';

type GoProps = {
  readonly event: EventView;
  readonly reader: EventReader;
  readonly answer: unknown;
};

/** What a reader can do about an event that is still to begin. */
export function GoToEvent({ event, reader, answer }: GoProps) {
  const t = useT().events;
  if (event.isCancelled) return null;
  if (!event.isOpen) return <Banner tone="info" title={t.page.begun} />;
  if (event.own !== null) return <OwnEntry own={event.own} answer={answer} />;
  if (reader === 'guest') {
    const back = encodeURIComponent(`/spaces/events/${event.id}`);
    return (
      <Card className="stack">
        <p>{t.go.signInText}</p>
        <LinkButton to={`/sign-in?returnTo=${back}`} block>
          {t.go.signIn}
        </LinkButton>
      </Card>
    );
  }
  if (reader === 'person') {
    return (
      <Banner title={t.go.needHousehold}>
        <p>{t.go.needHouseholdText}</p>
        <LinkButton to="/household">{t.go.makeHousehold}</LinkButton>
      </Banner>
    );
  }
  return <RegisterForm event={event} answer={answer} />;
}

function RegisterForm({ event, answer }: Pick<GoProps, 'event' | 'answer'>) {
  const t = useT().events.go;
  const echo = useFormFailure(answer, { intent: 'register' });
  const isSending = useNavigation().formData?.get('intent') === 'register';
  const isFull = freeSeatsOf(event) < 1;
  return (
    <Card>
      <Form method="post" replace preventScrollReset className="form">
        {echo.formError !== null && <ErrorNote title={echo.formError} />}
        <FormKey />
        <p className="muted">{isFull ? t.fullHint : t.free}</p>
        <ComingFields echo={echo} people={1} phone="" />
        <Button
          type="submit"
          name="intent"
          value="register"
          block
          pending={isSending}
          pendingLabel={t.sending}
        >
          {isFull ? t.wait : t.register}
        </Button>
      </Form>
    </Card>
  );
}

function ComingFields(props: {
  readonly echo: FormEcho;
  readonly people: number;
  readonly phone: string;
}) {
  const t = useT().events.go;
  const { echo, people, phone } = props;
  return (
    <>
      <NumberField
        label={t.people}
        hint={t.peopleHint}
        min={1}
        max={EVENT_LIMITS.people}
        {...echo.field('people', String(people))}
      />
      <TextField
        label={t.phone}
        hint={t.phoneHint}
        type="tel"
        autoComplete="tel"
        maxLength={EVENT_LIMITS.phone}
        {...echo.field('phone', phone)}
        optional
      />
    </>
  );
}

/** A household that comes or waits: with how many, and the way to give it up. */
function OwnEntry({ own, answer }: { readonly own: OwnEntryView; readonly answer: unknown }) {
  const t = useT().events.go;
  const { people: count, phone, waitingPlace } = own;
  const isIn = waitingPlace === null;
  const echo = useFormFailure(answer, { intent: 'change' });
  const left = useFormFailure(answer, { intent: 'leave' });
  return (
    <div className="stack">
      <Banner
        tone={isIn ? 'success' : 'info'}
        title={isIn ? t.isIn({ count }) : t.isWaiting({ place: waitingPlace })}
      >
        <p>{isIn ? t.isInText : t.isWaitingText({ count })}</p>
      </Banner>
      <Card className="stack">
        <h3>{t.change}</h3>
        <Form key={`${count} ${phone}`} method="post" replace preventScrollReset className="form">
          {echo.formError !== null && <ErrorNote title={echo.formError} />}
          <FormKey />
          <input type="hidden" name="intent" value="change" />
          <ComingFields echo={echo} people={count} phone={phone} />
          <Button type="submit" variant="soft">
            {t.save}
          </Button>
        </Form>
        <Form method="post" replace preventScrollReset>
          {left.formError !== null && <ErrorNote title={left.formError} />}
          <FormKey />
          <Button type="submit" name="intent" value="leave" variant="quiet">
            {isIn ? t.leave : t.leaveWaiting}
          </Button>
        </Form>
      </Card>
    </div>
  );
}
