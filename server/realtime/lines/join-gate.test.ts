import { describe, expect, test } from 'vitest';

import { JoinGate, type Holder, type Reader, type Turn } from './join-gate.ts';

const MEGABYTE = 1024 * 1024;
const BOARD = 1.6 * MEGABYTE;

type TestReader = Reader & { heldBytes: number; isCut: boolean; speed: number };

/** People with lines whose networks the test controls, and one gate for all. */
function setup() {
  const clock = { nowMs: 1_000_000 };
  const lines: TestReader[] = [];
  const gate = new JoinGate(lines, () => clock.nowMs);
  const person = (count: number) => {
    const own: TestReader[] = [];
    const holder: Holder = {
      get heldBytes() {
        return own.reduce((sum, line) => sum + line.heldBytes, 0);
      },
      promisedBytes: 0,
      lines: own,
    };
    for (let made = 0; made < count; made += 1) {
      const line: TestReader = {
        person: holder,
        heldBytes: 0,
        isCut: false,
        speed: 0,
        get isFree() {
          return line.heldBytes < 64 * 1024;
        },
        get isClosed() {
          return line.isCut;
        },
        get waitingSinceMs() {
          return line.heldBytes > 0 ? 1_000_000 : null;
        },
        bytesPerSecond: () => line.speed,
        cut: () => {
          line.isCut = true;
          line.heldBytes = 0;
        },
      };
      own.push(line);
      lines.push(line);
    }
    return own;
  };
  return { gate, clock, person };
}

/** Asks for a turn and, when it comes, sends a board that the reader does not take. */
async function join(gate: JoinGate, line: TestReader | undefined): Promise<Turn | null> {
  if (!line) throw new Error('no line');
  const turn = await gate.turn(line);
  if (turn) line.heldBytes += BOARD;
  turn?.end();
  return turn;
}

const settle = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

describe('the gate for whole boards', () => {
  test('[Y3] forty lines of one person hold no more than eight megabytes', async () => {
    const { gate, person } = setup();
    const lines = person(40);
    for (const line of lines) void join(gate, line);
    await settle();
    gate.pump();
    await settle();
    expect(gate.heldBytes).toBeGreaterThan(4 * MEGABYTE);
    expect(gate.heldBytes).toBeLessThanOrEqual(8 * MEGABYTE);
  });

  test('[Y3] a line gets its next board when it has taken the last one', async () => {
    const { gate, person } = setup();
    const [line] = person(1);
    await join(gate, line);
    let isSecondIn = false;
    void join(gate, line).then(() => (isSecondIn = true));
    gate.pump();
    await settle();
    expect(isSecondIn).toBe(false);
    if (line) line.heldBytes = 0;
    gate.pump();
    await settle();
    expect(isSecondIn).toBe(true);
  });

  test('[Y3] fifteen people together hold what the process can, and newcomers come in first', async () => {
    const { gate, clock, person } = setup();
    const crowd = Array.from({ length: 15 }, () => person(6));
    for (const lines of crowd) for (const line of lines) void join(gate, line);
    for (let round = 0; round < 100; round += 1) {
      gate.pump();
      await settle();
    }
    expect(gate.heldBytes).toBeGreaterThan(80 * MEGABYTE);
    expect(gate.heldBytes).toBeLessThanOrEqual(96 * MEGABYTE);
    const [newcomer] = person(1);
    let isIn = false;
    void join(gate, newcomer).then((turn) => (isIn = turn !== null));
    await settle();
    expect(isIn).toBe(false);
    // Those who read as good as nothing make room for those who wait.
    clock.nowMs += 3_000;
    gate.sweep(clock.nowMs);
    await settle();
    expect(isIn).toBe(true);
  });

  test('[Y3] readers at an honest pace are not let go for others', async () => {
    const { gate, clock, person } = setup();
    const lines = person(5);
    for (const line of lines) line.speed = 40_000;
    for (const line of lines) void join(gate, line);
    await settle();
    clock.nowMs += 3_000;
    gate.sweep(clock.nowMs);
    expect(lines.some(({ isCut }) => isCut)).toBe(false);
  });

  test('[Y3] who waits too long, or is gone, gets no turn', async () => {
    const { gate, clock, person } = setup();
    const [late, gone] = [person(1)[0], person(1)[0]];
    if (!late || !gone) throw new Error('no line');
    late.heldBytes = BOARD;
    gone.heldBytes = BOARD;
    const turns = [gate.turn(late), gate.turn(gone)];
    gone.isCut = true;
    gate.pump();
    expect(await turns[1]).toBeNull();
    clock.nowMs += 16_000;
    gate.sweep(clock.nowMs);
    expect(await turns[0]).toBeNull();
  });
});
