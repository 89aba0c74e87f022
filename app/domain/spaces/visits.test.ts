import { describe, expect, test } from 'vitest';

import {
  checkOutcome,
  checkReopening,
  expectedWait,
  nextVisitState,
  visitTable,
  VISIT_EVENTS,
  VISIT_STATES,
} from './visits.ts';

const at = (clock: string) => new Date(`2026-11-30T${clock}:00Z`);

describe('the states of a visit', () => {
  const steps = VISIT_STATES.flatMap((state) =>
    VISIT_EVENTS.flatMap((event) => {
      const next = nextVisitState(state, event);
      return next.ok ? [`${state} ${event} ${next.value}`] : [];
    }),
  );

  test('[VIS2] these steps and no others', () => {
    expect(steps).toEqual([
      'waiting call called',
      'waiting leave left',
      'called put_back waiting',
      'called end ended',
      'called leave left',
      'ended reopen called',
      'left reopen called',
    ]);
  });

  test('[VIS2] a visit is opened again for a quarter of an hour', () => {
    const visit = { endedAt: at('10:00') };
    expect(checkReopening(visit, at('10:15')).ok).toBe(true);
    expect(checkReopening(visit, at('10:16'))).toMatchObject({ code: 'visit.too_late' });
  });

  test('[VIS3] who is sent on is told where, and nobody else', () => {
    expect(checkOutcome('sent_on', '')).toMatchObject({ code: 'visit.where_needed' });
    expect(checkOutcome('sent_on', 'CAF di via Padova').ok).toBe(true);
    expect(checkOutcome('told', '').ok).toBe(true);
    expect(checkOutcome('told', 'CAF')).toMatchObject({ code: 'visit.where_not_needed' });
  });
});

describe('how long somebody waits', () => {
  test('[VIS4] four ahead, 12 minutes each, two desks: 25 minutes', () => {
    expect(expectedWait({ ahead: 4, recentMinutes: [4, 12, 90], desks: 2 })).toBe(25);
  });

  test('[VIS4] with nobody ahead nothing, with fewer than three visits it is not known', () => {
    expect(expectedWait({ ahead: 0, recentMinutes: [5, 5, 5], desks: 0 })).toBe(0);
    expect(expectedWait({ ahead: 3, recentMinutes: [5, 5], desks: 1 })).toBeNull();
  });
});

describe('the table of a month', () => {
  test('[VIS5] sums of the rows are the last row, and who left is not received', () => {
    const { rows, total } = visitTable([
      { reason: 'job', outcome: 'told', visits: 2, minutes: 30 },
      { reason: 'job', outcome: 'sent_on', visits: 1, minutes: 5 },
      { reason: 'job', outcome: null, visits: 1, minutes: 0 },
      { reason: 'care', outcome: 'done', visits: 1, minutes: 61 },
    ]);
    expect(rows.find(({ reason }) => reason === 'job')).toEqual({
      reason: 'job',
      received: 3,
      byOutcome: { told: 2, done: 0, sent_on: 1, comes_again: 0 },
      left: 1,
      averageMinutes: 12,
    });
    expect(total).toMatchObject({ received: 4, left: 1, averageMinutes: 24 });
    expect(rows.reduce((sum, { received }) => sum + received, 0)).toBe(total.received);
    expect(visitTable([]).total.averageMinutes).toBeNull();
  });
});
