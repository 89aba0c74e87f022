import { lazy } from 'react';

import { LatePart } from '#app/components/late-part.tsx';
import { Skeleton } from '#app/components/loading.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { loadWithTexts } from '#app/i18n/with-texts.ts';

/** Fetches the details' part; the browser keeps it, so asking again costs nothing. */
export const loadCardPanel = () =>
  loadWithTexts(['boards/card', 'requests'], () => import('./card-panel.tsx'));

const Panel = lazy(async () => {
  try {
    return { default: (await loadCardPanel()).CardPanel };
  } catch {
    return { default: NoLine };
  }
});

/** Details of a need, in a part of their own: most visits begin with the board alone. */
export function CardPanel({ cardId }: { cardId: string }) {
  return (
    <LatePart fallback={<Waiting />}>
      <Panel cardId={cardId} />
    </LatePart>
  );
}

function Waiting() {
  return (
    <div className="panel">
      <div className="panel-body">
        <Skeleton lines={6} />
      </div>
    </div>
  );
}

/** The line broke before the part came: a reload with a line brings it. */
function NoLine() {
  const t = useT();
  return (
    <div className="panel">
      <p className="panel-body">{t.boards.panelNoLine}</p>
    </div>
  );
}
