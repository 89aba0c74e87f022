import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { demoId } from '#db/demo/ids.ts';
import { waitFor } from '#tests/realtime/support/wait-for.ts';

import type { Target } from './attacks/attack.ts';
import { openCity, type City } from './support/city.ts';
import { HonestPerson, p95, signInAs } from './support/honest-person.ts';
import { isLong } from './support/form.ts';
import { runAttack } from './support/run-attack.ts';
import { describeRow, type Row } from './support/table.ts';

const SCALE = isLong ? 4 : 1;
/**
 * What an honest person may wait for, 95 times in a hundred, and what memory may stay. The figures are
 * those of the long form; the short one runs on whatever machine, and only catches what stops people.
 */
const MOST_MS = isLong ? 250 : 1_500;
const MOST_LASTING_BYTES = (isLong ? 50 : 200) * 2 ** 20;
const MEMORY_RETURNS_MS = 60_000;
const WARM_UP_ACTS = 60;

const ATTACKS = [
  'unreadableRequests',
  'floodOfFields',
  'floodOfBodies',
  'floodOfPasswords',
  'floodOfHandshakes',
  'floodOfFrames',
  'manyClientIds',
  'forgedKeyWrites',
  'forgedLetters',
  'poisonValues',
  'slowReaders',
  'joinsWithoutReading',
] as const;

describe.each(['embedded', 'PostgreSQL'] as const)('[R-LOAD] a city on %s under attack', (kind) => {
  let city: City;
  let honest: HonestPerson;
  let target: Target;
  const rows: Row[] = [];

  beforeAll(async () => {
    city = await openCity(kind);
    const { address } = city.app;
    honest = await HonestPerson.settle(address);
    target = {
      address,
      cookies: [await signInAs(address, 'organiser'), await signInAs(address, 'tenant-1')],
      groupId: demoId.group('via-dei-cinquecento'),
      personId: demoId.person('amina-diallo'),
      scale: SCALE,
    };
    await honest.start();
    await waitFor('a warm server', () => honest.acts.length > WARM_UP_ACTS, 60_000);
    rows.push(describeRow('nothing', honest.takeActs()));
  }, 120_000);

  afterAll(async () => {
    console.log(`\n${kind}\n${rows.map(({ line }) => line).join('\n')}`);
    await honest.stop();
    await city.close();
  }, 60_000);

  test.each(ATTACKS)(
    '%s',
    async (name) => {
      const before = await city.residentBytes();
      honest.takeActs();
      const report = await runAttack(name, target);
      const acts = honest.takeActs();
      const isBack = async () => (await city.residentBytes()) - before < MOST_LASTING_BYTES;
      await waitFor('its memory back', isBack, MEMORY_RETURNS_MS).catch(() => undefined);
      const lasting = (await city.residentBytes()) - before;
      rows.push(describeRow(name, acts, { report, lasting }));
      expect(city.isAlive(), 'the process lives').toBe(true);
      expect(acts.filter(({ status }) => status >= 400)).toEqual([]);
      const faults = Object.keys(report.answers).filter((status) => status.startsWith('5'));
      expect(faults.filter((status) => status !== '503')).toEqual([]);
      expect(p95(acts, 'page')).toBeLessThan(MOST_MS);
      expect(p95(acts, 'edit')).toBeLessThan(MOST_MS);
      expect(lasting).toBeLessThan(MOST_LASTING_BYTES);
    },
    180_000,
  );
});
