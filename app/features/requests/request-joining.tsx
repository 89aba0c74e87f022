import { RadioCards } from '#app/components/choices.tsx';
import type { FormEcho } from '#app/components/use-form-failure.ts';
import { SIMPLE_SPLIT_KINDS } from '#app/domain/orders/split.ts';
import { limitWords } from '#app/features/boards/card/tolerance-words.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { RequestDraftValues, RequestDraftView } from '#app/contracts/requests/draft-view.ts';

/** Who takes part and what they would accept, with the names only the group sees. */
export function Joining({ draft }: { readonly draft: RequestDraftView }) {
  const t = useT().requests.draft;
  return (
    <>
      <ul className="stack is-tight">
        {draft.participants.map(({ householdId, name, dependants }) => (
          <li key={householdId}>
            <b>{name}</b>
            {dependants.length > 0 && <span className="muted">: {dependants.join(', ')}</span>}
          </li>
        ))}
      </ul>
      <Accepted accepts={draft.accepts} />
      <p className="muted small">{t.joiningHint}</p>
    </>
  );
}

/** What the card says of prices: a reminder for the group, which no provider reads. */
function Accepted({ accepts }: Pick<RequestDraftView, 'accepts'>) {
  const { requests, deals, components } = useT();
  const locale = useLocale();
  if (accepts === null) return null;
  const limit = limitWords(accepts, { deals, components }, locale);
  // A unit alone, without a price, is nothing that is accepted.
  return (
    <>
      {limit !== '' && (
        <p>
          {requests.draft.accepts} {limit}
        </p>
      )}
      {accepts.note !== '' && (
        <p>
          {requests.draft.note} <q dir="auto">{accepts.note}</q>
        </p>
      )}
    </>
  );
}

/** How the households share the cost. */
export function SplitField(props: {
  readonly values: RequestDraftValues;
  readonly echo: FormEcho;
}) {
  const t = useT().requests.draft;
  const { values, echo } = props;
  return (
    <RadioCards
      legend={t.split}
      name="splitMethod"
      value={values.splitMethod}
      error={echo.error('splitMethod')}
      options={SIMPLE_SPLIT_KINDS.map((kind) => ({
        value: kind,
        label: t.splits[kind],
        hint: t.splitHints[kind],
      }))}
    />
  );
}
