import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

/** As our container runs: what large boards pass through memory goes back to the system at once. */
const ALLOCATOR = { MALLOC_MMAP_THRESHOLD_: '65536' };

/** A server under measurement, in a process of its own. */
export class ServerProcess {
  readonly port: number;
  isAlive = true;
  readonly #child: ChildProcess;
  readonly #answers = new Map<
    number,
    { resolve: (answer: unknown) => void; reject: (error: Error) => void }
  >();
  #lastQuestion = 0;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
    running.add(this);
    child.on('message', (message: { id?: number; answer?: unknown }) => {
      if (message.id === undefined) return;
      this.#answers.get(message.id)?.resolve(message.answer);
      this.#answers.delete(message.id);
    });
    child.once('exit', () => {
      this.isAlive = false;
      running.delete(this);
      for (const { reject } of this.#answers.values()) reject(new Error('the server ended'));
    });
  }

  /** Starts a script and waits until it says where it listens. */
  static start(script: string, env: Record<string, string>): Promise<ServerProcess> {
    const child = spawn(process.execPath, ['--expose-gc', script], {
      env: { ...process.env, NODE_ENV: 'production', ...ALLOCATOR, ...env },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    });
    let said = '';
    child.stderr?.on('data', (data: Buffer) => {
      // A server that complains measures something else than it should: once is enough to see it.
      if (said === '') console.error(`${path.basename(script)}: ${data.toString().slice(0, 500)}`);
      said = (said + data.toString()).slice(-2_000);
    });
    return new Promise((resolve, reject) => {
      child.once('message', ({ port }: { port: number }) =>
        resolve(new ServerProcess(child, port)),
      );
      child.once('exit', (code) => reject(new Error(`${script} ended with ${code}\n${said}`)));
    });
  }

  /** CPU used so far, in microseconds. */
  cpuMicros(): Promise<number> {
    return this.#ask<number>({ ask: 'usage' });
  }

  /** Resident bytes after garbage collection. */
  residentBytes(): Promise<number> {
    return this.#ask<number>({ ask: 'memory' });
  }

  /** Stores a board, for servers that keep their own storage. */
  async seed(boardId: string, state: Uint8Array): Promise<void> {
    await this.#ask({ ask: 'seed', boardId, state: Buffer.from(state).toString('base64') });
  }

  /** Ends it at once, as a power cut would. */
  async kill(): Promise<void> {
    if (!this.isAlive) return;
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await ended;
  }

  #ask<T>(question: object): Promise<T> {
    this.#lastQuestion += 1;
    const id = this.#lastQuestion;
    return new Promise((resolve, reject) => {
      this.#answers.set(id, { resolve: (answer) => resolve(answer as T), reject });
      this.#child.send({ id, ...question });
    });
  }
}

const running = new Set<ServerProcess>();

/** Ends every server that still runs. */
export async function killAllServers(): Promise<void> {
  await Promise.all([...running].map((server) => server.kill()));
}
