import type { Browser, BrowserContext, CDPSession } from 'playwright';

import { signIn } from '../verbs/accounts.ts';
import type { PageBudget, Weight } from './budgets.ts';

/** A page has loaded when it asked for nothing this long: late parts follow the first paint. */
const QUIET_MS = 1_500;

/** Weighs the first load of a page in a browser that has nothing of it kept. */
export async function measureWeight(
  browser: Browser,
  appAddress: string,
  { person, address }: Pick<PageBudget, 'person' | 'address'>,
): Promise<Weight> {
  const options = { baseURL: appAddress, locale: 'it-IT', serviceWorkers: 'block' as const };
  const visitor = await browser.newContext({
    ...options,
    // The worker fetches what pages need without a line, in its own time: that is no first load.
    ...(person === null ? {} : { storageState: await signInElsewhere(browser, options, person) }),
  });
  const page = await visitor.newPage();
  const chrome = await visitor.newCDPSession(page);
  await chrome.send('Network.enable');
  const weighing = weigh(chrome);
  await page.goto(address);
  const weight = await weighing;
  const { pathname } = new URL(page.url());
  await visitor.close();
  // A sign-in page in its place would weigh little.
  if (pathname !== address) throw new Error(`${address} led to ${pathname}`);
  return weight;
}

/** Signs in with a browser of its own and hands over its cookies, not what it kept of the pages. */
async function signInElsewhere(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0],
  person: string,
): Promise<Awaited<ReturnType<BrowserContext['storageState']>>> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await signIn(page, person);
  const { cookies } = await context.storageState();
  await context.close();
  return { cookies, origins: [] };
}

type Kind = 'Script' | 'Stylesheet';

/** Counts what is fetched from now on, until the page has been quiet for a while. */
function weigh(chrome: CDPSession): Promise<Weight> {
  const open = new Map<string, Kind | 'other'>();
  const bytes = { Script: 0, Stylesheet: 0, other: 0 };
  let scriptRequests = 0;
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const settle = () =>
      resolve({ scriptBytes: bytes.Script, scriptRequests, styleBytes: bytes.Stylesheet });
    const onChange = () => {
      clearTimeout(timer);
      if (open.size === 0) timer = setTimeout(settle, QUIET_MS);
    };
    chrome.on('Network.requestWillBeSent', ({ requestId, type }) => {
      if (type === 'Script' && !open.has(requestId)) scriptRequests += 1;
      open.set(requestId, type === 'Script' || type === 'Stylesheet' ? type : 'other');
      onChange();
    });
    chrome.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      bytes[open.get(requestId) ?? 'other'] += encodedDataLength;
      open.delete(requestId);
      onChange();
    });
    chrome.on('Network.loadingFailed', ({ requestId, errorText, canceled }) => {
      const kind = open.get(requestId);
      if (!canceled && (kind === 'Script' || kind === 'Stylesheet')) reject(new Error(errorText));
      open.delete(requestId);
      onChange();
    });
  });
}
