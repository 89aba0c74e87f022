import type { Locator, Page } from 'playwright/test';

import { FILLED_FORMS, openFilled } from '#tests/support/filled-forms.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { MAIN_PAGES } from '#tests/support/main-pages.ts';
import { enter, enterByPassword } from '#tests/support/verbs/accounts.ts';
import { BOARD, card, GYM, menuOf, openBoard, PLANTS } from '#tests/support/verbs/boards.ts';

const TABS = 40;

/** The focus is in it, or with the browser's own bar between two rounds. */
function holdsFocus(part: Locator): Promise<boolean> {
  return part.evaluate(
    (element) =>
      element.contains(document.activeElement) || document.activeElement === document.body,
  );
}

/** Opened by a key, the dialog keeps the tabulator, and Esc gives the focus back to its opener. */
async function expectModal(page: Page, opener: Locator, dialog: Locator): Promise<void> {
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await expect.poll(() => holdsFocus(dialog)).toBe(true);
  for (let tab = 0; tab < TABS; tab += 1) {
    await page.keyboard.press(tab % 4 === 3 ? 'Shift+Tab' : 'Tab');
    expect(await holdsFocus(dialog), `the focus left by ${tab + 1} tabs`).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
}

/** Opened by a key, the menu has the focus and its arrows; Esc gives it back, Tab leaves. */
async function expectMenu(page: Page, opener: Locator): Promise<void> {
  const menu = page.locator('[role=menu]:popover-open');
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(menu).toBeVisible();
  const lines = menu.getByRole('menuitem');
  await expect(lines.first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(lines.last()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(opener).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(lines.first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(menu).toBeHidden();
}

test('menus open, are walked and close by keys alone', async ({ app, browser }) => {
  const { page } = await enter(browser, app, 'Amina Diallo');
  await openBoard(page);
  await expectMenu(page, page.getByRole('button', { name: /^Il mio profilo/ }));
  await expectMenu(page, page.locator('.tool-menu').first());
  await expectMenu(page, card(page, PLANTS).locator('[aria-haspopup=menu]').first());
  const { page: phone } = await enter(browser, app, 'Amina Diallo', { size: 'phone' });
  await phone.goto(`${BOARD}/money`);
  await expectMenu(phone, phone.locator('main [aria-haspopup=menu]:visible').first());
});

test('dialogs and sheets open, keep the focus and give it back by keys alone', async ({
  app,
  browser,
}) => {
  const { page } = await enter(browser, app, 'Amina Diallo');
  const dialog = page.locator('dialog[open]');
  await openBoard(page);
  await expectModal(page, page.getByRole('link', { name: 'Nuovo bisogno' }).first(), dialog);
  const { page: phone } = await enter(browser, app, 'Amina Diallo', { size: 'phone' });
  await phone.goto('/services');
  const opener = phone.locator('main [aria-haspopup=dialog]').first();
  await expectModal(phone, opener, phone.locator('dialog[open]'));
});

/** Opens a menu by a key and takes one of its lines by keys. */
async function take(page: Page, opener: Locator, name: string | RegExp): Promise<void> {
  await opener.focus();
  await page.keyboard.press('Enter');
  const line = page.locator('[role=menu]:popover-open').getByRole('menuitem', { name });
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(line).toBeFocused({ timeout: 1 });
  }).toPass({ intervals: [0] });
  await page.keyboard.press('Enter');
}

test('the grid of times is answered, a card deleted and the board exported by keys alone', async ({
  app,
  browser,
}) => {
  const { page } = await enter(browser, app, 'Amina Diallo');

  await test.step('one stop of the tabulator, arrows to the next time, a key for the answer', async () => {
    await openBoard(page, `?need=${GYM}`);
    const stop = page.locator('.when-button[tabindex="0"]');
    await stop.focus();
    const first = await stop.getAttribute('aria-label');
    await page.keyboard.press('Space');
    await expect(stop).not.toHaveAttribute('aria-label', first ?? '');
    const answered = await stop.getAttribute('aria-label');
    await page.keyboard.press('ArrowRight');
    await expect(stop).toBeFocused();
    await expect(stop).not.toHaveAttribute('aria-label', answered ?? '');
    await page.keyboard.press('Home');
    await expect(stop).toBeFocused();
  });

  await test.step('a card goes after a question, and the focus is not lost', async () => {
    await openBoard(page);
    await take(page, menuOf(card(page, PLANTS)), 'Elimina per sempre');
    const dialog = page.locator('dialog[open]');
    await expect.poll(() => holdsFocus(dialog)).toBe(true);
    const yes = dialog.getByRole('button', { name: 'Elimina per sempre' });
    await expect(async () => {
      await page.keyboard.press('Tab');
      await expect(yes).toBeFocused({ timeout: 1 });
    }).toPass({ intervals: [0] });
    await page.keyboard.press('Enter');
    await expect(card(page, PLANTS)).toHaveCount(0);
    await expect(page.locator(':focus')).toBeVisible();
  });

  await test.step('the board goes into a file', async () => {
    const file = page.waitForEvent('download');
    await take(page, page.locator('.tool-menu').first(), /CSV/);
    expect((await file).suggestedFilename()).toMatch(/\.csv$/);
  });
});

/** Links and buttons that show nothing when a key brings the focus to them. */
function listRingless(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isRing = (element: Element, part?: string) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    };
    return [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select')]
      .filter((element) => element.checkVisibility() && element.tabIndex >= 0)
      .filter((element) => {
        element.focus({ preventScroll: true });
        const isShown = (one: Element) => isRing(one) || isRing(one, '::after');
        // A hidden tick or a row of choices shows it on what is drawn instead.
        const drawn = [element, element.nextElementSibling, element.closest('label, .field, li')];
        return document.activeElement === element && !drawn.some((one) => one && isShown(one));
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

for (const { who, addresses } of Object.values(MAIN_PAGES)) {
  for (const dark of [false, true]) {
    const look = dark ? 'dark' : 'light';
    test(`a ring shows where the keyboard is on every page of ${who}, ${look}`, async ({
      app,
      browser,
    }) => {
      test.setTimeout(300_000);
      const { page } = await enterByPassword(browser, app, who, { dark });
      for (const address of addresses) {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        // From now on the focus is moved by keys, and shows.
        await page.keyboard.press('Tab');
        expect(await listRingless(page), address).toEqual([]);
      }
    });
  }
}

/** Puts nothing but invisible letters into every field of the form, and has the server read it. */
async function spoil(send: Locator): Promise<void> {
  await send.evaluate((element) => {
    const form = element.closest('form');
    if (form) form.noValidate = true;
    for (const field of form?.elements ?? []) {
      const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
      if (!isField || !field.checkVisibility()) continue;
      if (['checkbox', 'radio', 'file', 'hidden', 'date', 'time'].includes(field.type)) continue;
      const proto = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
      Object.getOwnPropertyDescriptor(proto.prototype, 'value')?.set?.call(field, '\u200B\u200B');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
}

for (const form of FILLED_FORMS) {
  const { name, send, canBeWrong } = form;
  if (!canBeWrong) continue;
  test(`${name} with a wrong field: the focus is on the first one`, async ({ app, browser }) => {
    const { page, context } = await openFilled(browser, app, form);
    await spoil(send(page));
    await send(page).focus();
    await page.keyboard.press('Enter');
    const first = page.locator('main').locator('[aria-invalid="true"], [data-wrong]').first();
    await expect(first).toBeVisible();
    await expect
      .poll(() => first.evaluate((element) => element.contains(document.activeElement)))
      .toBe(true);
    await context.close();
  });
}
