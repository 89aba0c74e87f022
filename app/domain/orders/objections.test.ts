import { expect, test } from 'vitest';

import { romeInstant } from '../rome-clock.ts';
import {
  checkObjecting,
  checkObjections,
  checkSettling,
  isLeftToOthers,
  objectableUntil,
} from './objections.ts';

const at = (local: string) => romeInstant(local) ?? new Date(0);

test('[STP3] a household objects within three days, once, to what concerns it, while it stands', () => {
  const said = at('2026-12-03T18:00');
  const step = { at: said, isTakenBack: false, ofHouseholdId: null, objectedBy: ['conti'] };
  const by = { state: 'active', householdId: 'ferrari', now: at('2026-12-06T17:59') } as const;
  const refused = (code: string) => ({ ok: false, code });
  expect(objectableUntil(said)).toEqual(at('2026-12-06T18:00'));
  expect(checkObjecting(step, by).ok).toBe(true);
  expect(checkObjecting(step, { ...by, now: at('2026-12-06T18:00') })).toEqual(
    refused('step.closed'),
  );
  expect(checkObjecting({ ...step, isTakenBack: true }, by)).toEqual(refused('step.closed'));
  expect(checkObjecting({ ...step, ofHouseholdId: 'ferrari' }, by).ok).toBe(true);
  expect(checkObjecting({ ...step, ofHouseholdId: 'conti' }, by)).toEqual(
    refused('step.not_found'),
  );
  expect(checkObjecting({ ...step, objectedBy: ['ferrari'] }, by)).toEqual(
    refused('step.already_done'),
  );
  expect(checkObjecting(step, { ...by, state: 'cancelled' })).toEqual(refused('order.wrong_state'));
  expect(checkObjecting(step, { ...by, state: 'settled' }).ok).toBe(true);
});

test('[STP4] an open objection holds back the end and the settling, nothing else', () => {
  expect(checkObjections('complete', 1)).toEqual({ ok: false, code: 'order.contested' });
  expect(checkObjections('settle', 2).ok).toBe(false);
  expect(checkObjections('settle', 0).ok).toBe(true);
  expect(checkObjections('take_back_start', 1).ok).toBe(true);
  expect(checkObjections('cancel', 1).ok).toBe(true);
});

test('[STP7] who objects and organises does not settle its own where somebody else can', () => {
  const open = { householdId: 'rossi', state: 'open' } as const;
  const both = ['rossi', 'hu'];
  const by = (householdId: string, organiserIds: readonly string[] = both) =>
    checkSettling(open, { householdId, organiserIds });
  expect(by('rossi')).toEqual({ ok: false, code: 'step.own_objection' });
  expect(by('hu').ok).toBe(true);
  expect(by('rossi', ['rossi']).ok).toBe(true);
  const ended = { ...open, state: 'settled' } as const;
  const hu = { householdId: 'hu', organiserIds: both };
  expect(checkSettling(ended, hu)).toEqual({ ok: false, code: 'step.already_done' });
  expect(checkSettling(undefined, hu)).toEqual({ ok: false, code: 'step.not_found' });
  expect(isLeftToOthers(open, { householdId: 'rossi', organiserIds: both })).toBe(true);
  expect(isLeftToOthers(open, { householdId: null, organiserIds: both })).toBe(false);
});
