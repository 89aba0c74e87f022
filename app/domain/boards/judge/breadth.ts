import { Allowance } from './allowance.ts';

/**
 * How broad a board may grow (docs/decisions/013). A document of 2 MB that honest people wrote is
 * built in a fraction of a second; one of the same size that was forged for it takes minutes, on
 * the server and on every phone. These are far above what people do, and hold a forged one to
 * about a second.
 */
export const BREADTH_LIMITS = {
  /** Items Yjs walks over to find the place of what was written at the same time as others. */
  stepsPerUpdate: 50_000,
  stepsPerPerson: 250_000,
  stepsPerBoard: 600_000,
  /** Items of the document: 2 MB of honest writing have fewer. */
  itemsPerBoard: 200_000,
  /** Items pushed aside in lists by cutting others in two, since the last snapshot. */
  movesPerSnapshot: 200_000_000,
  /** More client ids in one update are no person's doing. */
  clientsPerUpdate: 64,
  clientsPerPerson: 10_000,
  clientsPerBoard: 40_000,
  /** Each visit that writes makes one id; who was away may bring several. */
  newClientsAtOnce: 128,
  newClientsPerHour: 60,
  /** Steps of the judge, for updates it takes and for those it refuses: about 20 ns each. */
  workAtOnce: 1_000_000,
  workPerSecond: 250_000,
} as const;

/** Cut, or begun: so many items may come with something that only deletes, on a full board too. */
const FEW_ITEMS = 16;

/** What a board costs those who build its document, and what each person had of that. */
export class Breadth {
  readonly work = new Allowance({
    perSecond: BREADTH_LIMITS.workPerSecond,
    burst: BREADTH_LIMITS.workAtOnce,
  });
  readonly newClients = new Allowance({
    perSecond: BREADTH_LIMITS.newClientsPerHour / 3_600,
    burst: BREADTH_LIMITS.newClientsAtOnce,
  });
  readonly #items = new Map<number, number>();
  readonly #stepsOf = new Map<string, number>();
  #allItems = 0;
  #steps = 0;
  #moves = 0;

  /** How far one update of a person may make Yjs walk; null: the system, which does as it must. */
  stepsLeft(personId: string | null): number {
    const { stepsPerUpdate, stepsPerPerson, stepsPerBoard } = BREADTH_LIMITS;
    const ofBoard = Math.max(0, stepsPerBoard - this.#steps);
    if (personId === null) return ofBoard;
    const ofPerson = Math.max(0, stepsPerPerson - (this.#stepsOf.get(personId) ?? 0));
    return Math.min(stepsPerUpdate, ofPerson, ofBoard);
  }

  addSteps(personId: string | null, steps: number): void {
    if (steps === 0) return;
    this.#steps += steps;
    if (personId === null) return;
    this.#stepsOf.set(personId, (this.#stepsOf.get(personId) ?? 0) + steps);
  }

  /** Counts the items of a client that came, or went when others were joined (below zero). */
  addItems(client: number, count: number): void {
    this.#items.set(client, (this.#items.get(client) ?? 0) + count);
    this.#allItems += count;
  }

  /** An item of a client is cut in two: those behind it in its list move aside. */
  cut(client: number): void {
    this.#moves += this.#items.get(client) ?? 0;
  }

  /** True when the board was cut so much that a new snapshot is due: in it all is cut already. */
  get isDue(): boolean {
    return this.#moves > BREADTH_LIMITS.movesPerSnapshot / 4;
  }

  /** True when the board was cut too much since its last snapshot; it passes with the next. */
  get isWorn(): boolean {
    return this.#moves > BREADTH_LIMITS.movesPerSnapshot;
  }

  /** True when the board is cut too finely and an update cuts it more. */
  isTooBroad(before: { readonly items: number }): boolean {
    const hasGrown = this.#allItems - before.items > FEW_ITEMS;
    return hasGrown && this.#allItems > BREADTH_LIMITS.itemsPerBoard;
  }

  get counts(): { readonly items: number; readonly moves: number; readonly steps: number } {
    return { items: this.#allItems, moves: this.#moves, steps: this.#steps };
  }

  /** Goes back to earlier counts of what is not by client. */
  setMoves(moves: number): void {
    this.#moves = moves;
  }

  /** There is a new snapshot: what is in it is cut already. */
  rest(): void {
    this.#moves = 0;
  }
}
