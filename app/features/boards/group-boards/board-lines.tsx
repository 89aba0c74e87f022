import { Form, Link } from '@remix-run/react';
import LayoutGrid from 'lucide-react/icons/layout-grid';

import { Button } from '#app/components/button.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { GROUP_BOARD_LIMITS } from '#app/domain/boards/boards-of-group.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import type { BoardChoice } from '#app/contracts/boards/page-view.ts';
import type { BoardsOfGroupView } from '#app/contracts/boards/group-boards-view.ts';

type LinesProps = {
  readonly view: BoardsOfGroupView;
  readonly boards: readonly BoardChoice[];
  readonly answer: unknown;
};

/** Boards one under the other; organisers change their name or put them away on the spot. */
export function BoardLines({ view, boards, answer }: LinesProps) {
  return (
    <ul className="board-lines">
      {boards.map((board) => (
        <li key={board.id}>
          <Link to={`/groups/${view.group.id}/boards/${board.id}`} className="board-line-name">
            <LayoutGrid aria-hidden />
            {board.name}
          </Link>
          {view.mayManage && <BoardTools board={board} answer={answer} />}
        </li>
      ))}
    </ul>
  );
}

function BoardTools({ board, answer }: { board: BoardChoice; answer: unknown }) {
  const t = useT().boards.boardsOfGroup;
  const { id: boardId, name, isArchived } = board;
  const intent = isArchived ? 'unarchive' : 'archive';
  const rename = useFormFailure(answer, { intent: 'rename', boardId });
  const putAway = useFormFailure(answer, { intent, boardId });
  return (
    <>
      <details open={rename.hasFailed || undefined}>
        <summary aria-label={t.renameOf({ name })}>{t.rename}</summary>
        <Form method="post" className="form">
          <FormNote echo={rename} />
          <input type="hidden" name="intent" value="rename" />
          <input type="hidden" name="boardId" value={boardId} />
          <TextField
            label={t.name}
            {...rename.field('name', name)}
            key={name}
            id={`name-${boardId}`}
            autoComplete="off"
            maxLength={GROUP_BOARD_LIMITS.nameLength}
            required
          />
          <div className="form-actions">
            <Button type="submit" variant="quiet" size="s">
              {t.save}
            </Button>
          </div>
        </Form>
      </details>
      <Form method="post">
        <FormNote echo={putAway} />
        <input type="hidden" name="intent" value={intent} />
        <input type="hidden" name="boardId" value={boardId} />
        <Button
          type="submit"
          variant="plain"
          size="s"
          aria-label={isArchived ? t.unarchiveOf({ name }) : t.archiveOf({ name })}
        >
          {isArchived ? t.unarchive : t.archive}
        </Button>
      </Form>
    </>
  );
}
