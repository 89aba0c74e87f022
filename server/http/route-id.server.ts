import type { Params } from '@remix-run/react';

import { fail } from '#app/domain/result.ts';

import { refuseLoader } from './forms.server.ts';
import { routeParam } from './route-param.server.ts';

const ID = /^[\w-]{1,64}$/;

/**
 * An id out of the address as we write them. Anything else names nothing: it is answered `code` and does
 * not reach the database, which cannot hold every sign.
 */
export function routeId(params: Readonly<Params>, name: string, code: string): string {
  const id = routeParam(params, name);
  return ID.test(id) ? id : refuseLoader(fail(code));
}
