import { useNavigate } from '@remix-run/react';

import { Select } from '#app/components/select.tsx';
import { LABEL_IDS } from '#app/domain/boards/document/labels.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen, useLooking } from '../state/board-screen.tsx';
import { useLabelTitle } from '../card/label-pill.tsx';

/** What to leave in, by what can be chosen from a list. Every choice works at once. */
export function FilterFields() {
  const words = useT().boards.views;
  const looking = useLooking();
  const { filter } = looking;
  const navigate = useNavigate();
  const set = (name: string, value: string) =>
    navigate(looking.to({ [name]: value || null }), { replace: true, preventScrollReset: true });
  const any = { value: '', label: words.any };
  const choices = useChoices();
  return (
    <>
      {choices.map(({ name, label, value, options }) => (
        <Select
          key={name}
          name={name}
          label={label}
          value={value ?? ''}
          options={[any, ...options]}
          onChange={(event) => set(name, event.currentTarget.value)}
        />
      ))}
      <FilterTick
        label={words.live}
        isOn={filter.isLive}
        onChange={(value) => set('live', value)}
      />
      <FilterTick
        label={words.vote}
        isOn={filter.needsMyVote}
        onChange={(value) => set('vote', value)}
      />
    </>
  );
}

function useChoices() {
  const t = useT();
  const words = t.boards.views;
  const { view } = useBoardScreen();
  const { filter } = useLooking();
  const labelTitle = useLabelTitle();
  const own = view.viewer.householdId;
  const others = view.households.filter(({ id }) => id !== own);
  return [
    {
      name: 'cat',
      label: words.category,
      value: filter.category,
      options: CATEGORY_IDS.map((id) => ({ value: id, label: t.components.categories[id] })),
    },
    {
      name: 'label',
      label: words.label,
      value: filter.label,
      options: LABEL_IDS.map((id) => ({ value: id, label: labelTitle(id) })),
    },
    {
      name: 'who',
      label: words.household,
      value: filter.household,
      options: [
        { value: own, label: words.mine },
        ...others.map(({ id, name }) => ({ value: id, label: name })),
      ],
    },
    {
      name: 'due',
      label: words.due,
      value: filter.due,
      options: [
        { value: 'overdue', label: words.dues.overdue },
        { value: 'week', label: words.dues.week },
      ],
    },
  ];
}

function FilterTick(props: {
  readonly label: string;
  readonly isOn: boolean;
  /** `1` when it is ticked, empty when not. */
  readonly onChange: (value: string) => void;
}) {
  const { label, isOn, onChange } = props;
  return (
    <label className="checkbox">
      <input
        type="checkbox"
        className="checkbox-tick"
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked ? '1' : '')}
      />
      <span>{label}</span>
    </label>
  );
}
