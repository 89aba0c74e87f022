import type { Browser } from 'playwright';

import { overweight, PAGE_BUDGETS, type Weight } from '#tests/support/weight/budgets.ts';
import { measureWeight } from '#tests/support/weight/measure-weight.ts';

/** Prints what each page weighs beside what it may weigh. */
export async function printWeights(browser: Browser, appAddress: string): Promise<void> {
  console.log('| first load | scripts, kB | budget | script requests | styles, kB | |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const budget of PAGE_BUDGETS) {
    const weight = await measureWeight(browser, appAddress, budget);
    const faults = overweight(budget, weight);
    const cells = [
      budget.page,
      kilobytes(weight.scriptBytes),
      kilobytes(budget.limits.scriptBytes),
      beside(weight, budget.limits, 'scriptRequests'),
      kilobytes(weight.styleBytes),
      faults.length === 0 ? 'kept' : faults.join(', '),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  console.log('');
}

function kilobytes(bytes: number | undefined): string {
  return bytes === undefined ? '' : (bytes / 1_000).toFixed(1);
}

function beside(weight: Weight, limits: Partial<Weight>, what: keyof Weight): string {
  const limit = limits[what];
  return limit === undefined ? String(weight[what]) : `${weight[what]} of ${limit}`;
}
