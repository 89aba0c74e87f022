import type { Browser, BrowserContext, Page } from 'playwright/test';

import { DEMO_PASSWORD, demoSignIns } from '#db/demo/sign-ins.ts';

import type { RunningApp } from '../app.ts';
import { expect, visit, type Visitor } from '../e2e.ts';

type Options = Parameters<typeof visit>[2];

/** A person of the sign-in page enters on a page that is there; ends where they were led. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** People who are not on the sign-in page of the demo have its password all the same. */
export async function signInByPassword(page: Page, mailbox: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(`${mailbox}@example.org`);
  await page.getByLabel('Password').fill(DEMO_PASSWORD);
  await page.getByRole('main').getByRole('button', { name: 'Entra', exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** A person of the sign-in page is in already, at a device of their own; ends where they were led. */
export async function enter(
  browser: Browser,
  app: RunningApp,
  name: string,
  options: Options = {},
): Promise<Visitor> {
  const demo = demoSignIns.find((one) => one.name === name);
  if (!demo) throw new Error(`${name} is not on the sign-in page.`);
  return enterByForm(browser, app, { demo: demo.key }, options);
}

/** The same for one who is not on the sign-in page. */
export async function enterByPassword(
  browser: Browser,
  app: RunningApp,
  mailbox: string,
  options: Options = {},
): Promise<Visitor> {
  const form = { email: `${mailbox}@example.org`, password: DEMO_PASSWORD };
  return enterByForm(browser, app, form, options);
}

/** Sends what the page of sign-in would send: a page less to draw for each person of each flow. */
async function enterByForm(
  browser: Browser,
  app: RunningApp,
  form: Readonly<Record<string, string>>,
  options: Options,
): Promise<Visitor> {
  const visitor = await visit(browser, app, options);
  const headers = { origin: app.address };
  const answer = await visitor.context.request.post('/sign-in', { form, headers });
  await visitor.page.goto(answer.url());
  await expect(visitor.page).not.toHaveURL(/sign-in/);
  return visitor;
}

/** Signs out by the menu of the bar. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Il mio profilo/ }).click();
  await page.getByRole('menuitem', { name: 'Esci' }).click();
  await expect(page.getByRole('link', { name: 'Entra' }).first()).toBeVisible();
}

/** Somebody new makes an account; ends at the first step of the welcome. */
export async function signUp(
  page: Page,
  { name, mailbox, password }: { name: string; mailbox: string; password: string },
): Promise<void> {
  await page.getByLabel('Nome e cognome').fill(name);
  await page.getByLabel('E-mail').fill(`${mailbox}@example.org`);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Crea il conto' }).click();
  await page.waitForURL(({ pathname }) => pathname === '/welcome');
}

/** The same person in a browser that runs no scripts. */
export async function withoutScript(
  browser: Browser,
  app: RunningApp,
  context: BrowserContext,
): Promise<Visitor> {
  const plain = await browser.newContext({
    baseURL: app.address,
    javaScriptEnabled: false,
    locale: 'it-IT',
    storageState: await context.storageState(),
  });
  return { context: plain, page: await plain.newPage() };
}
