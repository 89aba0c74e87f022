import type { Params } from '@remix-run/react';

import { mustHave } from '#app/domain/must-have.ts';

/** A part of the address by the name its route gives it; throws for a name the route does not have. */
export function routeParam(params: Readonly<Params>, name: string): string {
  return mustHave(params[name], `the part ${name} of the address`);
}
