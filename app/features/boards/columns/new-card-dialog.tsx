import { useNavigate, useSearchParams } from '@remix-run/react';
import { useRef, useState, type FormEvent } from 'react';

import { Button } from '#app/components/button.tsx';
import { CheckGroup, Switch } from '#app/components/choices.tsx';
import { Dialog, DialogCancel, DialogFooter, useDialogClose } from '#app/components/dialog.tsx';
import { Select } from '#app/components/select.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useToast } from '#app/components/toast.tsx';
import { BOARD_LIMITS, isBoardId } from '#app/domain/boards/document/board-schema.ts';
import { CATEGORY_IDS, isCategoryId } from '#app/domain/catalogue/categories.ts';
import { tidyLine } from '#app/domain/typed-text.ts';
import { useT } from '#app/i18n/i18n.tsx';
import type { OwnDependant } from '#app/contracts/boards/page-view.ts';

import { positionAt } from '../state/arrange-board.ts';
import { FILTER_PARAMS } from '../state/board-filter.ts';
import { useBoardCards, useBoardScreen, useLooking } from '../state/board-screen.tsx';
import { useLiveBoard } from '../state/live-board.tsx';
import { newId } from '../state/new-id.ts';

/** Says a new need. Open while the address has `new=need`, so the phone's bar can link to it. */
export function NewCardDialog({ onAdded }: { onAdded: (cardId: string) => void }) {
  const t = useT().boards;
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const { mayWrite } = useLiveBoard();
  const [round, setRound] = useState(0);
  const addedId = useRef<string | null>(null);
  const isOpen = mayWrite && params.get('new') === 'need';
  // The browser has given the focus back to the opener by now: the new card may take it.
  const closed = () => {
    setRound((now) => now + 1);
    const isAdded = addedId.current !== null;
    if (addedId.current !== null) onAdded(addedId.current);
    addedId.current = null;
    if (!isOpen) return;
    const rest = new URLSearchParams(params);
    for (const name of ['new', 'title', 'category', 'service']) rest.delete(name);
    // What was just written is seen, also when it does not fit the filter.
    if (isAdded) for (const name of FILTER_PARAMS) rest.delete(name);
    navigate(`?${rest}`, { replace: true, preventScrollReset: true });
  };
  return (
    <Dialog title={t.dialog.title} sheet open={isOpen} onClose={closed}>
      <NewCardForm
        key={round}
        onAdded={(cardId) => {
          addedId.current = cardId;
        }}
      />
    </Dialog>
  );
}

function NewCardForm({ onAdded }: { onAdded: (cardId: string) => void }) {
  const t = useT();
  const words = t.boards.dialog;
  const { view } = useBoardScreen();
  const { writer } = useLiveBoard();
  const [error, setError] = useState<string | undefined>();
  // On a slow phone Enter comes twice before the dialog is gone: one form says one need.
  const isAdded = useRef(false);
  const add = useAddCard();
  const close = useDialogClose();
  // A service of the catalogue links here with its name, so that nobody types it again.
  const [params] = useSearchParams();
  const category = params.get('category');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isAdded.current) return;
    const form = new FormData(event.currentTarget);
    if (textOf(form, 'title') === '') {
      setError(words.nameMissing);
      event.currentTarget.querySelector<HTMLInputElement>('[name=title]')?.focus();
      return;
    }
    const cardId = add(form);
    if (cardId === null) return;
    isAdded.current = true;
    const service = params.get('service');
    if (isBoardId(service)) writer?.linkService(cardId, service, true);
    onAdded(cardId);
    close();
  };
  return (
    <form className="form" noValidate onSubmit={submit}>
      <TextField
        label={words.name}
        name="title"
        hint={words.nameHint}
        error={error}
        maxLength={BOARD_LIMITS.titleLength}
        defaultValue={params.get('title')?.slice(0, BOARD_LIMITS.titleLength) ?? ''}
        autoComplete="off"
        required
        onChange={() => setError(undefined)}
      />
      <Select
        label={words.category}
        name="category"
        defaultValue={isCategoryId(category) ? category : CATEGORY_IDS[0]}
        options={CATEGORY_IDS.map((id) => ({ value: id, label: t.components.categories[id] }))}
      />
      <TextField
        label={words.schedule}
        name="schedule"
        hint={words.scheduleHint}
        maxLength={BOARD_LIMITS.scheduleLength}
        autoComplete="off"
        optional
      />
      <Participation dependants={view.ownDependants} />
      <DialogFooter>
        <DialogCancel>{words.cancel}</DialogCancel>
        <Button type="submit" pending={writer === null} pendingLabel={t.boards.saving.connecting}>
          {words.add}
        </Button>
      </DialogFooter>
    </form>
  );
}

function Participation({ dependants }: { dependants: readonly OwnDependant[] }) {
  const t = useT().boards;
  const [joins, setJoins] = useState(true);
  return (
    <>
      <Switch
        label={t.dialog.joins}
        name="joins"
        checked={joins}
        onChange={(event) => setJoins(event.currentTarget.checked)}
      />
      {joins && dependants.length > 0 && (
        <CheckGroup
          legend={t.dialog.who}
          name="dependant"
          options={dependants.map(({ id, firstName, age }) => ({
            value: id,
            label: firstName,
            hint: t.age({ age }),
          }))}
        />
      )}
    </>
  );
}

/** Writes the new card at the top of the first column; null when nothing may be written. */
function useAddCard(): (form: FormData) => string | null {
  const t = useT().boards;
  const toast = useToast();
  const { mover } = useBoardCards();
  const { isFiltered } = useLooking();
  const { writer } = useLiveBoard();
  return (form) => {
    if (!writer) return null;
    const id = newId();
    const title = textOf(form, 'title');
    const cards = mover.columns.find((column) => column.id === 'needs')?.cards ?? [];
    writer.add({
      id,
      column: 'needs',
      position: positionAt(cards, id, 0),
      category: textOf(form, 'category'),
      title,
      schedule: textOf(form, 'schedule'),
    });
    if (form.has('joins')) {
      const dependantIds = form.getAll('dependant').filter((value) => typeof value === 'string');
      writer.join(id, { dependantIds, hours: null });
    }
    const text = isFiltered ? t.dialog.filtersOff : undefined;
    toast({ title: t.dialog.added({ title }), text, tone: 'success' });
    return id;
  };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? tidyLine(value) : '';
}
