import type { LoaderFunctionArgs } from '@remix-run/node';

import { answerThreadFile } from '#server/http/thread-page.server.ts';

/** The bytes of a file of an order's thread, for the households that read it. */
export const loader = (args: LoaderFunctionArgs) => answerThreadFile(args, 'household');
