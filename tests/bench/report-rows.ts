import type { SystemName } from './load/systems.ts';
import type { ReportRow, Results } from './report.ts';

const PEER: SystemName = 'hocuspocus';
const OURS: SystemName = 'cortile';

type Format = (value: number) => string;
const fixed =
  (digits: number, unit = ''): Format =>
  (value) =>
    `${value.toFixed(digits)}${unit}`;
const ms = fixed(1, ' ms');
const micros = fixed(2, ' µs');

/** A cell of one or more medians. */
function medians(metrics: readonly (readonly [string, Format])[]) {
  return (system: SystemName, results: Results) => {
    const parts = metrics.map(([metric, format]) => {
      const value = results.median(metric, system);
      return value === undefined ? undefined : format(value);
    });
    return parts.every((part) => part === undefined)
      ? undefined
      : parts.map((part) => part ?? '-').join(' / ');
  };
}

/** Judges a ratio of ours to a peer. */
function ratio(metric: string, limit: number) {
  return (results: Results) => {
    const ours = results.median(metric, OURS);
    const theirs = results.median(metric, PEER);
    if (ours === undefined || theirs === undefined) return undefined;
    const reached = ours / theirs;
    return { reached: `${reached.toFixed(2)} x`, isMet: reached <= limit };
  };
}

/** Judges a value of ours by itself. */
function own(metric: string, format: Format, isMet: (value: number) => boolean) {
  return (results: Results) => {
    const value = results.median(metric, OURS);
    return value === undefined ? undefined : { reached: format(value), isMet: isMet(value) };
  };
}

/** The figures the live boards are to reach, one line each. */
export const REPORT_ROWS: readonly ReportRow[] = [
  {
    label: '1 edit to others, 20 on a board, 5 edits/s each: p50',
    cell: medians([['steady.p50', ms]]),
    target: 'Hocuspocus + 1 ms',
    judge: (results) => {
      const ours = results.median('steady.p50', OURS);
      const theirs = results.median('steady.p50', PEER);
      if (ours === undefined || theirs === undefined) return undefined;
      const more = ours - theirs;
      return { reached: `${more >= 0 ? '+' : ''}${more.toFixed(1)} ms`, isMet: more <= 1 };
    },
  },
  {
    label: '1 … p95',
    cell: medians([['steady.p95', ms]]),
    target: '<= Hocuspocus',
    judge: ratio('steady.p95', 1),
  },
  {
    label: '2 server CPU a delivery, 100 writing as fast as accepted (deliveries/s)',
    cell: medians([
      ['saturated.cpu', micros],
      ['saturated.rate', (value) => `${Math.round(value / 1_000)} k/s`],
    ]),
    target: '<= 0.8 x Hocuspocus',
    judge: ratio('saturated.cpu', 0.8),
  },
  {
    label: '3 200 boards x 3 people, 1 edit/s each: p95',
    cell: medians([['many.p95', ms]]),
    target: '<= 1.5 x Hocuspocus',
    judge: ratio('many.p95', 1.5),
  },
  {
    label: '3 … server CPU (share of a core)',
    cell: medians([['many.cpu', (value) => `${(value * 100).toFixed(1)} %`]]),
    target: '<= 1.0 x Hocuspocus',
    judge: ratio('many.cpu', 1),
  },
  {
    label: '4 received edits lost by kill -9 (of)',
    cell: (system, results) => {
      const lost = results.sum('kills.lost', system);
      return lost === undefined ? undefined : `${lost} (${results.sum('kills.received', system)})`;
    },
    target: '0',
    judge: (results) => {
      const lost = results.sum('kills.lost', OURS);
      return lost === undefined ? undefined : { reached: `${lost}`, isMet: lost === 0 };
    },
  },
  {
    label: '5 join of a 2,000-card board after 50,000 operations, not loaded: server CPU',
    cell: medians([['large.coldCpu', ms]]),
    target: '<= 0.2 x Hocuspocus',
    judge: ratio('large.coldCpu', 0.2),
  },
  {
    label: '5 … loaded already: server CPU',
    cell: medians([['large.warmCpu', ms]]),
    target: '<= 1.0 x Hocuspocus',
    judge: ratio('large.warmCpu', 1),
  },
  {
    label: '5 … bytes',
    cell: medians([['large.bytes', (value) => `${Math.round(value / 1_000)} kB`]]),
    target: '<= 1.1 x Hocuspocus',
    judge: ratio('large.bytes', 1.1),
  },
  {
    label: '6 300 people back after a kill -9: all synced / last try that got in',
    cell: medians([
      ['return.synced', (value) => `${(value / 1_000).toFixed(2)} s`],
      ['return.lastTry', (value) => `${(value / 1_000).toFixed(2)} s`],
    ]),
    target: '1.2 x back-off',
    judge: own('return.ratio', fixed(2, ' x'), (value) => value <= 1.2),
  },
  {
    label: '7 memory of a loaded idle board of 2,000 cards',
    cell: medians([['large.memory', fixed(1, ' MB')]]),
    target: '<= 0.25 x Hocuspocus',
    judge: ratio('large.memory', 0.25),
  },
  {
    label: '8 12 kinds of hostile input: crashes / others disturbed / lasting memory',
    cell: medians([
      ['hostile.crashes', fixed(0)],
      ['hostile.disturbed', fixed(0)],
      ['hostile.memory', fixed(1, ' MB')],
    ]),
    target: '0 / 0 / none (< 8 MB of heap noise)',
    judge: (results) => {
      const [crashes, disturbed, memory] = ['crashes', 'disturbed', 'memory'].map((metric) =>
        results.median(`hostile.${metric}`, OURS),
      );
      if (crashes === undefined || disturbed === undefined || memory === undefined)
        return undefined;
      const isMet = crashes === 0 && disturbed === 0 && memory < 8;
      return { reached: `${crashes} / ${disturbed} / ${memory.toFixed(1)} MB`, isMet };
    },
  },
  {
    label: '9 two processes and Redis: p95 with one / with two',
    cell: medians([
      ['two.oneP95', ms],
      ['two.twoP95', ms],
    ]),
    target: '<= 2 x one process',
    judge: (results) => {
      const one = results.median('two.oneP95', OURS);
      const two = results.median('two.twoP95', OURS);
      if (one === undefined || two === undefined) return undefined;
      return { reached: `${(two / one).toFixed(2)} x`, isMet: two <= 2 * one };
    },
  },
  {
    label: '9 … Redis away: words lost / all equal after',
    cell: medians([
      ['two.missing', fixed(0)],
      ['two.converged', (value) => `${(value / 1_000).toFixed(2)} s`],
    ]),
    target: '0 / 5 s',
    judge: (results) => {
      const missing = results.median('two.missing', OURS);
      const converged = results.median('two.converged', OURS);
      if (missing === undefined || converged === undefined) return undefined;
      const reached = `${missing} / ${(converged / 1_000).toFixed(2)} s`;
      return { reached, isMet: missing === 0 && converged <= 5_000 };
    },
  },
];
