import type { WallView } from '#app/contracts/spaces/visit-views.ts';
import type { Dictionary } from '#app/i18n/dictionary.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { OpeningWords } from './space-list.tsx';

/** The screen in the waiting room: who is called, how many wait, how long it takes about. */
export function Wall({ view }: { readonly view: WallView }) {
  const t = useT().visits.wall;
  const { called, waiting, waitMinutes, opening } = view;
  return (
    <div className="wall">
      <p className="wall-head">{called.length > 0 ? t.called : t.nobody}</p>
      {called.length > 0 && (
        <ul className="wall-numbers">
          {called.map((number) => (
            <li key={number}>{number}</li>
          ))}
        </ul>
      )}
      <p className="wall-foot">
        <b>{t.waiting({ count: waiting })}</b>
        <span>
          {opening.kind === 'open' ? wordsOf(waitMinutes, t) : <OpeningWords opening={opening} />}
        </span>
      </p>
    </div>
  );
}

function wordsOf(minutes: number | null, t: Dictionary['visits']['wall']): string {
  if (minutes === null) return t.unknown;
  return minutes === 0 ? t.noWait : t.estimate({ minutes });
}
