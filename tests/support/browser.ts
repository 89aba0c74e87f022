import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { chromium } from 'playwright';

/** Sizes people really use. */
export const SIZES = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1440, height: 900 } },
} as const;

/** How to launch a browser on this machine. */
export type BrowserLaunch = { readonly executablePath: string; readonly args: readonly string[] };

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// First the one that draws for no screen: the same engine, and a fifth less work.
const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Finds a Chromium: the one `CHROMIUM_PATH` names, an installed one, Playwright's own, and at
 * last the one that comes inside an npm package, for a Linux machine that has only Node.
 */
export async function findBrowser(): Promise<BrowserLaunch> {
  const named = process.env['CHROMIUM_PATH'];
  const installed = [named, ...INSTALLED, chromium.executablePath()].find(
    (candidate) => candidate !== undefined && candidate !== '' && existsSync(candidate),
  );
  if (installed) return { executablePath: installed, args: QUIET };
  // The package unpacks its own libraries only when it believes it runs there.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  process.env['TMPDIR'] ??= path.join(os.tmpdir(), os.userInfo().username);
  const packaged = (await import('@sparticuz/chromium')).default;
  return {
    executablePath: await packaged.executablePath(),
    args: [...packaged.args, ...QUIET, '--no-zygote'],
  };
}
