import { Pill } from '#app/components/pill.tsx';
import type { ProgrammeState as State } from '#app/domain/programmes/programme.ts';
import { useT } from '#app/i18n/i18n.tsx';

const TONES = { draft: 'saffron', open: 'green', closed: 'neutral' } as const;

/** Whether a programme takes applications, as a word; one whose last day is over takes none. */
export function ProgrammeState({ state, hasEnded }: { state: State; hasEnded: boolean }) {
  const t = useT().programmes;
  if (hasEnded && state !== 'draft') return <Pill>{t.ended}</Pill>;
  return <Pill tone={TONES[state]}>{t.states[state]}</Pill>;
}
