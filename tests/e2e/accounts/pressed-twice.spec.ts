import { expect, test, visit } from '#tests/support/e2e.ts';

for (const javaScriptEnabled of [true, false]) {
  const when = javaScriptEnabled ? 'with scripts' : 'before the scripts';
  test(`pressed twice ${when}: one account, one child, one group`, async ({ app, browser }) => {
    const { page } = await visit(browser, app, { javaScriptEnabled });
    await page.goto('/sign-up');
    await page.getByLabel('Nome').fill('Teresa Due');
    await page.getByLabel('E-mail').fill(`teresa.${javaScriptEnabled}@example.org`);
    await page.getByLabel('Password').fill('il cortile di notte');
    await page.getByRole('button', { name: 'Crea il conto' }).dblclick();
    await expect(page).toHaveURL(/\/welcome/);

    await page.goto('/household');
    await page.getByLabel('Nome della famiglia').fill('Famiglia Due');
    await page.getByLabel('In che Municipio abitate?').selectOption('2');
    await page.getByRole('button', { name: 'Crea la famiglia' }).dblclick();
    await expect(page.getByRole('heading', { name: 'La mia famiglia' })).toBeVisible();

    await page.getByLabel('Nome', { exact: true }).fill('Nina');
    await page.getByLabel('Data di nascita').fill('2019-05-04');
    await page.getByRole('button', { name: 'Aggiungi', exact: true }).dblclick();
    await expect(page.getByText('Nina')).toHaveCount(1);

    await page.goto('/groups/new');
    await page.getByText('Genitori', { exact: true }).click();
    await page.getByLabel('Nome del gruppo').fill('Scala Due');
    await page.getByRole('button', { name: 'Crea il gruppo' }).dblclick();
    await expect(page).toHaveURL(/\/members\?created=1/);
    await page.goto('/groups');
    await expect(page.getByText('Scala Due')).toHaveCount(1);
  });
}
