import type { AttackReport } from '../attacks/attack.ts';
import { p95, type Act } from './honest-person.ts';

/** One line of what the kit prints. */
export type Row = { readonly line: string };

/** What an honest person felt beside one attack, and what the attack achieved. */
export function describeRow(
  name: string,
  acts: readonly Act[],
  attack?: { readonly report: AttackReport; readonly lasting: number },
): Row {
  const failed = acts.filter(({ status }) => status >= 400 || status === 0).length;
  const cells = [
    name.padEnd(20),
    `page p95 ${p95(acts, 'page').toFixed(0).padStart(5)} ms`,
    `edit p95 ${p95(acts, 'edit').toFixed(0).padStart(5)} ms`,
    `${failed} of ${acts.length} failed`.padStart(18),
  ];
  if (attack) {
    const { report, lasting } = attack;
    const answers = Object.entries(report.answers).map(([status, count]) => `${status}: ${count}`);
    cells.push(`${(lasting / 2 ** 20).toFixed(0).padStart(5)} MB stay`, answers.join(', '));
    cells.push(report.note);
  }
  return { line: cells.filter((cell) => cell !== '').join(' | ') };
}
