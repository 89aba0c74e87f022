import RefreshCw from 'lucide-react/icons/refresh-cw';
import { useEffect } from 'react';

import { useT } from '#app/i18n/i18n.tsx';

import { Button } from './button.tsx';

/** Asked so often whether the page can be opened again (security R: within five seconds). */
const AGAIN_MS = 3_000;
/** A board that takes long is tried again when the server would try it. */
const BOARD_AGAIN_MS = 10_000;

/**
 * The server has no database for a moment, or a board takes long: says so, and opens the page as
 * soon as it can.
 */
export function AwayScreen(props: {
  readonly isBoard: boolean;
  /** Asks the server for the whole page again. */
  readonly readAgain: () => void;
  readonly isReading: boolean;
}) {
  const { isBoard, readAgain, isReading } = props;
  const { errors } = useT();
  const t = errors.away;
  const said = isBoard ? errors.slowBoard : t;
  useEffect(() => {
    if (isReading) return undefined;
    const timer = setTimeout(readAgain, isBoard ? BOARD_AGAIN_MS : AGAIN_MS);
    return () => clearTimeout(timer);
  }, [readAgain, isReading, isBoard]);
  return (
    <div className="wrap is-narrow page error-screen">
      <h1>{said.title}</h1>
      <p role="status">{said.text}</p>
      <p>
        <Button icon={<RefreshCw aria-hidden />} onClick={readAgain}>
          {t.again}
        </Button>
      </p>
    </div>
  );
}
