import Download from 'lucide-react/icons/download';
import FileText from 'lucide-react/icons/file-text';
import Trash2 from 'lucide-react/icons/trash';
import { useState } from 'react';

import { useReadAgain } from '#app/features/notifications/use-live.ts';
import { Button, buttonClass } from '#app/components/button.tsx';
import { Dialog, DialogCancel, DialogFooter } from '#app/components/dialog.tsx';
import { useToast } from '#app/components/toast.tsx';
import { mayDeleteFile } from '#app/domain/groups/policy.ts';
import { codeText } from '#app/i18n/code-text.ts';
import { formatMoment } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import type { FileView } from '#app/contracts/boards/page-view.ts';

import { personOf, useBoardScreen } from '../state/board-screen.tsx';
import { fileSizeWords } from './file-size.ts';
import { deleteFile, filePath } from './upload-file.ts';

type FileLineProps = {
  readonly file: FileView;
  readonly mayChange: boolean;
  /** The line is about to go, and the focus with it. */
  readonly onDeleted: () => void;
};

/** One file: what, how large, from whom and when; to look at, to keep, to delete. */
export function FileLine({ file, mayChange, onDeleted }: FileLineProps) {
  const t = useT().boards.attachments;
  const locale = useLocale();
  const { view } = useBoardScreen();
  const { name } = file;
  const url = filePath(view.group.id, file.id);
  const isOwn = file.by === view.viewer.personId;
  const at = new Date(file.at);
  const now = new Date(Math.max(at.getTime(), Date.parse(view.now)));
  return (
    <li>
      {file.isImage ? (
        <a href={url} target="_blank" rel="noreferrer" className="file-face">
          <img src={url} alt={t.open({ name })} loading="lazy" width={72} height={72} />
        </a>
      ) : (
        <span className="file-face">
          <FileText aria-hidden />
        </span>
      )}
      <div className="file-words">
        <b>{name}</b>
        <small>
          {fileSizeWords(file.sizeBytes, locale)} · {personOf(view, file.by)?.name ?? t.someone} ·{' '}
          <time dateTime={file.at}>{formatMoment(at, now, locale)}</time>
        </small>
        <div className="file-actions">
          <a
            href={url}
            download={name}
            className={buttonClass({ variant: 'plain', size: 's' })}
            aria-label={t.downloadOf({ name })}
          >
            <Download aria-hidden />
            {t.download}
          </a>
          {mayChange && mayDeleteFile(view.viewer.role, isOwn) && (
            <DeleteFile file={file} url={url} onDeleted={onDeleted} />
          )}
        </div>
      </div>
    </li>
  );
}

/** Asks first: the bytes cannot be brought back. A plain form where there is no script. */
function DeleteFile(props: { file: FileView; url: string; onDeleted: () => void }) {
  const t = useT();
  const words = t.boards.attachments;
  const toast = useToast();
  const { readAgain } = useReadAgain();
  const { view } = useBoardScreen();
  const [isAsking, setIsAsking] = useState(false);
  const { file, url, onDeleted } = props;
  const { name } = file;
  const remove = async () => {
    setIsAsking(false);
    const refusal = await deleteFile(view.group.id, file.id);
    if (refusal) {
      toast({ title: codeText(t, refusal.code, refusal.details), tone: 'error' });
      return;
    }
    onDeleted();
    toast({ title: words.deleted({ name }), tone: 'success' });
    readAgain();
  };
  return (
    <form
      method="post"
      action={url}
      onSubmit={(event) => {
        event.preventDefault();
        setIsAsking(true);
      }}
    >
      <Button
        type="submit"
        variant="plain"
        size="s"
        icon={<Trash2 aria-hidden />}
        aria-label={words.deleteOf({ name })}
      >
        {words.delete}
      </Button>
      {isAsking && (
        <Dialog title={words.deleteTitle} open onClose={() => setIsAsking(false)}>
          <p>{words.deleteText({ name })}</p>
          <DialogFooter>
            <DialogCancel>{words.cancel}</DialogCancel>
            <Button
              variant="danger"
              icon={<Trash2 aria-hidden />}
              onClick={() => {
                void remove();
              }}
            >
              {words.delete}
            </Button>
          </DialogFooter>
        </Dialog>
      )}
    </form>
  );
}
