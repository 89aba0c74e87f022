import type { LoaderFunctionArgs } from '@remix-run/node';

import { visitsCsv } from '#app/features/spaces/visits-csv.ts';
import { sendVisits } from '#server/http/visits-page.server.ts';
import { countVisitsAtDesk } from '#server/spaces/count-visits.server.ts';

/** The month's visits at the desks where a person works, as a table to keep. */
export const loader = (args: LoaderFunctionArgs) => sendVisits(args, countVisitsAtDesk, visitsCsv);
