import { expect, test } from '#tests/support/e2e.ts';
import { overweight, PAGE_BUDGETS } from '#tests/support/weight/budgets.ts';
import { measureWeight } from '#tests/support/weight/measure-weight.ts';

for (const budget of PAGE_BUDGETS) {
  test(`${budget.page} keeps to its weight`, async ({ app, browser }) => {
    const weight = await measureWeight(browser, app.address, budget);
    // Every page has scripts and styles: nothing counted would keep to any budget.
    expect(weight.scriptBytes).toBeGreaterThan(50_000);
    expect(weight.styleBytes).toBeGreaterThan(1_000);
    expect(overweight(budget, weight)).toEqual([]);
  });
}
