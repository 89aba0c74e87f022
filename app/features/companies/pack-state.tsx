import { Pill, type PillTone } from '#app/components/pill.tsx';
import type { PackState as State } from '#app/domain/companies/reimbursement.ts';
import { useT } from '#app/i18n/i18n.tsx';

const TONES: Readonly<Record<State, PillTone>> = {
  sent: 'saffron',
  approved: 'green',
  refused: 'red',
  withdrawn: 'neutral',
};

/** What became of a pack of receipts, in a word. */
export function PackState({ state }: { readonly state: State }) {
  return <Pill tone={TONES[state]}>{useT().reimbursements.states[state]}</Pill>;
}
