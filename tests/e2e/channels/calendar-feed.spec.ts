import { enter } from '#tests/support/verbs/accounts.ts';
import { expect, expectAccessible, test } from '#tests/support/e2e.ts';

for (const size of ['phone', 'desktop'] as const) {
  test(`[CAL2] a person’s calendar reads the agenda until the address is changed (${size})`, async ({
    browser,
    ownApp: app,
  }) => {
    const { page, context } = await enter(browser, app, 'Amina Diallo', { size });
    await page.goto('/agenda');
    await page.getByRole('link', { name: 'Nel vostro calendario' }).click();
    await page.getByRole('button', { name: 'Crea l’indirizzo' }).click();
    const field = page.getByLabel('Indirizzo segreto della vostra agenda');
    await expect(field).toHaveValue(/\/calendar\/[\w-]{43}$/);
    await expectAccessible(page);
    const first = await field.inputValue();
    // A program has no cookie.
    const file = await fetch(first);
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(await file.text()).toContain('BEGIN:VEVENT');
    await page.reload();
    await expect(page.getByText('Letto l’ultima volta:')).toBeVisible();
    await page.getByRole('button', { name: 'Cambia l’indirizzo' }).click();
    await expect(page.getByText('Quello di prima non funziona più.')).toBeVisible();
    expect(await field.inputValue()).not.toBe(first);
    expect((await fetch(first)).status).toBe(404);
    await page.getByRole('button', { name: 'Spegni l’indirizzo' }).click();
    await expect(page.getByRole('button', { name: 'Crea l’indirizzo' })).toBeVisible();
    expect(app.output()).not.toContain(first.split('/').at(-1));
    await context.close();
  });
}
