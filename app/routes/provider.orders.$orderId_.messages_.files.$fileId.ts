import type { LoaderFunctionArgs } from '@remix-run/node';

import { answerThreadFile } from '#server/http/thread-page.server.ts';

/** The bytes of a file of an order's thread, for the provider's people who read it. */
export const loader = (args: LoaderFunctionArgs) => answerThreadFile(args, 'provider');
