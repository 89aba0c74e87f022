import { Form, useNavigation } from '@remix-run/react';
import { type ReactNode, useState } from 'react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import CircleCheck from 'lucide-react/icons/circle-check';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { PurchaseView } from '#app/contracts/purchases/views.ts';
import { fieldsOfTimetable } from '#app/contracts/requests/timetable-fields.ts';
import { PURCHASE_WORDS_MAX } from '#app/domain/purchases/purchase.ts';
import { CommandForm } from '#app/features/orders/command-form.tsx';
import { formatDateTime, formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { useWantedTime } from './wanted-time.ts';

/** Keys of the provider's answers, one each. */
export type DeskKeys = {
  readonly accept: string;
  readonly propose: string;
  readonly decline: string;
};

type PurchaseDeskProps = {
  readonly purchase: PurchaseView;
  readonly municipio: number;
  readonly keys: DeskKeys;
  readonly answer: unknown;
};

/** What a household asks of the provider, and the three answers there are (BUY5). */
export function PurchaseDesk(props: PurchaseDeskProps) {
  const { purchase } = props;
  const t = useT().purchases.desk;
  const locale = useLocale();
  const timeWords = useWantedTime();
  if (purchase.state === 'agreed' || purchase.state === 'ended') return null;
  const at = formatDateTime(purchase.answerBy, locale);
  const isAsked = purchase.state === 'asked';
  return (
    <Section title={isAsked ? t.asked : t.proposed}>
      <Card className="stack" look={purchase.mayAnswer ? 'accent' : 'plain'}>
        <p>{isAsked ? t.askedText({ at }) : t.proposedText({ at })}</p>
        <p>
          {t.wanted}: <b>{timeWords(purchase.wanted)}</b>
        </p>
        {purchase.proposed && (
          <p>
            {t.proposal}: <b>{timeWords(purchase.proposed)}</b>
          </p>
        )}
        <p>
          <Ages ages={purchase.ages} /> {t.municipio({ number: props.municipio })}
        </p>
        {purchase.note !== '' && <p>{t.note({ words: purchase.note })}</p>}
        {purchase.mayAnswer && <Answers {...props} />}
      </Card>
    </Section>
  );
}

function Ages({ ages }: { readonly ages: readonly number[] }) {
  const t = useT().purchases.desk;
  const locale = useLocale();
  if (ages.length === 0) return t.forHousehold;
  const said = formatList(
    ages.map((years) => t.age({ years })),
    locale,
  );
  return t.forAges({ people: ages.length, ages: said });
}

function Answers({ purchase, keys, answer }: PurchaseDeskProps) {
  const t = useT().purchases.desk;
  const { wanted } = purchase;
  return (
    <>
      <CommandForm
        fields={{ intent: 'accept-purchase' }}
        idempotencyKey={keys.accept}
        answer={answer}
        label={t.accept}
        pendingLabel={t.accepting}
        icon={<CircleCheck aria-hidden />}
        block
      />
      {purchase.mayPropose && (
        <AnswerFold title={t.propose} answer={answer} intent="propose-time">
          <AnswerForm
            intent="propose-time"
            formKey={keys.propose}
            answer={answer}
            label={t.send}
            pendingLabel={t.proposing}
          >
            <ProposedTime wanted={wanted} answer={answer} />
          </AnswerForm>
        </AnswerFold>
      )}
      <AnswerFold title={t.decline} answer={answer} intent="decline-purchase">
        <AnswerForm
          intent="decline-purchase"
          formKey={keys.decline}
          answer={answer}
          label={t.decline}
          pendingLabel={t.declining}
          isDanger
        >
          <DeclineWords answer={answer} />
        </AnswerForm>
      </AnswerFold>
    </>
  );
}

/** An answer that needs words: folded away until it is wanted, open when it came back. */
function AnswerFold(props: {
  readonly title: string;
  readonly answer: unknown;
  readonly intent: string;
  readonly children: ReactNode;
}) {
  const { hasFailed } = useFormFailure(props.answer, { intent: props.intent });
  return (
    <details className="order-fold" open={hasFailed || undefined}>
      <summary>
        {props.title}
        <ChevronDown aria-hidden />
      </summary>
      <div className="stack">{props.children}</div>
    </details>
  );
}

function AnswerForm(props: {
  readonly intent: string;
  readonly formKey: string;
  readonly answer: unknown;
  readonly label: string;
  readonly pendingLabel: string;
  readonly isDanger?: boolean;
  readonly children: ReactNode;
}) {
  const { intent, answer } = props;
  // Kept while the form stays on the page: a retry is no new answer.
  const [key] = useState(props.formKey);
  const echo = useFormFailure(answer, { intent });
  const isPending = useNavigation().formData?.get('idempotencyKey') === key;
  return (
    <Form method="post" replace preventScrollReset className="form">
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="idempotencyKey" value={key} />
      {props.children}
      <Button
        type="submit"
        pending={isPending}
        pendingLabel={props.pendingLabel}
        {...(props.isDanger ? { variant: 'danger' as const } : {})}
      >
        {props.label}
      </Button>
    </Form>
  );
}

/** Begins with the day and the hours that the household asked for: what suits need not be typed again. */
function ProposedTime(props: {
  readonly wanted: PurchaseView['wanted'];
  readonly answer: unknown;
}) {
  const t = useT().purchases;
  const { wanted, answer } = props;
  const echo = useFormFailure(answer, { intent: 'propose-time' });
  const { dateFrom, dateTo } = fieldsOfTimetable(wanted.timetable);
  return (
    <>
      <DateField label={t.desk.day} {...echo.field('day', wanted.startsOn)} required />
      <div className="form-row">
        <DateField
          kind="time"
          label={t.desk.from}
          {...echo.field('from', dateFrom[0] ?? '')}
          optional
        />
        <DateField kind="time" label={t.desk.to} {...echo.field('to', dateTo[0] ?? '')} optional />
      </div>
      <TextArea
        label={t.desk.words}
        {...echo.field('answer')}
        maxLength={PURCHASE_WORDS_MAX}
        rows={2}
        optional
      />
    </>
  );
}

function DeclineWords({ answer }: { readonly answer: unknown }) {
  const t = useT().purchases.desk;
  const echo = useFormFailure(answer, { intent: 'decline-purchase' });
  return (
    <TextArea
      label={t.declineWords}
      hint={t.declineHint}
      {...echo.field('answer')}
      maxLength={PURCHASE_WORDS_MAX}
      rows={2}
      required
    />
  );
}
