import { Card, Section } from '#app/components/card.tsx';
import { Button } from '#app/components/button.tsx';
import { useToast } from '#app/components/toast.tsx';
import { isCategoryId } from '#app/domain/catalogue/categories.ts';
import { spread } from '#app/domain/boards/document/position.ts';
import { useT } from '#app/i18n/i18n.tsx';

import type { BoardWriter } from '../state/board-writer.ts';
import { useBoardStatus, useLiveBoard, useLostEdits } from '../state/live-board.tsx';
import { newId } from '../state/new-id.ts';
import type { LostEdit } from '../sync/lost-edits.ts';

/**
 * Texts written offline on cards that somebody removed meanwhile (Y9), and texts that the server
 * refused: they stay here, through reloads, until the person makes a card of each or lets it go.
 */
export function LostEditList() {
  const t = useT().boards.lost;
  const lostEdits = useLostEdits();
  const cardGone = lostEdits.filter(({ isRefused }) => !isRefused);
  const refused = lostEdits.filter(({ isRefused }) => isRefused);
  return (
    <>
      <Texts title={t.refusedTitle} hint={t.refusedText} edits={refused} />
      <Texts title={t.title} hint={t.text} edits={cardGone} />
    </>
  );
}

function Texts(props: { title: string; hint: string; edits: readonly LostEdit[] }) {
  const { title, hint, edits } = props;
  if (edits.length === 0) return null;
  return (
    <Section title={title} hint={hint}>
      <ul className="lost-edits">
        {edits.map((edit) => (
          <li key={edit.cardId}>
            <LostEditCard edit={edit} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function LostEditCard({ edit }: { edit: LostEdit }) {
  const t = useT().boards;
  const { provider, writer } = useLiveBoard();
  // What is written on a board that was refused a change goes nowhere until the page starts anew.
  const isStuck = useBoardStatus().kind === 'refused';
  const title = edit.title === '' ? t.untitled : edit.title;
  return (
    <Card as="article">
      <h3>{title}</h3>
      {edit.notes !== '' && <p className="as-written">{edit.notes}</p>}
      <Lines label={t.lost.comments} lines={edit.comments} />
      <Lines label={t.lost.checklist} lines={edit.checklist} />
      <div className="actions">
        {writer && !isStuck && (
          <Button
            size="s"
            onClick={() => {
              makeCard(writer, edit);
              provider?.decideLost(edit.cardId);
            }}
          >
            {t.lost.restore}
          </Button>
        )}
        <CopyButton edit={edit} title={title} />
        <Button
          size="s"
          variant="quiet"
          aria-label={t.lost.discardLabel({ title })}
          onClick={() => provider?.decideLost(edit.cardId)}
        >
          {t.lost.discard}
        </Button>
      </div>
    </Card>
  );
}

function CopyButton({ edit, title }: { edit: LostEdit; title: string }) {
  const t = useT();
  const toast = useToast();
  const copy = async () => {
    const { notes, comments, checklist } = edit;
    const parts = [edit.title, notes, ...comments, checklist.join('\n')];
    await navigator.clipboard.writeText(parts.filter((part) => part !== '').join('\n\n'));
    toast({ title: t.components.copied, tone: 'success' });
  };
  return (
    <Button
      size="s"
      variant="quiet"
      aria-label={t.boards.lost.copyLabel({ title })}
      onClick={() => void copy()}
    >
      {t.boards.lost.copy}
    </Button>
  );
}

function Lines({ label, lines }: { label: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h4>{label}</h4>
      <ul>
        {lines.map((line, index) => (
          // Lines are only read here; two may say the same.
          <li key={`${index}-${line}`} className="as-written">
            {line}
          </li>
        ))}
      </ul>
    </>
  );
}

function makeCard(writer: BoardWriter, edit: LostEdit): void {
  const id = newId();
  const category = isCategoryId(edit.category) ? edit.category : 'guidance';
  const { title, notes, comments, checklist } = edit;
  writer.add({ id, column: 'needs', position: 'V', category, title, notes });
  for (const text of comments) writer.comment(id, { id: newId(), at: Date.now(), text });
  const positions = spread(checklist.length);
  checklist.forEach((text, index) => {
    writer.addItem(id, { id: newId(), text, position: positions[index] ?? 'V' });
  });
}
