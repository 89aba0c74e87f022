import type { Locator, Page } from 'playwright/test';

import { expect } from '../e2e.ts';
import { pdfText } from '../pdf-text.ts';
import { press } from './press.ts';
import { centsOf, euro, figureOf } from './school-year.ts';

/** Days of a month on which somebody's agenda has something by this title: in its table, on phones below it. */
export async function agendaDays(
  page: Page,
  { title, month }: { title: string; month: string },
): Promise<readonly string[]> {
  await page.goto(`/agenda?view=month&day=${month}-01`);
  const has = page.getByRole('link', { name: title });
  const cells = page.locator('.agenda-table td').filter({ has }).locator('.day-number');
  const heads = page.locator('.agenda-below .agenda-day').filter({ has }).locator('h2');
  const days = [
    ...(await cells.evaluateAll((all) => all.map((one) => one.getAttribute('data-day') ?? ''))),
    ...(await heads.evaluateAll((all) => all.map(({ id }) => id.replace('day-', '')))),
  ];
  return days.filter((day) => day.startsWith(month));
}

/** What the list of somebody's agenda has on a day to come under a title. */
export async function onDayAhead(
  page: Page,
  { title, day }: { title: string; day: string },
): Promise<Locator> {
  await page.goto('/agenda');
  return page
    .locator('.agenda-day')
    .filter({ has: page.locator(`#day-${day}`) })
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: title }) });
}

/** Where the money of a voucher is, in cents. */
export type VoucherSums = {
  readonly issued: number;
  readonly left: number;
  readonly held: number;
};

/** Sums of a programme at the city: on its vouchers, held and spent are what was given. */
export type ProgrammeSums = {
  readonly issued: number;
  readonly onVouchers: number;
  readonly held: number;
  readonly spent: number;
};

/** A money's line in a list of an open page, in cents. */
async function lineOf(page: Page, label: string): Promise<number> {
  const line = page
    .locator('.money-list > div')
    .filter({ has: page.getByText(label, { exact: true }) });
  return centsOf(await line.locator('dd').innerText());
}

/** What an officer reads of a programme, in sums and voucher by voucher. */
export async function readProgramme(
  officer: Page,
  name: string,
): Promise<{ sums: ProgrammeSums; vouchers: ReadonlyMap<string, VoucherSums> }> {
  await officer.goto('/city/programmes');
  await press(officer.getByRole('main').getByRole('link', { name, exact: true }));
  await expect(officer.getByRole('heading', { level: 1, name })).toBeVisible();
  const issued = officer.getByText(/^€\s[\d.,]+ su €/).first();
  const sums = {
    issued: centsOf((await issued.innerText()).split('su')[0] ?? ''),
    onVouchers: await lineOf(officer, 'Ancora sui voucher'),
    held: await lineOf(officer, 'Prenotato per ordini'),
    spent: await lineOf(officer, 'Speso'),
  };
  await press(officer.getByRole('main').getByRole('link', { name: 'Voucher dati', exact: true }));
  await expect(officer.getByRole('heading', { level: 1, name: 'Voucher dati' })).toBeVisible();
  const rows = officer.locator('tbody tr');
  const vouchers = new Map<string, VoucherSums>();
  for (const row of await rows.all()) {
    const cells = await row.locator('th, td').allInnerTexts();
    const [left = '', held = '€ 0,00'] = (cells[3] ?? '').split('\n').filter((one) => one !== '');
    vouchers.set((cells[0] ?? '').trim(), {
      issued: centsOf(cells[4] ?? ''),
      left: centsOf(left),
      held: centsOf(held),
    });
  }
  return { sums, vouchers };
}

/** The vouchers of a family, by code, as its wallet says them in either language. */
export async function readWallet(page: Page): Promise<ReadonlyMap<string, VoucherSums>> {
  await page.goto('/wallet');
  const vouchers = new Map<string, VoucherSums>();
  for (const card of await page
    .locator('.voucher')
    .filter({ hasText: /Voucher \w/ })
    .all()) {
    const text = await card.innerText();
    const held = /^(.*) (?:riservati|kept) (?:per i vostri ordini|for your orders)/m.exec(text);
    vouchers.set(/Voucher ([A-Z]+-\d+)/.exec(text)?.[1] ?? '', {
      issued: centsOf(await card.locator('.voucher-left .muted').innerText()),
      left: centsOf(await card.locator('.voucher-left b').innerText()),
      held: held ? centsOf(held[1] ?? '') : 0,
    });
  }
  return vouchers;
}

/** What a company reads that its employees used of a year's credits; how many use how much is hidden. */
export async function creditUsed(hr: Page, year: number): Promise<number> {
  await hr.goto(`/company?year=${year}`);
  await expect(hr.getByText(`Anno ${year}`)).toBeVisible();
  await expect(hr.getByRole('cell', { name: 'Nascosto' })).toHaveCount(4);
  return figureOf(hr, 'credito usato');
}

/** What a family's year cost for a child and what of it was paid in money: its page and its paper say the same. */
export async function expectStatement(
  page: Page,
  { year, child, sums }: { year: number; child: string; sums: readonly number[] },
): Promise<void> {
  await page.goto(`/wallet/documents?year=${year}`);
  const row = page.getByRole('row').filter({ hasText: child });
  const cells = await row.locator('th, td').allInnerTexts();
  expect(cells.slice(2).map(centsOf)).toEqual(sums);
  const file = page.getByRole('link', { name: /PDF/ });
  const paper = await page.request.get((await file.getAttribute('href')) ?? '');
  expect(paper.headers()['content-type']).toBe('application/pdf');
  const text = (await pdfText(await paper.body())).replace(/\s/g, ' ');
  for (const word of [String(year), child, ...sums.map(euro)]) expect(text).toContain(word);
}

/** All amounts a page says, in cents; sentences of another language may name them in another order. */
async function amountsOn(page: Page, path: string): Promise<readonly number[]> {
  await page.goto(path);
  const text = await page.getByRole('main').innerText();
  const amounts = [...text.matchAll(/€\s?\d[\d.,]*\d/g)].map(([amount]) => centsOf(amount));
  return amounts.sort((a, b) => a - b);
}

/** Somebody reads pages, changes the language and reads the same amounts on each. */
export async function expectSameAbroad(
  page: Page,
  { paths, language }: { paths: readonly string[]; language: 'English' | 'Italiano' },
): Promise<void> {
  const before = [];
  for (const path of paths) before.push(await amountsOn(page, path));
  await page.getByRole('button', { name: language }).first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', language === 'English' ? 'en' : 'it');
  for (const [at, path] of paths.entries()) {
    expect(await amountsOn(page, path), path).toEqual(before[at]);
    expect(before[at]?.length, path).toBeGreaterThan(0);
  }
}
