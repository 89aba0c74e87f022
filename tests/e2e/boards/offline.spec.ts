import { rm } from 'node:fs/promises';

import type { Browser, BrowserContext, Page } from 'playwright/test';

import { deleteCard } from '#app/domain/boards/document/edit-board.ts';
import { BoardProvider } from '#app/features/boards/sync/board-provider.ts';
import { newDataDir, startApp, type RunningApp } from '#tests/support/app.ts';
import { fileOfRoute } from '#tests/support/client-files.ts';
import { enter, enterByPassword, signIn, signOut } from '#tests/support/verbs/accounts.ts';
import {
  BOARD,
  GYM,
  PLANTS,
  SITTER,
  addNeed,
  card,
  cardsOf,
  chooseOn,
  mayWrite,
  notes,
  openBoard,
  writeAtEnd,
  writeAtStart,
} from '#tests/support/verbs/boards.ts';
import { PADOVA, removeHousehold } from '#tests/support/verbs/groups.ts';
import { expect, expectAccessible, test as base, visit, type Visitor } from '#tests/support/e2e.ts';

/**
 * A city whose server can be stopped and started again at the same address. A stopped server is the
 * truest lost line: Chromium's own "offline" does not reach what a service worker asks for.
 */
class StoppableApp {
  #app: RunningApp;
  readonly #dataDir: string;

  private constructor(app: RunningApp, dataDir: string) {
    this.#app = app;
    this.#dataDir = dataDir;
  }

  static async start(): Promise<StoppableApp> {
    const dataDir = await newDataDir();
    return new StoppableApp(await startApp({ DATA_DIR: dataDir }), dataDir);
  }

  get app(): RunningApp {
    return this.#app;
  }

  /** Nobody listens any more. */
  async cut(): Promise<void> {
    await this.#app.stop('SIGKILL');
  }

