import CircleCheck from 'lucide-react/icons/circle-check';
import CloudOff from 'lucide-react/icons/cloud-off';
import Eye from 'lucide-react/icons/eye';
import LoaderCircle from 'lucide-react/icons/loader-circle';

import { useT } from '#app/i18n/i18n.tsx';

import { useBoardStatus, useLiveBoard, useStoreTrouble } from '../state/live-board.tsx';

/** How safe the writing is, in words. Silent for screen readers: the bar speaks when it matters. */
export function SaveNote() {
  const t = useT().boards.saving;
  const { mayWrite } = useLiveBoard();
  const status = useBoardStatus();
  const trouble = useStoreTrouble();
  if (!mayWrite) {
    return (
      <span className="save-note">
        <Eye aria-hidden />
        {t.read}
      </span>
    );
  }
  switch (status.kind) {
    case 'loading':
      return (
        <span className="save-note needs-script">
          <LoaderCircle aria-hidden />
          {t.connecting}
        </span>
      );
    case 'saving':
      return (
        <span className="save-note">
          <LoaderCircle aria-hidden />
          {t.saving}
        </span>
      );
    case 'saved':
      return (
        <span className="save-note is-saved">
          <CircleCheck aria-hidden />
          {t.saved}
        </span>
      );
    case 'offline':
      return (
        <span className="save-note is-offline">
          <CloudOff aria-hidden />
          {trouble === null ? t.offline : t.unkept}
        </span>
      );
    case 'refused':
    case 'removed':
      return null;
  }
}
