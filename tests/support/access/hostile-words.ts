/** What no page of ours writes into an address, as it stands in one. */
const HOSTILE_WORDS = [
  '%00',
  'x'.repeat(6_000),
  '9999-12-31',
  '-1',
  '1e309',
  '%ff',
  // Half of a letter beyond the first plane.
  '%ED%A0%80',
  '__proto__',
] as const;

/** What the list of open data is asked by: read whole, not name by name. */
const OPEN_DATA_NAMES = ['q', 'category', 'municipio', 'programme', 'page', 'provider'];
/** What Remix itself asks every address for. */
const OF_THE_FRAMEWORK = ['_data', 'version', 'index'];

/** The names that are looked for in the address while `read` runs, whoever looks for them. */
export async function namesAskedFor(read: () => Promise<unknown>): Promise<readonly string[]> {
  const names = new Set<string>();
  const { get, getAll, has } = URLSearchParams.prototype;
  const noting = <T>(look: (this: URLSearchParams, name: string) => T) =>
    function note(this: URLSearchParams, name: string): T {
      names.add(name);
      return look.call(this, name);
    };
  Object.assign(URLSearchParams.prototype, {
    get: noting(get),
    getAll: noting(getAll),
    has: noting(has),
  });
  try {
    await read();
  } finally {
    Object.assign(URLSearchParams.prototype, { get, getAll, has });
  }
  return [...names].filter((name) => !OF_THE_FRAMEWORK.includes(name));
}

/** One route with a hostile word in every place where its address may carry one. */
type HostileAddresses = {
  /** Every name at once: what is drawn of it may break too. */
  readonly whole: readonly string[];
  /** One name or one part of the path, twice where a name may stand twice. */
  readonly single: readonly string[];
};

/** Makes them of a route's id, one of its addresses and the names it looks for. */
export function hostileAddresses(
  routeId: string,
  address: string,
  asked: readonly string[],
): HostileAddresses {
  const [pathname = '/'] = address.split('?');
  const names = routeId.startsWith('routes/api.') ? OPEN_DATA_NAMES : asked;
  const query = (parts: readonly string[]) => `${pathname}?${parts.join('&')}`;
  return {
    whole:
      names.length === 0
        ? []
        : HOSTILE_WORDS.map((word) => query(names.map((name) => `${name}=${word}`))),
    single: HOSTILE_WORDS.flatMap((word) => [
      ...names.map((name) => query([`${name}=${word}`, `${name}=${word}`])),
      ...pathsWith(routeId, pathname, word),
    ]),
  };
}

/** The path with the word in the place of each of its parameters. */
function pathsWith(routeId: string, pathname: string, word: string): string[] {
  const shape = routeId
    .replace('routes/', '')
    .split(/\.(?![^[]*\])/)
    .map((part) => part.replace(/_$/, ''));
  const parts = pathname.split('/').slice(1);
  return parts.flatMap((_, at) =>
    shape[at]?.startsWith('$') ? [`/${parts.with(at, word).join('/')}`] : [],
  );
}
