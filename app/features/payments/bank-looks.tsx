import { Form } from '@remix-run/react';

import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { BankEntryView, BankView, LookView } from '#app/contracts/payments/bank-views.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { spacedReference } from '#app/domain/orders/payment-reference.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { CommandForm } from '#app/features/orders/command-form.tsx';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { DueName } from './bank-pairs.tsx';

type BankLooksProps = {
  readonly bank: BankView;
  readonly idempotencyKeys: Readonly<Record<string, string>>;
  readonly answer: unknown;
};

/** What does not match to the cent: why, and what it may be for. */
export function BankLooks({ bank, ...rest }: BankLooksProps) {
  const t = useT().bank.looks;
  const { looks, lookCount, restCount, providerId } = bank;
  if (lookCount === 0) {
    return (
      <Section title={t.title}>
        <p className="muted">{t.none}</p>
      </Section>
    );
  }
  return (
    <Section title={t.title} hint={t.hint}>
      {restCount > 0 && (
        <SortForm
          fields={{ intent: 'aside-rest', providerId }}
          label={t.rest({ count: restCount })}
          answer={rest.answer}
        />
      )}
      {lookCount > looks.length && (
        <p className="muted small">{t.shown({ shown: looks.length, all: lookCount })}</p>
      )}
      <ul className="dues-orders">
        {looks.map((look) => (
          <Card as="li" key={look.id} className="stack is-tight">
            <Look look={look} providerId={providerId} {...rest} />
          </Card>
        ))}
      </ul>
    </Section>
  );
}

type LookProps = Omit<BankLooksProps, 'bank'> & {
  readonly look: LookView;
  readonly providerId: string;
};

function Look({ look, providerId, idempotencyKeys, answer }: LookProps) {
  const t = useT().bank.looks;
  const { id, text, references, candidates } = look;
  const came = useCame(look);
  return (
    <>
      <h3 className="dues-title">{t.came(came)}</h3>
      <p>{t.reasons[look.reason]}</p>
      {(text !== '' || references.length > 0) && (
        <p className="small bank-written">
          <span className="muted">{t.written}:</span>{' '}
          <bdi>{text === '' ? references.map(spacedReference).join(', ') : text}</bdi>
        </p>
      )}
      {candidates.length === 0 ? (
        <p className="muted small">{t.noCandidates}</p>
      ) : (
        <>
          <p className="muted small">{t.candidates}</p>
          <ul className="dues">
            {candidates.map((due) => (
              <Candidate
                key={due.reference}
                {...{ due, look, providerId, answer }}
                idempotencyKey={mustHave(idempotencyKeys[id], 'the key of an entry')}
              />
            ))}
          </ul>
        </>
      )}
      <SortForm
        fields={{ intent: 'aside', providerId, entryId: id }}
        label={t.aside}
        spoken={t.asideOf(came)}
        answer={answer}
      />
    </>
  );
}

function Candidate(props: {
  readonly due: LookView['candidates'][number];
  readonly look: LookView;
  readonly providerId: string;
  readonly idempotencyKey: string;
  readonly answer: unknown;
}) {
  const t = useT().bank.looks;
  const locale = useLocale();
  const { due, look, providerId } = props;
  const { reference, dueCents } = due;
  const amount = formatEuro(dueCents, locale);
  const gap = formatEuro(Math.abs(look.amountCents - dueCents), locale);
  return (
    <li className="due">
      <div>
        <DueName due={due} amountCents={dueCents} />
        {look.amountCents > dueCents && <p className="small">{t.above({ amount: gap })}</p>}
        {look.amountCents < dueCents && <p className="small">{t.missing({ amount: gap })}</p>}
      </div>
      {due.canBook && (
        <CommandForm
          key={dueCents}
          fields={{
            intent: 'book-one',
            providerId,
            entryId: look.id,
            reference,
            amountCents: dueCents,
          }}
          idempotencyKey={props.idempotencyKey}
          answer={props.answer}
          label={t.book({ amount })}
          spoken={t.bookFor({ amount, reference: spacedReference(reference) })}
          pendingLabel={t.booking}
          variant="soft"
          size="s"
        />
      )}
    </li>
  );
}

/** What was set aside last, each to be taken up again. */
export function BankAside({ bank, answer }: Omit<BankLooksProps, 'idempotencyKeys'>) {
  const t = useT().bank;
  const { aside, asideCount, providerId } = bank;
  return (
    <details className="fold">
      <summary>{t.aside.title}</summary>
      {asideCount > aside.length && (
        <p className="muted small">{t.booked.last({ shown: aside.length, all: asideCount })}</p>
      )}
      <ul className="dues">
        {aside.map((entry) => (
          <AsideItem key={entry.id} {...{ entry, providerId, answer }} />
        ))}
      </ul>
    </details>
  );
}

function AsideItem(props: {
  readonly entry: BankView['aside'][number];
  readonly providerId: string;
  readonly answer: unknown;
}) {
  const t = useT().bank;
  const { entry, providerId, answer } = props;
  const came = useCame(entry);
  return (
    <li className="due">
      <div>
        <p>{t.looks.came(came)}</p>
        {entry.text !== '' && (
          <p className="muted small bank-written">
            <bdi>{entry.text}</bdi>
          </p>
        )}
      </div>
      <SortForm
        fields={{ intent: 'take-up', providerId, entryId: entry.id }}
        label={t.aside.takeUp}
        spoken={t.aside.takeUpOf(came)}
        answer={answer}
      />
    </li>
  );
}

/** A button that moves no money. */
function SortForm(props: {
  readonly fields: Readonly<Record<string, string>>;
  readonly label: string;
  readonly spoken?: string;
  readonly answer: unknown;
}) {
  const echo = useFormFailure(props.answer, props.fields);
  return (
    <Form method="post" preventScrollReset>
      <FormKey />
      <FormNote echo={echo} />
      {Object.entries(props.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" variant="quiet" size="s" aria-label={props.spoken}>
        {props.label}
      </Button>
    </Form>
  );
}

function useCame({ amountCents, bookedOn }: BankEntryView) {
  const locale = useLocale();
  return { amount: formatEuro(amountCents, locale), day: formatDay(bookedOn, locale) };
}
