import { Form, useNavigation } from '@remix-run/react';

import { ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { CheckGroup } from '#app/components/choices.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { SourceChoiceView } from '#app/contracts/orders/source-choice.ts';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { LimitChoices } from './limit-choices.tsx';
import { factSentences, sourceName } from './share-explanation.tsx';

/** One box for each source that could pay: ticked, it is kept for another time (V10, V13). */
export function ChooseSources({
  choice,
  idempotencyKey,
  answer,
}: {
  readonly choice: SourceChoiceView;
  readonly idempotencyKey: string;
  readonly answer: unknown;
}) {
  const t = useT();
  const locale = useLocale();
  const echo = useFormFailure(answer);
  const isPending = useNavigation().formMethod === 'POST';
  const words = t.wallet.choice;
  if (choice.sources.length === 0) return <p className="muted">{words.none}</p>;
  return (
    <Form method="post" className="form">
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      {choice.later !== null && (
        <p>
          {words.later({
            count: choice.later.periods,
            day: formatDay(choice.later.startsOn, locale),
          })}
        </p>
      )}
      <p>
        {(choice.later === null ? words.now : words.nowLater)({
          cash: formatEuro(choice.later?.cashNowCents ?? choice.cashDueCents, locale),
          share: formatEuro(choice.shareCents, locale),
        })}
        {choice.later !== null && choice.later.cashNowCents !== choice.cashDueCents && (
          <> {words.ifSaved({ cash: formatEuro(choice.cashDueCents, locale) })}</>
        )}
      </p>
      <CheckGroup
        legend={words.keep}
        name="kept[]"
        options={choice.sources.map((source) => ({
          value: source.sourceId,
          label: words.one({
            source: sourceName(source.name, t, locale),
            name: source.name.holder,
            left: formatEuro(source.leftCents, locale),
            day: source.name.kind === 'voucher' ? formatDay(source.expiresOn, locale) : null,
          }),
          hint: factSentences(source.facts, t, locale).join(' '),
        }))}
        values={choice.sources.filter(({ isKept }) => isKept).map((one) => one.sourceId)}
        optional
      />
      <LimitChoices limits={choice.limits} name="beyond[]" />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <div className="form-actions">
        <Button type="submit" pending={isPending} pendingLabel={words.saving}>
          {words.save}
        </Button>
      </div>
    </Form>
  );
}
