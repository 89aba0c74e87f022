import type { SystemName } from './load/systems.ts';

/** Values of one metric by system, one for each run. */
export type Samples = Map<SystemName, number[]>;

/** The middle of some values, of two middles their mean; undefined when there are none. */
export function median(values: readonly number[]): number | undefined {
  const inOrder = values.toSorted((a, b) => a - b);
  const middle = inOrder.length >> 1;
  const upper = inOrder[middle];
  if (upper === undefined || inOrder.length % 2 === 1) return upper;
  return (upper + (inOrder[middle - 1] ?? upper)) / 2;
}

/** All that was measured, by metric. */
export class Results {
  readonly #samples = new Map<string, Samples>();
  readonly notes: string[] = [];

  add(system: SystemName, values: Readonly<Record<string, number>>): void {
    for (const [metric, value] of Object.entries(values)) {
      const samples = this.#samples.get(metric) ?? new Map();
      samples.set(system, [...(samples.get(system) ?? []), value]);
      this.#samples.set(metric, samples);
    }
  }

  /** Median of the runs; undefined when nothing was measured. */
  median(metric: string, system: SystemName): number | undefined {
    return median(this.#samples.get(metric)?.get(system) ?? []);
  }

  sum(metric: string, system: SystemName): number | undefined {
    const values = this.#samples.get(metric)?.get(system);
    return values?.reduce((total, value) => total + value, 0);
  }
}

type Judgement = { readonly reached: string; readonly isMet: boolean };

/** One line of the table: how a system's cell reads, and the target with its verdict. */
export type ReportRow = {
  readonly label: string;
  cell(system: SystemName, results: Results): string | undefined;
  readonly target: string;
  judge(results: Results): Judgement | undefined;
};

/** Writes the results as a table in Markdown. */
export function renderTable(
  rows: readonly ReportRow[],
  systems: Readonly<Partial<Record<SystemName, string>>>,
  results: Results,
): string {
  const names = Object.keys(systems) as SystemName[];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = ['', ...Object.values(systems), 'target', 'reached', ''];
  const body = rows.map((row) => {
    const judged = row.judge(results);
    const verdict = judged ? (judged.isMet ? 'met' : '**missed**') : 'not measured';
    return line([
      row.label,
      ...names.map((name) => row.cell(name, results) ?? '-'),
      row.target,
      judged?.reached ?? '-',
      verdict,
    ]);
  });
  return [line(head), line(head.map(() => '---')), ...body].join('\n');
}
