import FileText from 'lucide-react/icons/file-text';

import type { ThreadFileView } from '#app/contracts/threads/views.ts';
import { fileSizeWords } from '#app/features/boards/attachments/file-size.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** The files of a message: pictures to look at, PDFs to keep. `path`: of the thread. */
export function MessageFiles(props: {
  readonly files: readonly ThreadFileView[];
  readonly path: string;
}) {
  const t = useT().threads;
  const locale = useLocale();
  const { files, path } = props;
  if (files.length === 0) return null;
  return (
    <ul className="thread-files" aria-label={t.filesOf}>
      {files.map(({ fileId, name, isImage, sizeBytes }) => {
        const url = `${path}/files/${fileId}`;
        return (
          <li key={fileId}>
            {isImage ? (
              <a href={url} target="_blank" rel="noreferrer" className="thread-picture">
                <img src={url} alt={t.openPicture({ name })} loading="lazy" />
              </a>
            ) : (
              <a href={url} download={name} className="thread-file">
                <FileText aria-hidden />
                <span>{name}</span>
                <small>{fileSizeWords(sizeBytes, locale)}</small>
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
