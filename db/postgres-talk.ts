import type { PostgresSession, Statement } from './postgres-session.ts';

/**
 * What is said to a session in one transaction. Where it begins and where a savepoint begins or ends
 * waits for what is said next, and goes with it in one message.
 */
export class PostgresTalk {
  readonly #session: PostgresSession;
  readonly #waiting: string[] = [];
  #opening: Promise<unknown> | null = null;

  constructor(session: PostgresSession) {
    this.#session = session;
  }

  /** Says a word before whatever comes next. */
  sayWithNext(word: string): void {
    this.#waiting.push(word);
  }

  /** Says a word after those that waited for it, and after the statements that wait for an opening. */
  async say(word: string): Promise<unknown> {
    const words = [...this.#waiting.splice(0), word].join('; ');
    if (this.#opening) await this.#opening.catch(() => undefined);
    return this.#session.say(words);
  }

  /**
   * Runs a statement once what opens its transaction was carried out: sent ahead of that answer, it would
   * commit by itself where the opening failed.
   */
  run(statement: Statement): Promise<unknown> {
    const last = this.#waiting.pop();
    if (last !== undefined) {
      const opening = this.say(last).finally(() => {
        if (this.#opening === opening) this.#opening = null;
      });
      this.#opening = opening;
    }
    return this.#opening
      ? this.#opening.then(() => this.#session.run(statement))
      : this.#session.run(statement);
  }

  /**
   * Undoes what a word opened: takes the word back where it was not said yet, says `undo` otherwise. After a
   * broken session there is nothing to undo, and nothing may be said to another one.
   */
  async takeBack(word: string, undo: string): Promise<void> {
    const at = this.#waiting.indexOf(word);
    this.#waiting.splice(Math.max(at, 0));
    if (at >= 0 || this.#session.isLost) return;
    await this.say(undo).catch(() => this.#session.end());
  }
}
