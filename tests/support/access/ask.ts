import type { Role } from './roles.ts';

/** An answer of the application, read to its end. */
export type Answer = {
  readonly what: string;
  readonly status: number;
  readonly location: string | null;
  readonly body: string;
};

/** How an address is asked: as a page, or as the page's own script does. */
export type Manner = 'page' | 'data';

/** Asks the application as somebody; nothing is followed. */
export type Ask = (
  role: Role,
  url: string,
  options?: {
    readonly manner?: Manner;
    readonly method?: string;
    readonly form?: Readonly<Record<string, string | Blob>>;
  },
) => Promise<Answer>;

/** Who asks is told by the session's cookie and by nothing else. */
export function asker(address: string, cookies: ReadonlyMap<Role, string>): Ask {
  return async (role, url, { manner = 'page', form, method = form ? 'POST' : 'GET' } = {}) => {
    const target = manner === 'data' ? dataUrl(url) : url;
    const isWriting = !['GET', 'HEAD', 'OPTIONS'].includes(method);
    const response = await fetch(address + target, {
      method,
      redirect: 'manual',
      headers: {
        Cookie: cookies.get(role) ?? '',
        Origin: address,
        // Resource routes answer our own script with the refusal itself, not with a way back.
        Accept: isWriting ? 'application/json' : manner === 'page' ? 'text/html' : '*/*',
      },
      ...(isWriting ? { body: bodyOf(form ?? {}) } : {}),
    });
    return {
      what: `${role}: ${method} ${target}`,
      status: response.status,
      location: response.headers.get('location'),
      body: await response.text(),
    };
  };
}

/** The address from which the page's own script reads the loaders. */
function dataUrl(url: string): string {
  const [pathname = '/', search] = url.split('?');
  return `${pathname === '/' ? '/_root' : pathname}.data${search ? `?${search}` : ''}`;
}

function bodyOf(form: Readonly<Record<string, string | Blob>>): URLSearchParams | FormData {
  const hasFile = Object.values(form).some((value) => value instanceof Blob);
  const body = hasFile ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(form)) {
    if (typeof value === 'string') body.append(name, value);
    else if (body instanceof FormData) body.append(name, value, 'prova.pdf');
  }
  return body;
}
