import { Banner } from '#app/components/banner.tsx';
import { CheckGroup, RadioCards } from '#app/components/choices.tsx';
import { DateField } from '#app/components/date-field.tsx';
import type { FormEcho } from '#app/components/use-form-failure.ts';
import { useT } from '#app/i18n/i18n.tsx';
import type { RequestDraftValues, RequestDraftView } from '#app/contracts/requests/draft-view.ts';

/** Which providers receive the request, all that fit what the form says now or some, and until when. */
export function RequestReach(props: {
  readonly draft: RequestDraftView;
  readonly start: RequestDraftValues;
  /** What stands in the form now. */
  readonly values: RequestDraftValues;
  readonly echo: FormEcho;
}) {
  const t = useT().requests.draft;
  const { draft, start, values, echo } = props;
  const reached = draft.providers.filter(({ reaches }) =>
    reaches.some(
      ({ category, municipi }) =>
        category === values.category && municipi.some((n) => String(n) === values.municipio),
    ),
  );
  const chosen = echo.value('providerIds[]', draft.namedProviderIds.join(', ')).split(', ');
  return (
    <div className="stack">
      <p className="muted" role="status">
        {t.count({ count: reached.length })}
      </p>
      {reached.length === 0 && (
        <Banner tone="warning" title={t.noneTitle}>
          {t.noneText}
        </Banner>
      )}
      <div className="reach stack" hidden={reached.length === 0}>
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
            values={chosen}
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
        defaultValue={start.closesAt}
        error={echo.error('closesAt')}
        required
      />
    </div>
  );
}
