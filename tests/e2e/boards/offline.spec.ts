import { rm } from 'node:fs/promises';

import type { BrowserContext, Page } from 'playwright/test';

import { deleteCard } from '#app/domain/boards/document/edit-board.ts';
import { BoardProvider } from '#app/features/boards/sync/board-provider.ts';
import { newDataDir, startApp, type RunningApp } from '#tests/support/app.ts';
import {
  BOARD,
  card,
  cardsOf,
  enter,
  enterByPassword,
  GYM,
  notes,
  openBoard,
  PLANTS,
  SITTER,
} from '#tests/support/board-e2e.ts';
import { expect, expectAccessible, test as base, type Visitor } from '#tests/support/e2e.ts';

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

/** What the worker keeps now: addresses in the visitors' own caches. */
function keptBy(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('cortile-kept-'));
    const lists = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    return lists.flat().map((url) => decodeURIComponent(new URL(url).pathname));
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

/** The board of the device is there and may be written on. */
async function ready(page: Page): Promise<void> {
  await expect(page.locator('[data-grip]').first()).toBeAttached();
}

async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await openBoard(page, `?need=${SITTER}`);
  return page;
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
  await ready(page);
  await expect(page.getByText('Siete offline: si invia dopo')).toBeVisible();
  await expect(page.getByText(/Potete continuare a scrivere/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Torna alla bacheca' }).tap();
  await expect(page).toHaveURL(/cinquecento\??$/);
  await page.getByRole('link', { name: 'I miei gruppi' }).first().tap();
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

test('[Y9] a silent server is not waited for longer than four seconds', async ({
  browser,
  city,
}) => {
  const { page, context } = await enter(browser, city.app, 'Amina Diallo', { size: 'phone' });
  await keepBoard(page);
  city.silence();
  await page.goto(BOARD, { waitUntil: 'commit', timeout: 10_000 });
  await expect(card(page, SITTER)).toBeVisible();
  await ready(page);
  await page.getByRole('link', { name: 'I miei gruppi' }).first().tap();
  await expect(page.getByText(/Siete offline. Vedete le notizie di/)).toBeVisible();
  city.speak();
  await context.close();
});

test('[Y9] what is written after a reload without a line is sent and merged when it is back', async ({
  browser,
  city,
}) => {
  const { page, context } = await enter(browser, city.app, 'Amina Diallo', { size: 'phone' });
  await keepBoard(page);
  await city.cut();
  await page.goto(`${BOARD}?need=${SITTER}`);
  await ready(page);
  await notes(page).press('Control+End');
  await notes(page).pressSequentially(' Scritto nel lift.');
  await page.getByRole('button', { name: 'Non partecipiamo più' }).tap();
  await page.getByRole('link', { name: 'Torna alla bacheca' }).tap();
  await card(page, PLANTS)
    .getByRole('button', { name: /^Azioni/ })
    .tap();
  await page.getByRole('menuitem', { name: 'Sposta in «Organizzato»' }).tap();
  await page.goto(`${BOARD}?new=need`);
  await ready(page);
  await page.getByLabel('Scrivetelo in una frase').fill('Nato offline');
  await page.getByRole('button', { name: 'Aggiungi alla bacheca' }).tap();
  await expect(page.getByRole('link', { name: 'Nato offline' })).toBeFocused();

  await city.mend();
  await expect(page.getByText(/Connessione tornata. Tutto è salvato/)).toBeVisible({
    timeout: 30_000,
  });
  const marco = await enter(browser, city.app, 'Marco Brambilla');
  await openBoard(marco.page, `?need=${SITTER}`);
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
  const { page, context } = await enter(browser, city.app, 'Amina Diallo');
  await keepBoard(page);
  await city.cut();
  await page.goto(`${BOARD}?need=${SITTER}`);
  await ready(page);
  await notes(page).fill('');
  await page.close();
  const next = await context.newPage();
  await next.goto(`${BOARD}?need=${SITTER}`);
  await ready(next);
  await expect(notes(next)).toHaveValue('');
  await notes(next).pressSequentially('Ultime parole');
  await next.close({ runBeforeUnload: false });

  await city.mend();
  const back = await newPage(context);
  await expect(notes(back)).toHaveValue('Ultime parole');
  await expect(back.getByText('Tutto salvato')).toBeVisible();
  const marco = await enter(browser, city.app, 'Marco Brambilla');
  await openBoard(marco.page, `?need=${SITTER}`);
  await expect(notes(marco.page)).toHaveValue('Ultime parole');
  await Promise.all([context.close(), marco.context.close()]);
});

test('[Y9] two tabs of one person see each other without a line, and one can send for both', async ({
  browser,
  city,
}) => {
  const { page, context } = await enter(browser, city.app, 'Amina Diallo');
  await keepBoard(page);
  await city.cut();
  await page.goto(`${BOARD}?need=${SITTER}`);
  await ready(page);
  const other = await context.newPage();
  await other.goto(`${BOARD}?need=${SITTER}`);
  await ready(other);
  await notes(page).press('Control+Home');
  await notes(page).pressSequentially('Prima. ');
  await expect(notes(other)).toHaveValue(/^Prima\. /);
  await notes(other).press('Control+End');
  await notes(other).pressSequentially(' Seconda.');
  const both = /^Prima\. Quattro bambini.* Seconda\.$/s;
  await expect(notes(page)).toHaveValue(both);
  await page.close();

  await city.mend();
  await expect(other.getByText('Tutto salvato')).toBeVisible({ timeout: 30_000 });
  const marco = await enter(browser, city.app, 'Marco Brambilla');
  await openBoard(marco.page, `?need=${SITTER}`);
  await expect(notes(marco.page)).toHaveValue(both);
  await Promise.all([context.close(), marco.context.close()]);
});

test('[Y9] what was written on a card that is gone stays until the person decides', async ({
  browser,
  city,
}) => {
  const { page, context } = await enter(browser, city.app, 'Amina Diallo', { size: 'phone' });
  await keepBoard(page);
  await city.cut();
  for (const id of [SITTER, GYM]) {
    await page.goto(`${BOARD}?need=${id}`);
    await ready(page);
    await notes(page).press('Control+End');
    await notes(page).pressSequentially(' Da non perdere.');
  }
  const [name = ''] = await boardsOn(page);
  await page.goto('about:blank');
  await city.mend();
  const marco = await enter(browser, city.app, 'Marco Brambilla');
  await deleteNeeds(marco, name.split(':')[2] ?? '', [SITTER, GYM]);

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
  await ready(page);
  await expect(list).toBeHidden();
  await Promise.all([context.close(), marco.context.close()]);
});

/** Deletes needs for good, as another client of this person would. */
async function deleteNeeds(person: Visitor, boardId: string, ids: string[]): Promise<void> {
  const [cookie] = await person.context.cookies();
  if (!cookie) throw new Error('not signed in');
  const provider = new BoardProvider({
    boardId,
    personId: 'demo-person-marco-brambilla',
    url: new URL(person.page.url()).origin,
    openLocalStore: null,
    headers: { cookie: `${cookie.name}=${cookie.value}` },
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
  await page.getByRole('button', { name: /^Il mio profilo/ }).click();
  await page.getByRole('menuitem', { name: 'Esci' }).click();
  await expect(page.getByRole('link', { name: 'Entra' }).first()).toBeVisible();
  await expect.poll(() => keptBy(page)).toEqual([]);
  await expect.poll(() => boardsOn(page)).toEqual([]);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Giulia Ferrari' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
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
  const { page, context } = await enter(browser, city.app, 'Amina Diallo');
  await keepBoard(page);
  await city.cut();
  await page.goto(`${BOARD}?need=${SITTER}`);
  await ready(page);
  await notes(page).press('Control+Home');
  await notes(page).pressSequentially('Mai inviato. ');
  await page.goto('about:blank');
  await city.mend();
  await context.clearCookies();
  await page.goto('/groups');
  await expect(page).toHaveURL(/sign-in/);
  await expect.poll(() => keptBy(page)).toEqual([]);
  expect(await boardsOn(page)).toHaveLength(1);
  await page.getByRole('button', { name: 'Amina Diallo' }).click();
  await openBoard(page, `?need=${SITTER}`);
  await expect(notes(page)).toHaveValue(/^Mai inviato\. /);
  await expect(page.getByText('Tutto salvato')).toBeVisible();
  await context.close();
});

test('[B6] the board of a removed household goes from the screen and from the device', async ({
  browser,
  city,
}) => {
  const group = '/groups/demo-group-via-padova';
  const left = await enterByPassword(browser, city.app, 'antonio.romano');
  const organiser = await enterByPassword(browser, city.app, 'teresa.marchetti');
  await keepBoard(left.page, group);
  await organiser.page.goto(`${group}/members?confirm=remove&household=demo-household-romano`);
  await organiser.page.getByRole('button', { name: 'Sì, togli' }).click();
  await expect(left.page.locator('[data-card]')).toHaveCount(0);
  await expect.poll(async () => (await keptBy(left.page)).join()).not.toContain('padova');
  await expect.poll(() => boardsOn(left.page)).toEqual([]);
  await city.cut();
  await left.page.goto(group);
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
  await notes(page).press('Control+End');
  await notes(page).pressSequentially(' Solo qui.');
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
