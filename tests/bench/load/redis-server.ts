import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A Redis of the bench's own, to be taken away. */
export class RedisServer {
  readonly url: string;
  readonly #port: number;
  #child: ChildProcess | null = null;

  private constructor(port: number) {
    this.#port = port;
    this.url = `redis://127.0.0.1:${port}`;
    running.add(this);
  }

  /** Starts one on a free port; null when there is no `redis-server` on this machine. */
  static async start(): Promise<RedisServer | null> {
    const redis = new RedisServer(await freePort());
    return (await redis.comeBack()) ? redis : null;
  }

  /** Ends it at once; what it held is gone, as without persistence in production. */
  async goAway(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  async comeBack(): Promise<boolean> {
    const settings = ['--port', `${this.#port}`, '--save', '', '--appendonly', 'no'];
    const child = spawn('redis-server', [...settings, '--bind', '127.0.0.1'], { cwd: '/tmp' });
    this.#child = child;
    return new Promise((resolve) => {
      child.once('error', () => resolve(false));
      child.once('exit', () => resolve(false));
      child.stdout.on('data', (data: Buffer) => {
        if (data.toString().includes('Ready to accept connections')) resolve(true);
      });
    });
  }
}

const running = new Set<RedisServer>();

/** Ends every Redis of this run. */
export async function stopAllRedis(): Promise<void> {
  await Promise.all([...running].map((redis) => redis.goAway()));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
