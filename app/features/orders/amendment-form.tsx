import { Form } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { CheckGroup } from '#app/components/choices.tsx';
import { Select } from '#app/components/select.tsx';
import type {
  AmendmentsView,
  MoveFormView,
  MovePreviewView,
  WantedMove,
} from '#app/contracts/orders/amendment-views.ts';
import { codeText } from '#app/i18n/code-text.ts';
import { formatPeriod } from '#app/i18n/format-period.ts';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { HouseholdChanges, OwnChange } from './amendment-figures.tsx';
import { Terms } from './amendment-open.tsx';
import { CommandForm } from './command-form.tsx';

type AskMoveProps = {
  readonly page: AmendmentsView;
  readonly form: MoveFormView;
  readonly ownHouseholdId: string;
  readonly idempotencyKey: string;
  readonly answer: unknown;
};

/** Who leaves or comes in, and from when; then what that changes, and the button that asks for it. */
export function AskMove({ page, form, ownHouseholdId, idempotencyKey, answer }: AskMoveProps) {
  const t = useT();
  const { wanted, preview, refusal } = page;
  return (
    <>
      {form.leavers.length > 0 && (
        <Section title={t.amendments.form.title}>
          <Card>
            <ChooseLeaver form={form} wanted={wanted} />
          </Card>
        </Section>
      )}
      {form.joining && (
        <Section title={t.amendments.form.joinTitle}>
          <Card>
            <ChooseJoiner form={form} wanted={wanted} ownHouseholdId={ownHouseholdId} />
          </Card>
        </Section>
      )}
      {refusal && <Banner tone="warning" title={codeText(t, refusal.code, refusal.details)} />}
      {preview && (
        <Preview
          key={preview.expected}
          preview={preview}
          isOwn={preview.householdId === ownHouseholdId}
          idempotencyKey={idempotencyKey}
          answer={answer}
        />
      )}
    </>
  );
}

type ChooseProps = { readonly form: MoveFormView; readonly wanted: WantedMove | null };

function ChooseLeaver({ form, wanted }: ChooseProps) {
  const t = useT().amendments.form;
  return (
    <Form method="get" preventScrollReset className="form">
      <input type="hidden" name="kind" value="leave" />
      {form.leavers.length > 1 ? (
        <Select
          label={t.who}
          name="who"
          defaultValue={wanted?.householdId}
          options={form.leavers.map(({ householdId, name, isMine }) => ({
            value: householdId,
            label: isMine ? t.self({ name }) : name,
          }))}
        />
      ) : (
        <input type="hidden" name="who" value={form.leavers[0]?.householdId} />
      )}
      <FromPeriod form={form} wanted={wanted} />
      <Show />
    </Form>
  );
}

function ChooseJoiner({
  form,
  wanted,
  ownHouseholdId,
}: ChooseProps & { readonly ownHouseholdId: string }) {
  const t = useT().amendments.form;
  return (
    <Form method="get" preventScrollReset className="form">
      <input type="hidden" name="kind" value="join" />
      <input type="hidden" name="who" value={ownHouseholdId} />
      {form.joining && form.joining.length > 0 && (
        <CheckGroup
          legend={t.forWhom}
          hint={t.forHint}
          name="for"
          options={form.joining.map(({ dependantId, name }) => ({
            value: dependantId,
            label: name,
          }))}
          values={wanted?.dependantIds}
        />
      )}
      <FromPeriod form={form} wanted={wanted} />
      <Show />
    </Form>
  );
}

function FromPeriod({ form, wanted }: ChooseProps) {
  const t = useT().amendments.form;
  const locale = useLocale();
  return (
    <Select
      label={t.from}
      name="from"
      defaultValue={wanted === null ? undefined : String(wanted.fromPeriod)}
      options={form.periods.map((period) => ({
        value: String(period.number),
        label: formatPeriod(period, locale),
      }))}
    />
  );
}

function Show() {
  const t = useT().amendments.form;
  return (
    <div className="form-actions">
      <Button type="submit" variant="soft">
        {t.showLeave}
      </Button>
    </div>
  );
}

function Preview({
  preview,
  isOwn,
  idempotencyKey,
  answer,
}: {
  readonly preview: MovePreviewView;
  readonly isOwn: boolean;
  readonly idempotencyKey: string;
  readonly answer: unknown;
}) {
  const t = useT().amendments;
  const locale = useLocale();
  const { kind, householdId, fromPeriod, dependantIds, expected, mine, households } = preview;
  const words = {
    household: preview.householdName,
    day: formatDay(preview.startsOn, locale),
  };
  const count = households.filter((one) => one.answer === 'waiting').length;
  const cashCents = mine?.cash.afterCents ?? 0;
  const join =
    cashCents > 0
      ? t.preview.joinButton({ amount: formatEuro(cashCents, locale) })
      : t.preview.joinFree;
  const isAtOnce = count === 0 && !preview.mustProviderAgree;
  const leaveOwn = isAtOnce ? t.preview.leaveNow(words) : t.preview.leaveButton;
  const leave = isOwn ? leaveOwn : t.preview.leaveOther;
  const isFreed =
    kind === 'leave' && isOwn && mine !== null && mine.cash.beforeCents < mine.beforeCents;
  return (
    <Section title={t.preview[kind](words)}>
      <Card className="stack" look="accent">
        <Terms move={preview} hasProviderAgreed={false} />
        <p>{count > 0 ? t.preview.asks({ count }) : t.preview.asksNobody}</p>
        {mine && <OwnChange mine={mine} />}
        {isFreed && <p>{t.preview.back}</p>}
        <HouseholdChanges households={households} isAsked={false} />
        <CommandForm
          key={`${kind} ${householdId} ${fromPeriod} ${expected}`}
          fields={{
            intent: 'ask',
            kind,
            householdId,
            fromPeriod,
            dependantIds: dependantIds.join(' '),
            expected,
          }}
          idempotencyKey={idempotencyKey}
          answer={answer}
          label={kind === 'join' ? join : leave}
          pendingLabel={t.preview.asking}
          block
        />
      </Card>
    </Section>
  );
}
