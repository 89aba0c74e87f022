import { describe, expect, test } from 'vitest';

import { nextRequestState, REQUEST_STATES, requestStateAt } from './request-state.ts';

const EVENTS = ['put_to_vote', 'accept', 'reject', 'close', 'expire', 'order_cancelled'] as const;

describe('states of a request', () => {
  test('[R1] only these steps exist', () => {
    const steps = REQUEST_STATES.flatMap((state) =>
      EVENTS.flatMap((event) => {
        const next = nextRequestState(state, event);
        return next.ok ? [`${state} ${event} ${next.value}`] : [];
      }),
    );
    expect(steps).toEqual([
      'open put_to_vote deciding',
      'open close closed',
      'open expire expired',
      'deciding accept ordered',
      'deciding reject open',
      'deciding close closed',
      'ordered order_cancelled closed',
    ]);
  });

  test('[R1] past its closing time an open request shows as expired; a vote goes on', () => {
    const closesAt = new Date('2026-03-01T12:00:00Z');
    const before = new Date('2026-03-01T11:59:59.999Z');
    expect(requestStateAt({ state: 'open', closesAt }, before)).toBe('open');
    expect(requestStateAt({ state: 'open', closesAt }, closesAt)).toBe('expired');
    expect(requestStateAt({ state: 'deciding', closesAt }, closesAt)).toBe('deciding');
    expect(requestStateAt({ state: 'ordered', closesAt }, closesAt)).toBe('ordered');
  });
});
