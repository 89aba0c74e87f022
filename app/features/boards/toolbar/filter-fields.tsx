import { useNavigate } from '@remix-run/react';

import { Select } from '#app/components/select.tsx';
import { LABEL_IDS } from '#app/domain/boards/document/labels.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen, useLooking } from '../state/board-screen.tsx';
import { useLabelTitle } from '../card/label-pill.tsx';

/** What to leave in, by what can be chosen from a list. Every choice works at once. */
export function FilterFields() {
  const t = useT();
  const words = t.boards.views;
  const { view } = useBoardScreen();
  const looking = useLooking();
  const { filter } = looking;
  const navigate = useNavigate();
  const labelTitle = useLabelTitle();
  const set = (name: string, value: string) =>
    navigate(looking.to({ [name]: value || null }), { replace: true, preventScrollReset: true });
  const any = { value: '', label: words.any };
  const own = view.viewer.householdId;
  const others = view.households.filter(({ id }) => id !== own);
  const choices = [
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
      <label className="check">
        <input
          type="checkbox"
          className="tick"
          checked={filter.isLive}
          onChange={(event) => set('live', event.currentTarget.checked ? '1' : '')}
        />
        <span>{words.live}</span>
      </label>
      <label className="check">
        <input
          type="checkbox"
          className="tick"
          checked={filter.needsMyVote}
          onChange={(event) => set('vote', event.currentTarget.checked ? '1' : '')}
        />
        <span>{words.vote}</span>
      </label>
    </>
  );
}
