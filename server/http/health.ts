import { Router } from 'express';

/** What the health routes report. */
export type Health = {
  /** False from the moment the process is asked to stop. */
  isAccepting(): boolean;
  /** Resolves when the database answers. */
  checkDatabase(): Promise<void>;
};

const DATABASE_TIMEOUT_MS = 2_000;

/** `/healthz`: the process lives. `/readyz`: it can serve (database reached, migrations done). */
export function createHealthRoutes(health: Health): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.json({ status: 'alive' });
  });
  router.get('/readyz', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    if (!health.isAccepting()) {
      response.status(503).json({ status: 'stopping' });
      return;
    }
    withTimeout(health.checkDatabase(), DATABASE_TIMEOUT_MS).then(
      () => response.json({ status: 'ready' }),
      () => response.status(503).json({ status: 'database unreachable' }),
    );
  });
  return router;
}

async function withTimeout(work: Promise<void>, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('timed out')), timeoutMs);
  });
  await Promise.race([work, timeout]).finally(() => clearTimeout(timer));
}
