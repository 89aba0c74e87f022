import { Pill } from '#app/components/pill.tsx';
import type { ApplicationState as State } from '#app/domain/programmes/application.ts';
import { useT } from '#app/i18n/i18n.tsx';

const TONES = {
  sent: 'new',
  checking: 'neutral',
  to_complete: 'saffron',
  verified: 'green',
  waiting: 'saffron',
  granted: 'green',
  refused: 'red',
  withdrawn: 'neutral',
} as const;

/** Where an application is, as a word. */
export function ApplicationState({ state }: { readonly state: State }) {
  const t = useT().applications;
  return <Pill tone={TONES[state]}>{t.states[state]}</Pill>;
}
