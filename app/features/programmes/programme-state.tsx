import { Pill } from '#app/components/pill.tsx';
import type { ProgrammeState as State } from '#app/domain/programmes/programme.ts';
import { useT } from '#app/i18n/i18n.tsx';

const TONES = { draft: 'saffron', open: 'green', closed: 'neutral' } as const;

/** Whether a programme takes applications, as a word. */
export function ProgrammeState({ state }: { readonly state: State }) {
  const t = useT().programmes;
  return <Pill tone={TONES[state]}>{t.states[state]}</Pill>;
}
