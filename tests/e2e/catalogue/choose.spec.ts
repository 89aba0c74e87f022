import { expect, expectAccessible, test, visit } from '#tests/support/e2e.ts';
import { enter } from '#tests/support/verbs/accounts.ts';

const SWIMMING = '/services/nuoto-bambini-6-10-anni-acquachiara-niguarda';

for (const size of ['phone', 'desktop'] as const) {
  test(`[SUG1] by keyboard from a name to the page of its provider (${size})`, async ({
    browser,
    app,
  }) => {
    const { page, context } = await visit(browser, app, { size });
    await page.goto('/services');
    const field = page.getByLabel('Cerca un servizio');
    await field.click();
    await field.pressSequentially('officina dei com');
    const option = page.getByRole('option', { name: 'Officina dei Compiti' });
    await expect(option).toBeVisible();
    await expectAccessible(page);
    await field.press('ArrowDown');
    await expect(option).toHaveAttribute('aria-selected', 'true');
    await field.press('Enter');
    await expect(page).toHaveURL(/\/providers\/officina-dei-compiti$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Officina dei Compiti');
    await expect(page.getByText('Controllato dal Comune')).toBeVisible();
    await expect(page.getByRole('link', { name: /^Chiama 02 0000/ })).toBeVisible();
    await expectAccessible(page);
    const shown = page.locator('#services .service');
    const all = await shown.count();
    await page.getByRole('link', { name: /^Municipio 8/ }).click();
    await expect(page).toHaveURL(/municipio=8/);
    await expect(page.getByText('nel Municipio 8')).toBeVisible();
    expect(await shown.count()).toBeLessThanOrEqual(all);
    await page.getByRole('link', { name: 'Mostra tutti i suoi servizi' }).click();
    await expect(shown).toHaveCount(all);
    await context.close();
  });

  test(`[UX16] [SIM1] a misspelt word, narrowed by place, leads to a service, its provider, one like it (${size})`, async ({
    browser,
    app,
  }) => {
    const { page, context } = await visit(browser, app, { size });
    await page.goto('/services');
    await page.getByLabel('Cerca un servizio').fill('nutoo');
    await page.getByLabel('Cerca un servizio').press('Enter');
    await expect(page.getByText('Cerchiamo «nuoto»')).toBeVisible();
    if (size === 'phone') await page.getByRole('button', { name: 'Filtri' }).click();
    const filters = page.locator(size === 'phone' ? 'dialog .filters' : '.filter-side');
    await filters.getByLabel(/^Dall’ente/).check();
    await expect(page).toHaveURL(/place=provider/);
    await filters.getByLabel(/^Si entra in carrozzina/).check();
    await expect(page).toHaveURL(/accessible=1/);
    await expectAccessible(page);
    if (size === 'phone') await filters.getByRole('button', { name: /^Mostra/ }).click();
    await page.locator('.results .service .card-cover').first().click();
    await expect(page).toHaveURL(/\/services\/[\w-]+$/);
    await expect(page.locator('.service-facts').getByText('Si entra in carrozzina')).toBeVisible();
    const like = page.getByRole('region', { name: 'Servizi simili' });
    await expect(like.getByText(/^Stesso servizio, /).first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: /^La pagina dell’ente/ }).click();
    await expect(page).toHaveURL(/\/providers\//);
    await page.goBack();
    const name = await like.locator('.card-cover').first().textContent();
    await like.locator('.card-cover').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '');
    await context.close();
  });

  test(`[SAV1] [SAV2] what is saved is found again, two are compared (${size})`, async ({
    browser,
    app,
  }) => {
    const { page, context } = await enter(browser, app, 'Giulia Ferrari', { size });
    await page.goto(SWIMMING);
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Salvato' })).toBeVisible();
    await page.goto('/saved');
    await expect(page.locator(`a[href="${SWIMMING}"]`)).toBeVisible();
    await page.goto('/services?q=nuoto');
    for (const place of [0, 1]) {
      await page
        .getByLabel(/^Confronta «/)
        .nth(place)
        .check();
    }
    await page.getByRole('button', { name: 'Confronta i servizi scelti' }).click();
    await expect(page.locator('.compared-one')).toHaveCount(2);
    await expect(page.locator('.compared-one').getByText('Dove si fa')).toHaveCount(2);
    await expectAccessible(page);
    // The other size begins without it.
    await page.goto(SWIMMING);
    await page.getByRole('button', { name: 'Salvato' }).click();
    await expect(page.getByRole('button', { name: 'Salva', exact: true })).toBeVisible();
    await context.close();
  });
}

test('[UX16] without script one searches, narrows and reads the page of a provider', async ({
  browser,
  app,
}) => {
  const { page, context } = await visit(browser, app, { javaScriptEnabled: false });
  await page.goto('/services');
  await page.getByLabel('Cerca un servizio').fill('officina dei compiti');
  await page.getByRole('button', { name: 'Cerca', exact: true }).click();
  const named = page.getByRole('list', { name: 'Enti con questo nome' });
  await page
    .locator('.filter-side')
    .getByLabel(/^A casa vostra/)
    .check();
  await page.getByRole('button', { name: 'Applica i filtri' }).click();
  await expect(page).toHaveURL(/q=officina.*place=home/);
  await named.getByRole('link', { name: 'Officina dei Compiti' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Officina dei Compiti');
  await expect(page.locator('.municipio-map-list a')).toHaveCount(9);
  await expect(page.locator('#services .service').first()).toBeVisible();
  await context.close();
});

test('a provider that is not here: why, where to look, whom to call', async ({ browser, app }) => {
  const { page, context } = await visit(browser, app, { locale: 'en-GB' });
  const answer = await page.goto('/providers/nobody-here');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('link', { name: 'Search the services' })).toBeVisible();
  await expect(page.getByRole('link', { name: /020202/ })).toHaveCount(2);
  await expectAccessible(page);
  await context.close();
});

test('search engines and messengers read who a provider is', async ({ browser, app }) => {
  const { page, context } = await visit(browser, app);
  await page.goto('/providers/acquachiara-niguarda');
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(data ?? '')).toMatchObject({
    '@context': 'https://schema.org',
    url: `${app.address}/providers/acquachiara-niguarda`,
  });
  await expect(page.locator('meta[property="og:title"]')).toHaveCount(1);
  await expect(page.locator('link[rel="canonical"]')).toHaveCount(1);
  await context.close();
});
