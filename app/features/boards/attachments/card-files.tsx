import { useSearchParams } from '@remix-run/react';
import CircleAlert from 'lucide-react/icons/circle-exclamation-point';
import { useId, useRef } from 'react';

import { classNames } from '#app/components/class-names.ts';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { mayInGroup } from '#app/domain/groups/policy.ts';
import { codeText } from '#app/i18n/code-text.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen } from '../state/board-screen.tsx';
import { useBoardStatus, useLiveBoard } from '../state/live-board.tsx';
import { AddFiles } from './add-files.tsx';
import { FileLine } from './file-line.tsx';
import { useDroppedFiles } from './use-dropped-files.ts';
import { useUploads, type RefusedFile } from './use-uploads.ts';

/** The files of a need: everybody in the group sees them, members bring and delete them. */
export function CardFiles({ card }: { card: CardSnapshot }) {
  const t = useT().boards.attachments;
  const { view } = useBoardScreen();
  const { mayWrite } = useLiveBoard();
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();
  const uploads = useUploads({ groupId: view.group.id, boardId: view.boardId, cardId: card.id });
  const isOffline = useBoardStatus().kind === 'offline';
  const mayAdd = mayWrite && !card.isArchived && mayInGroup(view.viewer.role, 'attach');
  const drop = useDroppedFiles(mayAdd && !isOffline, uploads.add);
  const files = view.openFiles?.cardId === card.id ? view.openFiles.files : null;
  return (
    <section
      className={classNames('panel-section', 'need-files', drop.isOver && 'is-over')}
      aria-labelledby={headingId}
      {...drop.handlers}
    >
      <h3 ref={heading} id={headingId} tabIndex={-1}>
        {t.title}
      </h3>
      {files === null && <p className="field-hint">{t.loading}</p>}
      {files?.length === 0 && <p className="field-hint">{t.none}</p>}
      {files !== null && files.length > 0 && (
        <ul className="file-list">
          {files.map((file) => (
            <FileLine
              key={file.id}
              file={file}
              mayChange={mayAdd && !isOffline}
              onDeleted={() => heading.current?.focus()}
            />
          ))}
        </ul>
      )}
      {mayAdd && isOffline && <p className="field-hint">{t.offline}</p>}
      {mayAdd && !isOffline && <AddFiles cardId={card.id} onChosen={uploads.add} />}
      {uploads.sending && <p className="file-progress">{t.sending(uploads.sending)}</p>}
      <Refused files={uploads.refused} />
    </section>
  );
}

/** Why files are not on the card; without script the address says why the last one is not. */
function Refused({ files }: { files: readonly RefusedFile[] }) {
  const t = useT();
  const words = t.boards.attachments;
  const [params] = useSearchParams();
  const problem = params.get('fileProblem');
  const sentences = files.map(({ key, name, code, details }) => ({
    key,
    text: words.refused({ name, reason: codeText(t, code, details) }),
  }));
  if (sentences.length === 0 && problem !== null) {
    sentences.push({ key: 0, text: codeText(t, problem) });
  }
  if (sentences.length === 0) return null;
  return (
    <div className="file-refusals">
      <p>{words.refusedTitle}</p>
      <ul>
        {sentences.map(({ key, text }) => (
          <li key={key} className="field-error">
            <CircleAlert aria-hidden />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
