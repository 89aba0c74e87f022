import { describe, expect, test } from 'vitest';

import { nextRequestState, REQUEST_STATES, requestStateAt, requestWord } from './request-state.ts';

const EVENTS = [
  'put_to_vote',
  'accept',
  'reject',
  'close',
  'answers_end',
  'expire',
  'prolong',
  'order_cancelled',
] as const;

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
      'open answers_end choosing',
      'open expire expired',
      'open prolong open',
      'choosing put_to_vote deciding',
      'choosing close closed',
      'choosing expire expired',
      'choosing prolong open',
      'deciding accept ordered',
      'deciding reject open',
      'deciding close closed',
      'ordered order_cancelled closed',
      'expired prolong open',
    ]);
  });

  test('[RQ7] past its closing time a request waits for the choice, and past that has expired; a vote goes on', () => {
    const closesAt = new Date('2026-03-01T12:00:00Z');
    const chooseBy = new Date('2026-03-04T12:00:00Z');
    const times = { closesAt, chooseBy };
    const before = (moment: Date) => new Date(moment.getTime() - 1);
    expect(requestStateAt({ state: 'open', ...times }, before(closesAt))).toBe('open');
    for (const state of ['open', 'choosing'] as const) {
      expect(requestStateAt({ state, ...times }, closesAt)).toBe('choosing');
      expect(requestStateAt({ state, ...times }, before(chooseBy))).toBe('choosing');
      expect(requestStateAt({ state, ...times }, chooseBy)).toBe('expired');
    }
    expect(requestStateAt({ state: 'deciding', ...times }, chooseBy)).toBe('deciding');
    expect(requestStateAt({ state: 'ordered', ...times }, chooseBy)).toBe('ordered');
    expect(requestStateAt({ state: 'open', closesAt, chooseBy: closesAt }, closesAt)).toBe(
      'expired',
    );
  });

  test('[STW] a provider reads that another offer was chosen, unless its own was', () => {
    expect(requestWord('ordered', 'won')).toBe('ordered');
    expect(requestWord('ordered', 'lost')).toBe('ordered_other');
    expect(requestWord('ordered', null)).toBe('ordered_other');
    expect(requestWord('closed', 'lost')).toBe('closed');
    expect(requestWord('open', null)).toBe('open');
  });
});
