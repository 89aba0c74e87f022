import { setTimeout as wait } from 'node:timers/promises';

/** What the people of a while of light use met. */
export type Seen = {
  /** How often each status came; `0`: no answer at all. */
  readonly statuses: ReadonlyMap<number, number>;
  readonly slowestMs: number;
  /** 503s that did not say when to come back, or have no page of ours. */
  readonly bareRefusals: number;
};

const PAGES = ['/', '/groups', '/services', '/wallet', '/notifications', '/agenda'];
const NEW_GROUP = 'name=Prova&kind=tenants&municipio=3&agreement=Va+bene&splitMethod=per_household';
const PAUSE_MS = 10;

/** Signs in as a demo person; gives the cookie. */
export async function signInAs(address: string, person: string): Promise<string> {
  const response = await post(`${address}/sign-in`, '', `demo=${person}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** Opens pages and makes groups, a few at a time, until `over`. */
export async function useLightly(
  address: string,
  cookie: string,
  over: AbortSignal,
): Promise<Seen> {
  const statuses = new Map<number, number>();
  let slowestMs = 0;
  let bareRefusals = 0;
  const ask = async (ask: () => Promise<Response>) => {
    const startedAtMs = performance.now();
    const response = await ask().catch(() => null);
    const text = (await response?.text().catch(() => '')) ?? '';
    const status = response?.status ?? 0;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    slowestMs = Math.max(slowestMs, performance.now() - startedAtMs);
    const isOurs = response?.headers.get('retry-after') && text.includes('Cortile');
    if (status === 503 && !isOurs) bareRefusals += 1;
  };
  const reader = async (from: number) => {
    for (let n = from; !over.aborted; n += 1) {
      const page = PAGES[n % PAGES.length] ?? '/';
      await ask(() => fetch(address + page, { headers: { cookie }, redirect: 'manual' }));
      await wait(PAUSE_MS);
    }
  };
  const writer = async () => {
    while (!over.aborted) {
      await ask(() => post(`${address}/groups/new`, cookie, NEW_GROUP));
      await wait(PAUSE_MS);
    }
  };
  await Promise.all([reader(0), reader(2), reader(4), writer(), writer()]);
  return { statuses, slowestMs, bareRefusals };
}

/** Waits until a page of a signed-in person opens again; gives the time it took. */
export async function untilServing(address: string, cookie: string): Promise<number> {
  const startedAtMs = performance.now();
  for (;;) {
    const response = await fetch(`${address}/groups`, { headers: { cookie } }).catch(() => null);
    if (response?.status === 200) return performance.now() - startedAtMs;
    await wait(PAUSE_MS);
  }
}

function post(url: string, cookie: string, body: string): Promise<Response> {
  const headers = {
    cookie,
    origin: new URL(url).origin,
    'content-type': 'application/x-www-form-urlencoded',
  };
  return fetch(url, { method: 'POST', redirect: 'manual', headers, body });
}
