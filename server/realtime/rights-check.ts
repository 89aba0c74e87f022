import { isDatabaseAway } from '#db/database-away.ts';

/** `announced`: a change of rights touched this person; `routine`: it is only time to look again. */
export type CheckReason = 'announced' | 'routine';

/** What a check of rights needs of its door. */
export type RightsCheckParts = {
  /** Reads the rights and acts on them; a person without any is turned away there. */
  read(): Promise<void>;
  /** Asks the door for another routine check, in its turn. */
  again(): void;
  /** For now: the browser keeps what it has and comes back by itself. */
  turnAway(code: 'boards.busy'): void;
  failed(error: unknown): void;
  nowMs(): number;
};

const AGAIN_MS = 1_000;
/** Nobody stays longer on rights that could not be read again. */
const MAX_UNANSWERED_MS = 30_000;

/**
 * Reads somebody's rights again, whatever happens to the database meanwhile. Where it is away, a
 * routine check is asked again each second: nothing is committed in that time anyway, and people
 * go on seeing their board. Where a change of rights was announced, or after half a minute, the
 * person is sent to the door, which lets nobody in unseen (B6-B8, R).
 */
export class RightsCheck {
  readonly #parts: RightsCheckParts;
  #unansweredSinceMs: number | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(parts: RightsCheckParts) {
    this.#parts = parts;
  }

  /** Never rejects. */
  async run(reason: CheckReason): Promise<void> {
    try {
      await this.#parts.read();
      this.#unansweredSinceMs = null;
    } catch (error) {
      this.#parts.failed(error);
      const nowMs = this.#parts.nowMs();
      this.#unansweredSinceMs ??= nowMs;
      const isEarly = nowMs - this.#unansweredSinceMs < MAX_UNANSWERED_MS;
      if (reason === 'routine' && isDatabaseAway(error) && isEarly) this.#later();
      else this.#parts.turnAway('boards.busy');
    }
  }

  /** The person left. */
  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #later(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#parts.again();
    }, AGAIN_MS);
  }
}
