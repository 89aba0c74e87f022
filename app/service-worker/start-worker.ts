import { workersHere } from './stand-in-storage.ts';
import { tellWorker } from './tell-worker.ts';

/** Registers the service worker once the page has all it needs; a browser without one goes on. */
export function startWorker(): void {
  const workers = workersHere();
  if (!workers) return;
  const start = () => {
    tellWorker({ kind: 'opened', path: window.location.pathname });
    workers.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined);
  };
  if (document.readyState === 'complete') start();
  else window.addEventListener('load', start, { once: true });
}
