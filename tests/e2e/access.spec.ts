import path from 'node:path';
import { pathToFileURL } from 'node:url';

import {
  HIDDEN_FROM_PROVIDERS,
  PEOPLE,
  ROUTE_ACCESS,
  type DemoPerson,
  type RouteAccess,
} from '#tests/support/access-table.ts';
import { expect, test } from '#tests/support/e2e.ts';

type Cookies = ReadonlyMap<DemoPerson, string>;

let cookies: Cookies;

test.beforeAll(async ({ app }) => {
  const entries = PEOPLE.filter((person) => person !== 'guest').map(async (person) => {
    const response = await fetch(`${app.address}/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ demo: person }),
      headers: { Origin: app.address },
      redirect: 'manual',
    });
    return [person, response.headers.get('set-cookie')?.split(';')[0] ?? ''] as const;
  });
  cookies = new Map(await Promise.all(entries));
});

function isAllowed(access: RouteAccess, person: DemoPerson): boolean {
  if (access.allowed === 'everybody') return true;
  if (access.allowed === 'signed-in') return person !== 'guest';
  return access.allowed.includes(person);
}

async function ask(
  address: string,
  person: DemoPerson,
  init: { method?: string; body?: URLSearchParams; headers?: Record<string, string> } = {},
) {
  const response = await fetch(address, {
    redirect: 'manual',
    ...init,
    headers: { Cookie: cookies.get(person) ?? '', ...init.headers },
  });
  return {
    status: response.status,
    location: response.headers.get('location'),
    body: await response.text(),
  };
}

/** The address from which the page's own script reads the loaders. */
function dataUrl(url: string): string {
  const [pathname = '/', search] = url.split('?');
  return `${pathname === '/' ? '/_root' : pathname}.data${search ? `?${search}` : ''}`;
}

test('[B1] every route says who may see it', async () => {
  const manifest = path.resolve(import.meta.dirname, '../../build/server/index.js');
  const { routes } = (await import(pathToFileURL(manifest).href)) as { routes: object };
  const known = Object.keys(routes).filter((id) => id !== 'root');
  expect(known.filter((id) => !(id in ROUTE_ACCESS))).toEqual([]);
  expect(Object.keys(ROUTE_ACCESS).filter((id) => !known.includes(id))).toEqual([]);
});

for (const [id, access] of Object.entries(ROUTE_ACCESS)) {
  test(`[B1] ${id} is open to those it is for, and tells nothing to others`, async ({ app }) => {
    const people = access.allowed === 'everybody' ? (['guest', 'parent'] as const) : PEOPLE;
    await Promise.all(
      people.map((person) =>
        isAllowed(access, person)
          ? expectWelcome(app.address, access, person)
          : expectRefusal(app.address, access, person),
      ),
    );
  });
}

async function expectWelcome(address: string, access: RouteAccess, person: DemoPerson) {
  const { status } = await ask(`${address}${access.url}`, person);
  if (access.isActionOnly) expect(status, `${person} ${access.url}`).not.toBe(200);
  else expect(status, `${person} ${access.url}`).toBeLessThan(400);
}

async function expectRefusal(address: string, access: RouteAccess, person: DemoPerson) {
  const answers = await Promise.all([
    ask(`${address}${access.url}`, person),
    ask(`${address}${dataUrl(access.url)}`, person),
    ask(`${address}${access.url}`, person, {
      method: 'POST',
      body: new URLSearchParams({
        intent: 'delete',
        choice: 'agree',
        idempotencyKey: 'x'.repeat(20),
      }),
      headers: { Origin: address },
    }),
  ]);
  const [page, , posted] = answers;
  for (const answer of [page, posted]) {
    const isSentAway = answer.status === 302 && answer.location?.startsWith('/sign-in');
    expect(
      isSentAway || (answer.status >= 400 && answer.status < 500),
      `${person} ${access.url}: ${answer.status} ${answer.location}`,
    ).toBe(true);
  }
  for (const { body } of answers) {
    for (const secret of access.secrets ?? []) {
      expect(body.includes(secret), `${person} reads "${secret}" on ${access.url}`).toBe(false);
    }
  }
}

test('[B2] [R4] a provider sees the need, never who asks, other offers or vouchers', async ({
  app,
}) => {
  const { url } = ROUTE_ACCESS['routes/provider.requests.$requestId'] ?? { url: '' };
  for (const address of [url, dataUrl(url), '/provider', dataUrl('/provider')]) {
    const { status, body } = await ask(`${app.address}${address}`, 'provider-2');
    expect(status).toBe(200);
    expect(body).toContain('Custode sociale');
    for (const hidden of HIDDEN_FROM_PROVIDERS) {
      expect(body.includes(hidden), `${hidden} in ${address}`).toBe(false);
    }
  }
});

test('[B1] a member cannot reach another group through its own address', async ({ app }) => {
  const mixed = '/groups/demo-group-via-dei-cinquecento/requests/demo-request-coding-2b';
  expect((await ask(`${app.address}${mixed}`, 'organiser')).status).toBe(404);
});
