import { Form, useNavigation } from '@remix-run/react';
import { useState } from 'react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { TextArea } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type {
  ObjectionView,
  OrderCourseView,
  StepView,
} from '#app/contracts/orders/course-view.ts';
import { spacedReference } from '#app/domain/orders/payment-reference.ts';
import { objectableUntil, OBJECTION_MAX_LENGTH } from '#app/domain/orders/objections.ts';
import { formatPeriod } from '#app/i18n/format-period.ts';
import { formatMoment } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import type { CourseKeys } from './course-keys.ts';
import { CommandForm } from './command-form.tsx';
import { Fold } from './fold.tsx';
import { wordsFor } from '#app/i18n/words-for.ts';

type StepsProps = {
  readonly course: OrderCourseView;
  readonly keys: CourseKeys;
  readonly answer: unknown;
};

/** What the provider said of the order, step by step, with "it is not so" and what follows. */
export function OrderSteps(props: StepsProps) {
  const { course } = props;
  const t = wordsFor(useT().dates.steps, course.isAlone);
  if (course.steps.length === 0) return null;
  const isOwn = course.side === 'provider';
  // Said only while there is time left for it.
  const isOpen = isOwn
    ? course.steps.some((step) => isObjectable(step, course.now))
    : course.steps.some(({ objectUntil }) => objectUntil !== null);
  const hint = isOwn ? t.ownHint : t.hint;
  return (
    <Section id="steps" title={isOwn ? t.ownTitle : t.title} hint={isOpen ? hint : undefined}>
      <Card>
        <ol className="order-steps">
          {course.steps.map((step) => (
            <Step key={step.stepId} {...props} step={step} />
          ))}
        </ol>
      </Card>
    </Section>
  );
}

function isObjectable({ at, takenBackAt }: StepView, now: string): boolean {
  return takenBackAt === null && new Date(now) < objectableUntil(new Date(at));
}

type StepProps = StepsProps & { readonly step: StepView };

function Step(props: StepProps) {
  const { course, step, keys, answer } = props;
  const t = wordsFor(useT().dates.steps, course.isAlone);
  const locale = useLocale();
  const isOwn = course.side === 'provider';
  const name = useStepName(step, isOwn);
  const moment = (at: string) => formatMoment(at, course.now, locale);
  return (
    <li data-taken-back={step.takenBackAt === null ? undefined : ''}>
      <b>{name}</b>
      <small>{(isOwn ? t.byYou : t.by)({ at: moment(step.at) })}</small>
      {step.takenBackAt !== null && (
        <small>{(isOwn ? t.takenBackByYou : t.takenBack)({ at: moment(step.takenBackAt) })}</small>
      )}
      {step.objections.map((one, index) => (
        <Objection key={one.householdId ?? index} {...props} objection={one} />
      ))}
      {step.objectUntil !== null && <small>{t.until({ at: moment(step.objectUntil) })}</small>}
      {isOwn && isObjectable(step, course.now) && (
        <small>
          {t.untilOwn({ at: moment(objectableUntil(new Date(step.at)).toISOString()) })}
        </small>
      )}
      {step.objectUntil !== null && <ObjectForm {...props} name={name} />}
      {step.canTakeBack && (
        <CommandForm
          key={`take-back:${step.stepId}`}
          fields={{ intent: 'take-back', stepId: step.stepId }}
          idempotencyKey={keys[`take-back:${step.stepId}`] ?? ''}
          answer={answer}
          label={t.takeBack}
          spoken={t.takeBackOf({ step: name })}
          pendingLabel={t.takingBack}
          variant="quiet"
          size="s"
        />
      )}
    </li>
  );
}

/** What a step says, and of which month where there are several. */
function useStepName(step: StepView, isOwn: boolean): string {
  const locale = useLocale();
  const name = useKindName(step, isOwn);
  return step.period === null ? name : `${name} · ${formatPeriod(step.period, locale)}`;
}

