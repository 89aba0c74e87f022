import { chromium, type Browser, type CDPSession, type Page } from 'playwright';

import { findBrowser, SIZES } from '#tests/support/browser.ts';

/** A device: the phone's processor is slowed, as Chromium's own tools slow it. */
export const DEVICES = {
  desk: { ...SIZES.desktop, slowdown: 1 },
  phone: { ...SIZES.phone, slowdown: 4 },
} as const;

export type DeviceName = keyof typeof DEVICES;

/** Milliseconds: from a tap on the link until one may write; main thread for each of the others. */
export type PageFigures = {
  readonly openMs: number;
  readonly openTaskMs: number;
  readonly showCardMs: number;
  readonly keyTaskMs: number;
  readonly keyWorstMs: number;
};

const NOTE = 'Una torta a testa';

export async function launch(): Promise<Browser> {
  const { executablePath, args } = await findBrowser();
  return chromium.launch({ executablePath, args: [...args] });
}

/** A signed-in page of a person of the demo on a device. */
export async function signIn(
  browser: Browser,
  address: string,
  name: string,
  device: DeviceName,
): Promise<Page> {
  const { slowdown: _slowdown, ...screen } = DEVICES[device];
  const context = await browser.newContext({ ...screen, baseURL: address, locale: 'it-IT' });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto('/sign-in');
  await page.getByRole('button', { name }).click();
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
  return page;
}

/** Opens a board, then a need, and writes a sentence into its notes, as a person does. */
export async function measurePage(
  page: Page,
  board: string,
  cardId: string,
  device: DeviceName,
): Promise<PageFigures> {
  await page.goto('/about');
  const chrome = await page.context().newCDPSession(page);
  await chrome.send('Performance.enable');
  await chrome.send('Emulation.setCPUThrottlingRate', { rate: DEVICES[device].slowdown });

  const taskAtStart = await taskMs(chrome);
  const openedAt = performance.now();
  await page.goto(board);
  await page.locator('[data-grip]').first().waitFor({ state: 'attached' });
  const openMs = performance.now() - openedAt;
  const openTaskMs = (await taskMs(chrome)) - taskAtStart;

  const link = page.locator(`[data-card="${cardId}"] .card-cover`);
  const notes = page.getByLabel('Note', { exact: true });
  // The first need brings the part of the script that shows needs.
  await link.click();
  await notes.waitFor();
  await page.keyboard.press('Escape');
  await notes.waitFor({ state: 'detached' });
  const showedAt = performance.now();
  await link.click();
  await notes.waitFor();
  const showCardMs = performance.now() - showedAt;

  await notes.fill('');
  await watchKeys(page);
  const taskBefore = await taskMs(chrome);
  await notes.pressSequentially(NOTE, { delay: 60 });
  const keyTaskMs = ((await taskMs(chrome)) - taskBefore) / NOTE.length;
  const keyWorstMs = await worstKeyMs(page);
  await chrome.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return { openMs, openTaskMs, showCardMs, keyTaskMs, keyWorstMs };
}

/** Time the page's main thread was busy so far. */
async function taskMs(chrome: CDPSession): Promise<number> {
  const { metrics } = await chrome.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

type Watching = { keysMs: number[] };

/** From now on the page notes how long each key took to show (Event Timing, steps of 8 ms). */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watching = window as unknown as Watching;
    watching.keysMs = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) {
        if (name === 'keydown') watching.keysMs.push(duration);
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
}

async function worstKeyMs(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...(window as unknown as Watching).keysMs));
}
