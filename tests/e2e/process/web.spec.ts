import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

import { startApp } from '#tests/support/app.ts';
import { expect, test, visit } from '#tests/support/e2e.ts';
import { signIn } from '#tests/support/verbs/accounts.ts';
import { BOARD } from '#tests/support/verbs/boards.ts';

const run = promisify(execFile);
const MAIN = path.resolve(import.meta.dirname, '../../../build/main.js');

test('[W1] every answer carries the strict policy with a nonce of its own', async ({ app }) => {
  const policies = await Promise.all(
    ['/', '/', '/services', '/nowhere'].map(async (target) => {
      const response = await fetch(`${app.address}${target}`);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(response.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(response.headers.get('x-powered-by')).toBeNull();
      return response.headers.get('content-security-policy') ?? '';
    }),
  );
  for (const policy of policies) {
    expect(policy).toMatch(/script-src 'nonce-[\w+/=]{20,}' 'strict-dynamic'/);
    for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(part);
    }
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  }
  const nonces = policies.map((policy) => /nonce-([^']+)/.exec(policy)?.[1]);
  expect(new Set(nonces).size).toBe(policies.length);
});

test('[W1] the policy is enforced: a script without the nonce does not run', async ({
  app,
  browser,
}) => {
  const { page, context } = await visit(browser, app);
  await page.goto('/');
  const hasRun = await page.evaluate(() => {
    const script = document.createElement('div');
    script.innerHTML = '<img src="x" onerror="window.hasRun = true">';
    document.body.append(script);
    const inline = document.createElement('script');
    inline.textContent = 'window.hasRun = true';
    document.body.setAttribute('onclick', 'window.hasRun = true');
    document.body.click();
    return new Promise<boolean>((resolve) => {
      document.addEventListener('securitypolicyviolation', () =>
        resolve('hasRun' in window && window.hasRun === true),
      );
    });
  });
  expect(hasRun).toBe(false);
  await context.close();
});

test('[W1] the page of an unknown address works: every script of it has the nonce', async ({
  app,
}) => {
  const body = await (await fetch(`${app.address}/nowhere/at/all`)).text();
  const scripts = body.match(/<script[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((tag) => !tag.includes('nonce="'))).toEqual([]);
});

test('[W3] a form sent from another site is refused before anything happens', async ({ app }) => {
  for (const headers of [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
  ]) {
    const response = await fetch(`${app.address}/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ demo: 'organiser' }),
      headers: headers as Record<string, string>,
      redirect: 'manual',
    });
    expect(response.status).toBe(403);
    expect(response.headers.get('set-cookie')).toBeNull();
  }
});

test('[W2] the session cookie is closed to scripts and sites; [B16] pages behind it are not stored', async ({
  app,
}) => {
  const response = await fetch(`${app.address}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ demo: 'organiser' }),
    headers: { Origin: app.address },
    redirect: 'manual',
  });
  const cookie = response.headers.get('set-cookie') ?? '';
  expect(response.status).toBe(302);
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/);
  expect(cookie).toMatch(/Path=\//);
  const page = await fetch(`${app.address}/groups`, {
    headers: { Cookie: cookie.split(';')[0] ?? '' },
  });
  expect(page.status).toBe(200);
  expect(page.headers.get('cache-control')).toBe('no-store');
});

test('[W4] unknown pages and errors show no inside of the machine', async ({ app }) => {
  for (const target of ['/nowhere', '/services/no-such-service', '/groups/%00', '/%E0%A4%A']) {
    const response = await fetch(`${app.address}${target}`, { redirect: 'manual' });
    const body = await response.text();
    expect(response.status, target).toBeLessThan(500);
    expect(body).not.toMatch(/node_modules|\bat \w+ \(|\.ts:\d+/);
  }
});

test('[UX] the demo speaks the language of whoever tries it', async ({ app, browser }) => {
  const { page, context } = await visit(browser, app, { locale: 'en-GB' });
  await signIn(page, 'Amina Diallo');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto(BOARD);
  await expect(page.getByRole('link', { name: 'New need' }).first()).toBeVisible();
  await context.close();
});

test('health says alive and ready; SIGTERM drains and ends well', async () => {
  const app = await startApp({ DEMO: '0' });
  expect((await fetch(`${app.address}/healthz`)).status).toBe(200);
  expect(await (await fetch(`${app.address}/readyz`)).json()).toEqual({ status: 'ready' });
  const exit = new Promise<number | null>((resolve) => {
    app.process.once('exit', (code) => resolve(code));
  });
  await app.stop('SIGTERM');
  expect(await exit).toBe(0);
});

test('[W4] production refuses default secrets, in a sentence', async () => {
  const refused = run(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', PORT: '0' },
  });
  await expect(refused).rejects.toMatchObject({ code: 1 });
  const { stderr } = await refused.catch((error: unknown) => error as { stderr: string });
  expect(stderr).toContain('SESSION_SECRET');
  expect(stderr).not.toMatch(/\n\s+at /);
});