function useKindName(step: StepView, isOwn: boolean): string {
  const t = useT().dates.steps;
  if (step.kind !== 'cash_received') return t.kinds[step.kind];
  if (isOwn) return t.ownCash({ reference: spacedReference(step.reference ?? '') });
  return step.isOwnMoney ? t.kinds.cash_received : t.otherCash;
}

function Objection(props: StepProps & { readonly objection: ObjectionView }) {
  const { course, step, objection } = props;
  const t = wordsFor(useT().dates.steps, course.isAlone);
  const { name, sentence, state } = objection;
  const isOwn = course.side === 'provider';
  const who = objection.isMine ? t.mine : name === null ? t.someone : t.of({ name });
  const ended =
    isOwn && state === 'taken_back'
      ? t.takenBackOwn
      : course.isAlone && !isOwn && state === 'settled'
        ? t.alone.settledOwn
        : state !== 'open' && t.ended[state];
  const yours = step.kind === 'cash_received' ? t.cashBack : t.openOwn;
  const theirs = objection.canSettle ? t.openSettle : t.open;
  return (
    <div className="order-objection" data-state={state}>
      <b>{who}</b>
      {sentence !== null && <q className="as-typed">{sentence}</q>}
      <small>
        {state === 'open'
          ? isOwn && step.kind === 'started'
            ? t.consequenceOwn
            : t.consequences[step.kind]
          : ended}
      </small>
      {state === 'open' && <small>{isOwn ? yours : theirs}</small>}
      <ObjectionCommands {...props} />
    </div>
  );
}

/** How an objection ends: whom it is settled for says so, or its own household takes it back. */
function ObjectionCommands(props: StepProps & { readonly objection: ObjectionView }) {
  const { course, step, objection, keys, answer } = props;
  const t = wordsFor(useT().dates.steps, course.isAlone);
  const { stepId } = step;
  const { householdId } = objection;
  const stepName = useStepName(step, course.side === 'provider');
  const look = { answer, variant: 'quiet', size: 's' } as const;
  return (
    <>
      {objection.canSettle && householdId !== null && (
        <CommandForm
          key={`settle:${stepId}:${householdId}`}
          fields={{ intent: 'settle-objection', stepId, householdId }}
          idempotencyKey={keys[`settle:${stepId}:${householdId}`] ?? ''}
          label={t.settle}
          spoken={t.settleFor({ name: objection.name ?? '' })}
          pendingLabel={t.settling}
          {...look}
        />
      )}
      {objection.canWithdraw && (
        <CommandForm
          key={`withdraw:${stepId}`}
          fields={{ intent: 'withdraw-objection', stepId }}
          idempotencyKey={keys[`withdraw:${stepId}`] ?? ''}
          label={t.withdraw}
          spoken={t.withdrawOf({ step: stepName })}
          pendingLabel={t.withdrawing}
          {...look}
        />
      )}
    </>
  );
}

function ObjectForm({ course, step, keys, answer, name }: StepProps & { name: string }) {
  const t = wordsFor(useT().dates.steps, course.isAlone);
  const echo = useFormFailure(answer, { intent: 'object', stepId: step.stepId });
  const [key] = useState(keys[`object:${step.stepId}`] ?? '');
  const isPending = useNavigation().formData?.get('idempotencyKey') === key;
  return (
    <Fold title={t.object} spoken={t.objectTo({ step: name })} isOpen={echo.hasFailed}>
      <p>{t.consequences[step.kind]}</p>
      <Form method="post" replace preventScrollReset className="form">
        {echo.formError !== null && <ErrorNote title={echo.formError} />}
        <input type="hidden" name="intent" value="object" />
        <input type="hidden" name="stepId" value={step.stepId} />
        <input type="hidden" name="idempotencyKey" value={key} />
        <TextArea
          label={t.what}
          hint={t.whatHint}
          {...echo.field('sentence')}
          rows={2}
          maxLength={OBJECTION_MAX_LENGTH}
          required
        />
        <Button type="submit" size="s" pending={isPending} pendingLabel={t.sending}>
          {t.send}
        </Button>
      </Form>
    </Fold>
  );
}
