import { Form, useNavigation } from '@remix-run/react';
import Send from 'lucide-react/icons/send';
import { useEffect, useState } from 'react';

import { Banner, ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Section } from '#app/components/card.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { Steps } from '#app/components/steps.tsx';
import { firstWrongIn, useFormFailure } from '#app/components/use-form-failure.ts';
import { romeDay } from '#app/domain/dates.ts';
import { romeLocal } from '#app/domain/rome-clock.ts';
import { codeText } from '#app/i18n/code-text.ts';
import { loadTexts } from '#app/i18n/load-texts.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { RequestDraftView } from '#app/contracts/requests/draft-view.ts';

import {
  followedClosing,
  followedQuantity,
  readDraft,
  scheduleOf,
  startDraft,
  timetableIn,
  wrongAmount,
  type TypedDraft,
} from './draft-fields.ts';
import { FormStep } from './form-step.tsx';
import { WhatFields, WhenFields } from './request-fields.tsx';
import { Joining, SplitField } from './request-joining.tsx';
import { RequestPreview } from './request-preview.tsx';
import { RequestReach } from './request-reach.tsx';
import { useFormSteps, type FormSteps } from './use-form-steps.ts';

/** Place of the step about days, hours and how much that is. */
const WHEN = 1;

/**
 * The form that turns a card into a request, in short steps, beside what providers will see of it.
 * Without scripts the steps stand one under the other.
 */
export function RequestForm(props: { readonly draft: RequestDraftView; readonly answer: unknown }) {
  const t = useT().requests.draft;
  const { draft } = props;
  const { echo, answer, start, typed, read } = useRequestFields(draft, props.answer);
  const names = [t.steps.what, t.steps.when, t.steps.who, t.steps.send];
  const wrong = useWrongFields(typed, draft.now);
  const steps = useFormSteps(names.length, answer, wrong.isFit);
  const { current, formRef, handlers } = steps;
  const hasScript = current !== null;
  const place = (step: number) => ({ step, current, count: names.length });
  const error = (name: string) => wrong.error(name) ?? echo.error(name);
  const fields = { values: start.values, echo: { ...echo, error } };
  return (
    <Form
      method="post"
      ref={formRef}
      className="two request-form"
      onInput={(event) => {
        read(event.currentTarget);
        wrong.forget();
      }}
      {...handlers}
    >
      <div className="stack is-loose">
        <FormKey />
        {echo.formError !== null && <ErrorNote title={echo.formError} />}
        {draft.participants.length === 0 && <Banner tone="warning" title={t.nobody} />}
        {current !== null && <Steps label={t.steps.label} items={names} current={current} />}
        <FormStep {...place(0)} title={t.what}>
          <WhatFields {...fields} />
        </FormStep>
        <FormStep {...place(1)} title={t.when}>
          <WhenFields {...fields} timetable={start.timetable} typed={typed} hasScript={hasScript} />
        </FormStep>
        <FormStep {...place(2)} title={t.joining}>
          <Joining draft={draft} />
          <SplitField {...fields} />
        </FormStep>
        <FormStep {...place(3)} title={t.whom}>
          <RequestReach {...{ draft, start, typed, hasScript, echo }} />
        </FormStep>
      </div>
      <Preview draft={draft} typed={typed} isLater={!steps.isLast} />
      <Actions steps={steps} canSend={draft.participants.length > 0} />
    </Form>
  );
}

/** What a step says that cannot be, once its own way on was pressed. */
function useWrongFields(typed: TypedDraft, now: string) {
  const t = useT();
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  // The sentences about times are there before the way on is pressed.
  useEffect(() => {
    loadTexts(['dates']).catch(() => undefined);
  }, []);
  useEffect(() => {
    if (Object.keys(wrong).length > 0) firstWrongIn(document)?.focus();
  }, [wrong]);
  return {
    isFit: (step: number) => {
      const found = step === WHEN ? wrongAmount(typed, romeDay(new Date(now))) : {};
      setWrong(found);
      return Object.keys(found).length === 0;
    },
    forget: () => setWrong({}),
    error: (name: string) => {
      const code = wrong[name];
      return code === undefined ? undefined : codeText(t, code);
    },
  };
}

/** What the fields hold first and what stands in them now. */
function useRequestFields(draft: RequestDraftView, given: unknown) {
  const { recurrence } = useT();
  const locale = useLocale();
  // The router forgets an answer when the step changes; the form keeps it until the next one.
  const [answer, setAnswer] = useState(given);
  const isNew = given !== undefined && given !== answer;
  if (isNew) setAnswer(given);
  const echo = useFormFailure(isNew ? given : answer);
  const schedule = scheduleOf(draft, recurrence, locale);
  const start = startDraft({ ...draft, values: { ...draft.values, schedule } }, echo);
  const [typed, setTyped] = useState(start);
  // The answer of a preview without script, or of a refusal, is newer than what this page knew.
  if (isNew) setTyped(start);
  const read = (form: HTMLFormElement) => {
    const now = readDraft(new FormData(form), typed);
    const quantity = followedQuantity(typed, now);
    const closesAt = followedClosing(typed, now, romeLocal(new Date(draft.now)));
    follow(form, 'quantity', quantity);
    follow(form, 'closesAt', closesAt);
    setTyped({ ...now, values: { ...now.values, quantity, closesAt } });
  };
  return { echo, answer, start, typed, read };
}

/** Writes into a field what follows from the others. */
function follow(form: HTMLFormElement, name: string, value: string) {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement && field.value !== value) field.value = value;
}

/** The request as providers will see it; on a phone it comes with the last step. */
function Preview(props: {
  readonly draft: RequestDraftView;
  readonly typed: TypedDraft;
  readonly isLater: boolean;
}) {
  const t = useT().requests.draft;
  const { draft, typed, isLater } = props;
  return (
    <div className={isLater ? 'request-aside is-later' : 'request-aside'}>
      <Section
        title={t.preview}
        hint={t.previewHint}
        actions={
          <noscript>
            <Button
              type="submit"
              size="s"
              variant="quiet"
              name="intent"
              value="preview"
              formNoValidate
            >
              {t.refresh}
            </Button>
          </noscript>
        }
      >
        <RequestPreview
          draft={draft}
          values={typed.values}
          timetable={timetableIn(typed.timetable)}
        />
      </Section>
    </div>
  );
}

/** Back and on; at the last step, and without scripts, the button that sends. */
function Actions({ steps, canSend }: { readonly steps: FormSteps; readonly canSend: boolean }) {
  const { requests, components } = useT();
  const t = requests.draft;
  const { current, isLast, back, next } = steps;
  const isSending = useNavigation().formData !== undefined;
  return (
    <div className="form-actions">
      {current !== null && current > 0 && (
        <Button variant="quiet" onClick={back}>
          {components.previous}
        </Button>
      )}
      {isLast ? (
        <Button
          key="send"
          type="submit"
          name="intent"
          value="send"
          icon={<Send aria-hidden />}
          pending={isSending}
          pendingLabel={t.sending}
          disabled={!canSend}
        >
          {t.send}
        </Button>
      ) : (
        <Button key="next" onClick={next}>
          {components.next}
        </Button>
      )}
    </div>
  );
}
