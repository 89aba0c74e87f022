import { expect, test } from 'vitest';

import { readServiceSheet } from '#app/domain/qualification/service-sheet.ts';
import { typedSheetFrom } from '#app/domain/qualification/typed-sheet.ts';

import { makeClock } from './clock.ts';
import { proposalRows } from './rows/sheet-rows.ts';

test('[QUA2] every sheet the demo sent to the city is complete, and each state is there', () => {
  const rows = proposalRows(makeClock('2026-11-23', new Date('2026-11-23T09:00:00Z')));
  const states = new Set(rows.map(({ state }) => state));
  expect([...states].sort()).toEqual(['draft', 'submitted', 'to_correct']);
  const faults = rows.flatMap(
    ({ fields }) => readServiceSheet(typedSheetFrom(fields)).faults ?? [],
  );
  expect(faults).toEqual([]);
  const ofStefano = rows.filter(({ providerId }) => providerId.endsWith('officina-dei-compiti'));
  expect(ofStefano.map(({ state }) => state).sort()).toEqual(['submitted', 'to_correct']);
});