  async mend(): Promise<void> {
    const { port } = new URL(this.#app.address);
    this.#app = await startApp({ DATA_DIR: this.#dataDir, PORT: port });
  }

  /** The server takes connections and says nothing, as in a lift with one bar. */
  silence(): void {
    this.#app.process.kill('SIGSTOP');
  }

  speak(): void {
    this.#app.process.kill('SIGCONT');
  }

  async end(): Promise<void> {
    await this.#app.stop('SIGKILL');
    await rm(this.#dataDir, { recursive: true, force: true });
  }
}

const test = base.extend<{ city: StoppableApp }>({
  city: async ({ browserName: _browserName }, use) => {
    const city = await StoppableApp.start();
    await use(city);
    await city.end();
  },
});

/** Addresses in the worker's caches whose names begin so. */
async function addressesIn(page: Page, prefix: string): Promise<string[]> {
  const urls = await page.evaluate(async (start) => {
    const names = (await caches.keys()).filter((name) => name.startsWith(start));
    const lists = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    return lists.flat();
  }, prefix);
  return urls.map((url) => decodeURIComponent(new URL(url).pathname));
}

/** What the worker keeps of pages now: addresses in the visitors' own caches. */
const keptBy = (page: Page) => addressesIn(page, 'cortile-kept-');

/** The files of the application that are on the device. */
const shellOn = (page: Page) => addressesIn(page, 'cortile-shell-');

/** Waits until the worker has all it wants before anybody asks it. */
async function workerIsReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** The boards whose documents are on the device. */
function boardsOn(page: Page): Promise<string[]> {
  return page.evaluate(async () =>
    (await indexedDB.databases())
      .map(({ name = '' }) => name)
      .filter((name) => name.startsWith('cortile:')),
  );
}

/** Opens the board, and waits until page, answer and frame are on the device. */
async function keepBoard(page: Page, board = BOARD): Promise<void> {
  await page.goto('/groups');
  await expect.poll(() => keptBy(page)).toContain('/kept-answers//groups');
  await page.goto(board);
  await expect(page.locator('.here')).not.toHaveText(/Mi collego|Siete offline/);
  await expect
    .poll(() => keptBy(page))
    .toEqual(expect.arrayContaining([board, `/kept-answers/${board}`]));
  await expect.poll(async () => (await keptBy(page)).join()).toContain('shell-data');
}

async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await openBoard(page, `?need=${SITTER}`);
  return page;
}

/** Somebody whose device has the board, and whose line is lost. */
async function enterAndLoseLine(
  browser: Browser,
  city: StoppableApp,
  options?: { size: 'phone' },
): Promise<Visitor> {
  const visitor = await enter(browser, city.app, 'Amina Diallo', options);
  await keepBoard(visitor.page);
  await city.cut();
  return visitor;
}

/** Opens a need from what the device has. */
async function openWithoutLine(page: Page, id = SITTER): Promise<void> {
  await page.goto(`${BOARD}?need=${id}`);
  await mayWrite(page);
}

/** Somebody else of the group reads the need on the board of the server. */
async function enterAndRead(browser: Browser, city: StoppableApp): Promise<Visitor> {
  const reader = await enter(browser, city.app, 'Marco Brambilla');
  await openBoard(reader.page, `?need=${SITTER}`);
  return reader;
}

test('[Y9] a phone without a line opens my groups, a board and a need, and says so elsewhere', async ({
  browser,
  city,
}) => {
  const { page, context } = await enter(browser, city.app, 'Amina Diallo', { size: 'phone' });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await keepBoard(page);
  await city.cut();

  await page.goto(`${BOARD}?need=${SITTER}`);
  await expect(notes(page)).toHaveValue(/Quattro bambini/);
  await mayWrite(page);
  await expect(page.getByText('Siete offline: si invia dopo')).toBeVisible();
  await expect(page.getByText(/Potete continuare a scrivere/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Torna alla bacheca' }).tap();
  await expect(page).toHaveURL(/cinquecento\??$/);
  await page.getByRole('link', { name: 'Bacheche' }).first().tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('I miei gruppi');
  await expect(page.getByText(/Siete offline. Vedete le notizie di/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: /Cinquecento/ }).tap();
  await expect(card(page, SITTER)).toBeVisible();

  await page.getByRole('link', { name: 'Portafoglio' }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Manca la connessione');
  await expectAccessible(page);
  await page.goto('/agenda');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Manca la connessione');
  await expectAccessible(page);
  await page.getByRole('link', { name: /Cinquecento/ }).tap();
  await expect(card(page, SITTER)).toBeVisible();
  expect(faults).toEqual([]);
  await context.close();
});

test('[Y9] a board’s files are fetched for who opened one: not for guests, not for “my groups”', async ({
  browser,
  city,
}) => {
  const board = await fileOfRoute('groups.$groupId._index');
  const { page, context } = await visit(browser, city.app);
  await page.goto('/services');
  await workerIsReady(page);
  expect(await shellOn(page)).toContain('/icon-192.png');
  expect(await shellOn(page)).not.toContain(board);
  await signIn(page, 'Amina Diallo');
  await page.goto('/groups');
  await expect.poll(() => keptBy(page)).toContain('/groups');
  expect(await shellOn(page)).toContain(await fileOfRoute('groups._index'));
  expect(await shellOn(page)).not.toContain(board);
  await keepBoard(page);
  expect(await shellOn(page)).toContain(board);
  await context.close();
});

test('[Y9] “my groups” opens without a line though no board was ever opened, and a board says so', async ({
  browser,
  city,
}) => {
  const { page, context } = await enter(browser, city.app, 'Amina Diallo', { size: 'phone' });
  await page.goto('/groups');
  await expect.poll(() => keptBy(page)).toContain('/kept-answers//groups');
  await expect.poll(async () => (await keptBy(page)).join()).toContain('shell-data');
  await city.cut();
  await page.goto('/groups');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('I miei gruppi');
  await page.goto(BOARD);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Manca la connessione');
  await context.close();
});

test('[Y9] a silent server is not waited for longer than four seconds', async ({
  browser,
  city,
}) => {
  const { page, context } = await enter(browser, city.app, 'Amina Diallo', { size: 'phone' });
  await keepBoard(page);
  city.silence();
  await page.goto(BOARD, { waitUntil: 'commit', timeout: 10_000 });
  await expect(card(page, SITTER)).toBeVisible();
  await mayWrite(page);
  await page.getByRole('link', { name: 'Bacheche' }).first().tap();
  await expect(page.getByText(/Siete offline. Vedete le notizie di/)).toBeVisible();
  city.speak();
  await context.close();
});

test('[Y9] what is written after a reload without a line is sent and merged when it is back', async ({
  browser,
  city,
}) => {
  const { page, context } = await enterAndLoseLine(browser, city, { size: 'phone' });
  await openWithoutLine(page);
  await writeAtEnd(page, ' Scritto nel lift.');
  await page.getByRole('button', { name: 'Non partecipiamo più' }).tap();
  await page.getByRole('link', { name: 'Torna alla bacheca' }).tap();
  await chooseOn(page, PLANTS, 'Sposta in «Organizzato»');
  await page.goto(`${BOARD}?new=need`);
  await mayWrite(page);
  await addNeed(page, 'Nato offline');

  await city.mend();
  await expect(page.getByText(/Connessione tornata. Tutto è salvato/)).toBeVisible({
    timeout: 30_000,
  });
  const marco = await enterAndRead(browser, city);
  await expect(notes(marco.page)).toHaveValue(/ Scritto nel lift\.$/);
  await expect(card(marco.page, SITTER)).not.toContainText('Amina Diallo');
  await expect(marco.page.getByRole('link', { name: 'Nato offline' })).toHaveCount(1);
  expect(await cardsOf(marco.page, 'arranged')).toContain(PLANTS);
  await Promise.all([context.close(), marco.context.close()]);
});

test('[Y9] a page closed at the last key is sent at the next opening, deletions too', async ({
  browser,
  city,
}) => {
  const { page, context } = await enterAndLoseLine(browser, city);
  await openWithoutLine(page);
  await notes(page).fill('');
  await page.close();
  const next = await context.newPage();
  await openWithoutLine(next);
  await expect(notes(next)).toHaveValue('');
  await notes(next).pressSequentially('Ultime parole');
  await next.close({ runBeforeUnload: false });

  await city.mend();
  const back = await newPage(context);
  await expect(notes(back)).toHaveValue('Ultime parole');
  await expect(back.getByText('Tutto salvato')).toBeVisible();
  const marco = await enterAndRead(browser, city);
  await expect(notes(marco.page)).toHaveValue('Ultime parole');
  await Promise.all([context.close(), marco.context.close()]);
});

test('[Y9] two tabs of one person see each other without a line, and one can send for both', async ({
  browser,
  city,
}) => {
  const { page, context } = await enterAndLoseLine(browser, city);
  await openWithoutLine(page);
  const other = await context.newPage();
  await openWithoutLine(other);
  await writeAtStart(page, 'Prima. ');
  await expect(notes(other)).toHaveValue(/^Prima\. /);
  await writeAtEnd(other, ' Seconda.');
  const both = /^Prima\. Quattro bambini.* Seconda\.$/s;
  await expect(notes(page)).toHaveValue(both);
  await page.close();

  await city.mend();
  await expect(other.getByText('Tutto salvato')).toBeVisible({ timeout: 30_000 });
  const marco = await enterAndRead(browser, city);
  await expect(notes(marco.page)).toHaveValue(both);
  await Promise.all([context.close(), marco.context.close()]);
});

test('[Y9] what was written on a card that is gone stays until the person decides', async ({
  browser,
  city,
}) => {
  const { page, context } = await enterAndLoseLine(browser, city, { size: 'phone' });
  for (const id of [SITTER, GYM]) {
    await openWithoutLine(page, id);
    await writeAtEnd(page, ' Da non perdere.');
  }
  const [name = ''] = await boardsOn(page);
  await page.goto('about:blank');
  await city.mend();
  const marco = await enter(browser, city.app, 'Marco Brambilla');
  await deleteCards(marco, name.split(':')[2] ?? '', [SITTER, GYM]);

  await openBoard(page);
  const list = page.locator('.lost-edits');
  const lost = page.locator('.lost-edits > li');
  await expect(lost).toHaveCount(2);
  await expect(list).toContainText('Quattro bambini tra 6 e 9 anni');
  await expectAccessible(page);
  await page.reload();
  await expect(lost).toHaveCount(2);
  await lost.first().getByRole('button', { name: 'Crea una scheda' }).tap();
  await expect(lost).toHaveCount(1);
  await list.getByRole('button', { name: /^Butta via/ }).tap();
  await expect(list).toBeHidden();
  await expect(page.getByText('Tutto salvato').or(page.locator('.here'))).toBeVisible();
  await page.reload();
  await mayWrite(page);
  await expect(list).toBeHidden();
  await Promise.all([context.close(), marco.context.close()]);
});

/** Deletes needs for good, as another client of this person would. */
async function deleteCards(person: Visitor, boardId: string, ids: string[]): Promise<void> {
  const cookies = await person.context.cookies();
  const provider = new BoardProvider({
    boardId,
    personId: 'demo-person-marco-brambilla',
    url: new URL(person.page.url()).origin,
    openLocalStore: null,
    headers: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
  });
  const status = () => provider.getStatus().kind;
  await provider.connect();
  await expect.poll(status).toBe('saved');
  for (const id of ids) deleteCard(provider.doc, id);
  await expect.poll(status).toBe('saved');
  provider.destroy();
}

test('[B16] signing out forgets pages and boards; the next person starts with nothing', async ({
  browser,
  city,
}) => {
  const { page, context } = await enter(browser, city.app, 'Amina Diallo');
  await keepBoard(page);
  expect(await boardsOn(page)).toHaveLength(1);
  await signOut(page);
  await expect.poll(() => keptBy(page)).toEqual([]);
  await expect.poll(() => boardsOn(page)).toEqual([]);
  await signIn(page, 'Giulia Ferrari');
  await city.cut();
  await page.goto(BOARD);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Manca la connessione');
  await expect(page.getByText('Cinquecento')).toHaveCount(0);
  await context.close();
});

test('[B16] words that were never sent outlive the session, shown to nobody else', async ({
  browser,
  city,
}) => {
  const { page, context } = await enterAndLoseLine(browser, city);
  await openWithoutLine(page);
  await writeAtStart(page, 'Mai inviato. ');
  await page.goto('about:blank');
  await city.mend();
  await context.clearCookies();
  await page.goto('/groups');
  await expect(page).toHaveURL(/sign-in/);
  await expect.poll(() => keptBy(page)).toEqual([]);
  expect(await boardsOn(page)).toHaveLength(1);
  await page.getByRole('button', { name: 'Amina Diallo' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await openBoard(page, `?need=${SITTER}`);
  await expect(notes(page)).toHaveValue(/^Mai inviato\. /);
  await expect(page.getByText('Tutto salvato')).toBeVisible();
  await context.close();
});

test('[B6] the board of a removed household goes from the screen and from the device', async ({
  browser,
  city,
}) => {
  const left = await enterByPassword(browser, city.app, 'antonio.romano');
  const organiser = await enterByPassword(browser, city.app, 'teresa.marchetti');
  await keepBoard(left.page, PADOVA);
  await removeHousehold(organiser.page, PADOVA, 'demo-household-romano');
  await expect(left.page.locator('[data-card]')).toHaveCount(0);
  await expect.poll(async () => (await keptBy(left.page)).join()).not.toContain('padova');
  await expect.poll(() => boardsOn(left.page)).toEqual([]);
  await city.cut();
  await left.page.goto(PADOVA);
  await expect(left.page.getByRole('heading', { level: 1 })).toHaveText('Manca la connessione');
  await Promise.all([left.context.close(), organiser.context.close()]);
});

test('[Y9] a browser that keeps nothing says so', async ({ browser, city }) => {
  const { page, context } = await enter(browser, city.app, 'Amina Diallo', { size: 'phone' });
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The user denied permission.', 'SecurityError');
    };
  });
  await openBoard(page, `?need=${SITTER}`);
  await expect(page.getByText('Tutto salvato')).toBeVisible();
  await city.cut();
  await writeAtEnd(page, ' Solo qui.');
  await expect(page.getByText('Siete offline: lasciate aperta la pagina')).toBeVisible();
  await expect(page.getByText(/questo browser non conserva i testi/)).toBeVisible();
  await expectAccessible(page);
  await city.mend();
  await expect(page.getByText('Tutto salvato')).toBeVisible({ timeout: 30_000 });
  await context.close();
});

test('[W1] the worker’s script is always asked for anew, and posts pass it by', async ({
  browser,
  city,
}) => {
  const script = await fetch(`${city.app.address}/sw.js`);
  expect(script.headers.get('cache-control')).toBe('no-cache');
  expect(script.headers.get('content-type')).toContain('javascript');
  const { page, context } = await enter(browser, city.app, 'Amina Diallo');
  await keepBoard(page);
  const addresses = await keptBy(page);
  const isKept = /^\/groups(\/[\w-]+)?$|^\/kept-answers\//;
  expect(addresses.filter((address) => !isKept.test(address))).toEqual([]);
  await context.close();
});
