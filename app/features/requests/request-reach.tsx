import { Banner } from '#app/components/banner.tsx';
import { CheckGroup, RadioCards } from '#app/components/choices.tsx';
import { DateField } from '#app/components/date-field.tsx';
import type { FormEcho } from '#app/components/use-form-failure.ts';
import { useT } from '#app/i18n/i18n.tsx';
import type { RequestDraftView } from '#app/contracts/requests/draft-view.ts';

import type { TypedDraft } from './draft-fields.ts';

/** Which providers receive the request, all that fit what the form says now or some, and until when. */
export function RequestReach(props: {
  readonly draft: RequestDraftView;
  readonly start: TypedDraft;
  /** What stands in the form now. */
  readonly typed: TypedDraft;
  readonly hasScript: boolean;
  readonly echo: FormEcho;
}) {
  const t = useT().requests.draft;
  const { draft, start, hasScript, echo } = props;
  const { values, tickedIds } = props.typed;
  const reached = draft.providers.filter(({ reaches }) =>
    reaches.some(
      ({ category, municipi }) =>
        category === values.category && municipi.some((n) => String(n) === values.municipio),
    ),
  );
  const chosenWords = () => {
    if (!hasScript) return t.onlyTicked;
    const count = reached.filter(({ providerId }) => tickedIds.includes(providerId)).length;
    return count === 0 ? t.noneTicked : t.count({ count });
  };
  return (
    <div className="reach stack">
      <p className="muted" role="status">
        <span className="reach-count-all">{t.count({ count: reached.length })}</span>
        <span className="reach-count-chosen">{chosenWords()}</span>
      </p>
      {reached.length === 0 && (
        <Banner tone="warning" title={t.noneTitle}>
          {t.noneText}
        </Banner>
      )}
      <div className="stack" hidden={reached.length === 0}>
        <RadioCards
          legend={t.reach}
          name="reach"
          value={echo.value('reach', 'all')}
          options={[
            { value: 'all', label: t.reachAll, hint: t.reachAllHint },
            { value: 'chosen', label: t.reachChosen, hint: t.reachChosenHint },
          ]}
        />
        <div className="reach-chosen">
          <CheckGroup
            legend={t.choose}
            name="providerIds[]"
            values={start.tickedIds}
            error={echo.error('providerIds')}
            options={reached.map(({ providerId, name }) => ({ value: providerId, label: name }))}
          />
        </div>
      </div>
      <DateField
        kind="datetime-local"
        label={t.closesAt}
        hint={t.closesAtHint}
        name="closesAt"
        defaultValue={start.values.closesAt}
        error={echo.error('closesAt')}
        required
      />
    </div>
  );
}
