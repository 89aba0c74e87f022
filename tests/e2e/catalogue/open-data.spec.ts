import { servicePage } from '#app/contracts/open-data/records.ts';
import { expect, expectAccessible, test, visit } from '#tests/support/e2e.ts';
import { enter } from '#tests/support/verbs/accounts.ts';

test('[W19] a program of another site reads the catalogue, and asks only for what is new', async ({
  app,
}) => {
  const address = `${app.address}/api/v1/services?category=sport&per_page=5`;
  const elsewhere = { Origin: 'https://giornale.example' };
  const first = await fetch(address, { headers: elsewhere });
  expect(first.status).toBe(200);
  expect(first.headers.get('access-control-allow-origin')).toBe('*');
  expect(first.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const page = servicePage.parse(await first.json());
  expect(page.items).toHaveLength(5);
  const etag = first.headers.get('etag') ?? '';
  const again = await fetch(address, { headers: { ...elsewhere, 'If-None-Match': etag } });
  expect(again.status).toBe(304);
  expect(again.headers.get('etag')).toBe(etag);
  const asked = await fetch(address, {
    method: 'OPTIONS',
    headers: { ...elsewhere, 'Access-Control-Request-Headers': 'if-none-match' },
  });
  expect(asked.status).toBe(204);
  expect(asked.headers.get('access-control-allow-headers')).toBe('If-None-Match');
  // Each record is where the list says, and each page leads to the next.
  const next = await fetch(page.next ?? '');
  expect(servicePage.parse(await next.json()).page).toBe(2);
  const one = await fetch(`${app.address}/api/v1/services/${page.items[0]?.id}`);
  expect(await one.json()).toEqual(page.items[0]);
});

test('[W19] who is signed in reads the same, and gets no cookie with it', async ({
  app,
  browser,
}) => {
  const { context } = await enter(browser, app, 'Amina Diallo');
  const address = `${app.address}/api/v1/spaces`;
  const guest = await fetch(address);
  const person = await context.request.get(address);
  expect(person.headers()['set-cookie']).toBeUndefined();
  expect(person.headers()['cache-control']).toBe('public, max-age=300');
  expect(await person.text()).toBe(await guest.text());
  await context.close();
});

test('[W19] what cannot be read, found or done is said in problem details', async ({ app }) => {
  const answers: readonly [method: string, path: string, status: number, code: string][] = [
    ['GET', '/api/v1/services?page=0&colour=red', 400, 'search.invalid'],
    ['GET', '/api/v1/services/nessuno', 404, 'service.not_found'],
    ['GET', '/api/hsds/services/nessuno', 404, 'record.not_found'],
    ['GET', '/api/hsds/contacts', 404, 'record.not_found'],
    ['GET', '/api/v2', 404, 'record.not_found'],
  ];
  for (const [method, path, status, code] of answers) {
    const answer = await fetch(`${app.address}${path}`, { method });
    expect(answer.status, path).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(await answer.json()).toMatchObject({ status, code });
  }
  const written = await fetch(`${app.address}/api/v1/services`, { method: 'DELETE' });
  expect(written.status).toBe(405);
});

test('[W19] one network has 300 readings a minute', async ({ ownApp: app }) => {
  const read = () => fetch(`${app.address}/robots.txt`);
  let refused: Response | undefined;
  for (let round = 0; round < 8 && !refused; round += 1) {
    const answers = await Promise.all(Array.from({ length: 50 }, read));
    refused = answers.find(({ status }) => status === 429);
  }
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused?.json()).toMatchObject({ code: 'request.too_many' });
});

test('[OPD5] search engines read what a service is, robots and the map of the site', async ({
  app,
  browser,
}) => {
  const robots = await (await fetch(`${app.address}/robots.txt`)).text();
  expect(robots).toContain(`Sitemap: ${app.address}/sitemap.xml`);
  const map = await (await fetch(`${app.address}/sitemap.xml`)).text();
  const [, address = ''] = /<loc>([^<]+\/services\/[^<]+)<\/loc>/.exec(map) ?? [];
  const { page, context } = await visit(browser, app);
  await page.goto(address);
  const linked = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(linked ?? '')).toMatchObject({ '@type': 'Service', url: address });
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', address);
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', /\S/);
  await context.close();
});

for (const size of ['phone', 'desktop'] as const) {
  test(`[UX] the page of the open data leads to each of them (${size})`, async ({
    app,
    browser,
  }) => {
    const { page, context } = await visit(browser, app, { size });
    await page.goto('/');
    await page.getByRole('link', { name: 'Dati aperti' }).click();
    await expect(page.getByRole('heading', { name: 'Dati aperti', level: 1 })).toBeVisible();
    await expectAccessible(page);
    const paths = await page
      .locator('main table a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(paths).toHaveLength(8);
    for (const path of paths) {
      expect((await fetch(`${app.address}${path}`)).status, path).toBe(200);
    }
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBe(0);
    await context.close();
  });
}
