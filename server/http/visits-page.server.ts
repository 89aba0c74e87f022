import type { LoaderFunctionArgs } from '@remix-run/node';

import type { VisitMonthView } from '#app/contracts/spaces/visit-views.ts';
import type { Result } from '#app/domain/result.ts';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';
import { dictionaryOf, pageTitle } from '#app/i18n/page-title.server.ts';
import type { ServiceContext } from '#server/context.ts';

import { contentDisposition } from './content-disposition.ts';
import { refuseLoader } from './forms.server.ts';
import { requirePerson } from './require-person.server.ts';

type ReadVisits = (
  ctx: ServiceContext,
  asked: { readonly month: string | null },
) => Promise<Result<VisitMonthView>>;

async function readFrom({ request, context }: LoaderFunctionArgs, read: ReadVisits) {
  requirePerson(context, request);
  const month = new URL(request.url).searchParams.get('month');
  const view = await read(context.service, { month });
  return view.ok ? view.value : refuseLoader(view);
}

/** What the page of a month's visits shows. */
export async function loadVisits(args: LoaderFunctionArgs, read: ReadVisits) {
  const view = await readFrom(args, read);
  return { title: pageTitle(args.context.locale, (t) => t.visits.month.title), view };
}

/** The visits of a month as a file for spreadsheets. */
export async function sendVisits(
  args: LoaderFunctionArgs,
  read: ReadVisits,
  write: (view: VisitMonthView, words: Dictionary['visits'], locale: Locale) => string,
) {
  const view = await readFrom(args, read);
  const { locale } = args.context;
  const { visits } = dictionaryOf(locale);
  const name = `${visits.month.fileName({ month: view.month })}.csv`;
  return new Response(write(view, visits, locale), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': contentDisposition('attachment', name),
      'Cache-Control': 'private, no-store',
    },
  });
}
