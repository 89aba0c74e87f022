/**
 * `npm run bench:browser`: what pages weigh at their first load, then a board of many cards beside
 * one of few, in a real browser, in one run.
 * It measures the built application (`npm run build`); `--cards=N` for another size.
 */
import os from 'node:os';

import { demoId } from '#db/demo/ids.ts';
import { startApp } from '#tests/support/app.ts';

import { fillBoard } from './browser/fill-board.ts';
import { DEVICES, launch, measurePage, signIn, type DeviceName } from './browser/measure-page.ts';
import type { PageFigures } from './browser/measure-page.ts';
import { printWeights } from './browser/print-weights.ts';
import { median } from './report.ts';

const RUNS = 3;
const GROUP = 'via-dei-cinquecento';
const BOARD = `/groups/${demoId.group(GROUP)}`;
const CARD = demoId.card('ginnastica-cortile');
const PERSON = { name: 'Amina Diallo', key: 'amina-diallo', household: 'diallo' };

const WORDS: Readonly<Record<keyof PageFigures, string>> = {
  openMs: 'address to writable, ms',
  openTaskMs: 'the same, main thread, ms',
  showCardMs: 'tap on a need to its notes, ms',
  keyTaskMs: 'a key in a note, main thread, ms',
  keyWorstMs: 'slowest key to the screen, ms',
};

const asked = process.argv.find((arg) => arg.startsWith('--cards='))?.slice('--cards='.length);
const count = Number(asked ?? 500);

type Measured = Map<DeviceName, PageFigures[]>;

const app = await startApp();
const browser = await launch();
try {
  await printWeights(browser, app.address);
  const few: Measured = new Map();
  const many: Measured = new Map();
  const devices = Object.keys(DEVICES) as DeviceName[];
  const measure = async (into: Measured) => {
    for (const device of devices) {
      for (let run = 0; run < RUNS; run += 1) {
        const page = await signIn(browser, app.address, PERSON.name, device);
        const figures = await measurePage(page, BOARD, CARD, device);
        into.set(device, [...(into.get(device) ?? []), figures]);
        await page.context().close();
      }
    }
  };
  await measure(few);
  const page = await signIn(browser, app.address, PERSON.name, 'desk');
  const cookies = await page.context().cookies();
  await fillBoard(
    app.address,
    {
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
      personId: demoId.person(PERSON.key),
      householdId: demoId.household(PERSON.household),
      boardId: demoId.board(GROUP),
    },
    count,
  );
  await page.context().close();
  await measure(many);

  console.log(`| | device | the demo's board | with ${count} cards more | ratio |`);
  console.log('| --- | --- | --- | --- | --- |');
  for (const device of devices) {
    for (const key of Object.keys(WORDS) as (keyof PageFigures)[]) {
      const [a, b] = [few, many].map((from) => median((from.get(device) ?? []).map((f) => f[key])));
      const cells = [a, b].map((value) => (value ?? 0).toFixed(1));
      const ratio = ((b ?? 0) / (a || 1)).toFixed(1);
      console.log(`| ${WORDS[key]} | ${device} | ${cells.join(' | ')} | ${ratio} x |`);
    }
  }
  const cpu = os.cpus();
  console.log(
    `\n${cpu.length} cores of ${cpu[0]?.model.trim()}, Node ${process.version}, Chromium ${browser.version()} without a graphics card; server and browser share the cores. Medians of ${RUNS}. The phone is slowed ${DEVICES.phone.slowdown} times.`,
  );
} finally {
  await browser.close();
  await app.stop();
}
