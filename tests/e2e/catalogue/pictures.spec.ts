import type { Page } from 'playwright';

import { expect, test } from '#tests/support/e2e.ts';

/** What a drawing occupies once its file is there; before, nothing. */
const drawnWidths = (page: Page) =>
  page
    .locator('.service .illustration use')
    .evaluateAll((uses) =>
      uses.map((use) => (use instanceof SVGUseElement ? use.getBBox().width : 0)),
    );

for (const width of [390, 360]) {
  test(`every service shows a picture on a phone ${width} wide, before any script`, async ({
    app,
    browser,
  }) => {
    const context = await browser.newContext({
      baseURL: app.address,
      viewport: { width, height: 844 },
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    await page.goto('/services');
    await expect.poll(async () => (await drawnWidths(page)).length).toBeGreaterThan(10);
    await expect
      .poll(async () => (await drawnWidths(page)).filter((drawn) => drawn === 0))
      .toEqual([]);
    await context.close();
  });
}

test('a football course shows a ball, a swimming course a swimmer', async ({ app, browser }) => {
  const context = await browser.newContext({ baseURL: app.address, locale: 'it-IT' });
  const page = await context.newPage();
  for (const [words, type] of [
    ['calcio', 'football'],
    ['nuoto', 'swimming'],
  ]) {
    await page.goto(`/services?q=${words}`);
    const picture = page.locator('.service').first().locator('.illustration use');
    await expect(picture).toHaveAttribute(
      'href',
      new RegExp(`^/assets/sport-[\\w-]+\\.svg#${type}$`),
    );
    await page.locator('.service').first().locator('.card-cover').click();
    const scene = page.locator('.service-scene use');
    await expect(scene).toHaveAttribute('href', new RegExp(`#${type}$`));
  }
  await context.close();
});
