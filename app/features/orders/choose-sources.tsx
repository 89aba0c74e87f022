import { Form, useNavigation } from '@remix-run/react';

import { Banner, ErrorNote } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { CheckGroup } from '#app/components/choices.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import type { ChoiceLimitView, SourceChoiceView } from '#app/contracts/orders/source-choice.ts';
import { formatDay, formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { factSentences, sourceName } from './share-explanation.tsx';

/** One box for each source that could pay: ticked, it is kept for another time (V10). */
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
      <p>
        {words.now({
          cash: formatEuro(choice.cashDueCents, locale),
          share: formatEuro(choice.shareCents, locale),
        })}
      </p>
      <CheckGroup
        legend={words.keep}
        name="kept[]"
        options={choice.sources.map((source) => ({
          value: source.sourceId,
          label: words.one({
            source: sourceName(source.name, t),
            name: source.name.holder,
            left: formatEuro(source.leftCents, locale),
            day: formatDay(source.expiresOn, locale),
          }),
          hint: factSentences(source.facts, t, locale).join(' '),
        }))}
        values={choice.sources.filter(({ isKept }) => isKept).map((one) => one.sourceId)}
        optional
      />
      {choice.limits.map((limit) => (
        <LimitChoice key={`${limit.holder} ${limit.year}`} limit={limit} />
      ))}
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <div className="form-actions">
        <Button type="submit" pending={isPending} pendingLabel={words.saving}>
          {words.save}
        </Button>
      </div>
    </Form>
  );
}

/** The warning before a yearly limit is passed, and the employee's own choice to go on (V4). */
function LimitChoice({ limit }: { readonly limit: ChoiceLimitView }) {
  const words = useT().wallet.choice.limit;
  const locale = useLocale();
  const { year, holder, isMine, isCrossed } = limit;
  const told = {
    year,
    holder,
    limit: formatEuro(limit.limitCents, locale),
    beyond: formatEuro(limit.beyondCents, locale),
    taxable: formatEuro(limit.taxableCents, locale),
  };
  return (
    <Banner tone="warning" title={words.title(told)}>
      <p>{isCrossed ? words.crossed(told) : words.heldBack(told)}</p>
      <p>{words.taxed(told)}</p>
      {isMine ? (
        <CheckGroup
          legend={words.legend}
          name="beyond[]"
          options={[{ value: String(year), label: words.goOn(told) }]}
          values={isCrossed ? [String(year)] : []}
          optional
        />
      ) : (
        <p>{words.notYours(told)}</p>
      )}
    </Banner>
  );
}
