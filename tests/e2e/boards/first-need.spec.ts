import { expect, test } from '#tests/support/e2e.ts';
import { enter } from '#tests/support/verbs/accounts.ts';
import { openBoard } from '#tests/support/verbs/boards.ts';

/** Phones, each with the letters its owner chose: below the bar at the foot nothing is read. */
const PHONES = [
  { width: 390, height: 844, textSize: 'normal' },
  { width: 360, height: 740, textSize: 'normal' },
  { width: 390, height: 844, textSize: 'large' },
  { width: 360, height: 740, textSize: 'large' },
] as const;

test('with three people on a board its first need is whole on a phone, and begins above 300 px on a desk', async ({
  browser,
  app,
}) => {
  const desk = await enter(browser, app, 'Amina Diallo');
  const other = await enter(browser, app, 'Marco Brambilla');
  await openBoard(desk.page);
  await openBoard(other.page);
  for (const locale of ['it-IT', 'en-GB'] as const) {
    const phone = await enter(browser, app, 'Rosa Colombo', { size: 'phone', locale });
    await openBoard(phone.page);
    await expect(phone.page.locator('.faces > li')).toHaveCount(3);
    for (const { width, height, textSize } of PHONES) {
      await phone.page.setViewportSize({ width, height });
      await phone.page.evaluate((size) => {
        document.documentElement.dataset['textSize'] = size;
      }, textSize);
      const need = await phone.page
        .locator('.need')
        .filter({ visible: true })
        .first()
        .boundingBox();
      const foot = await phone.page.locator('.shell-nav').boundingBox();
      const place = `${locale}, ${width} x ${height}, ${textSize}`;
      expect((need?.y ?? 0) + (need?.height ?? Infinity), place).toBeLessThan(foot?.y ?? 0);
    }
    if (locale === 'it-IT') {
      await expect(desk.page.locator('.faces > li')).toHaveCount(3);
      for (const width of [1440, 1280]) {
        await desk.page.setViewportSize({ width, height: 900 });
        const need = await desk.page.locator('.need').first().boundingBox();
        expect(need?.y, `${width}`).toBeLessThan(300);
      }
    }
    await phone.context.close();
  }
  await Promise.all([desk.context.close(), other.context.close()]);
});
