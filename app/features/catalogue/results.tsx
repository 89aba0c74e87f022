import { Form, Link, useSubmit } from '@remix-run/react';
import BadgeCheck from 'lucide-react/icons/badge-check';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import X from 'lucide-react/icons/x';

import { providerHref } from '#app/contracts/catalogue/provider-page.ts';
import {
  activeFilters,
  catalogueHref,
  CATALOGUE_SORTS,
  EVERYTHING,
  searchFields,
  type ActiveFilter,
  type CatalogueSearch,
} from '#app/contracts/catalogue/search.ts';
import type { SearchView } from '#app/contracts/catalogue/views.ts';
import { NoWords } from '#app/components/no-words.tsx';
import { Button, LinkButton } from '#app/components/button.tsx';
import { Dialog, DialogFooter, useDialogClose } from '#app/components/dialog.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Pager } from '#app/components/pager.tsx';
import { Count } from '#app/components/pill.tsx';
import { Select } from '#app/components/select.tsx';
import { formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { CompareForm } from './compare-form.tsx';
import { FilterForm } from './filter-form.tsx';
import { ServiceGrid } from './service-grid.tsx';

type ResultsProps = { readonly search: CatalogueSearch; readonly found: SearchView };

/** What was found: how many and where, the filters to take away, the cards, the pages. */
export function Results({ search, found }: ResultsProps) {
  const t = useT().catalogue;
  const active = activeFilters(search);
  return (
    <div className="results">
      <div className="results-head">
        <ResultCount search={search} total={found.total} />
        <div className="results-tools">
          <FilterSheet search={search} found={found} count={active.length} />
          <SortForm search={search} />
        </div>
      </div>
      {found.correctedText !== null && (
        <p className="corrected">
          {t.corrected({ typed: search.q, searched: found.correctedText })}
        </p>
      )}
      <NoWords typed={found.wordlessText ?? ''} className="corrected" />
      {found.hasSomeWordsOnly && found.total > 0 && <p className="corrected">{t.someWordsOnly}</p>}
      {found.providers.length > 0 && <NamedProviders providers={found.providers} />}
      {active.length > 0 && (
        <ul className="active-filters" aria-label={t.activeFilters}>
          {active.map((filter) => (
            <FilterTag
              key={catalogueHref(filter.without)}
              filter={filter}
              programmes={found.programmes}
            />
          ))}
        </ul>
      )}
      {found.services.length > 0 ? (
        <ServiceGrid services={found.services} isCompared />
      ) : (
        <Nothing />
      )}
      {found.services.length > 1 && <CompareForm />}
      <Pager
        page={found.page}
        pageCount={found.pageCount}
        hrefFor={(page) => catalogueHref({ ...search, page })}
      />
    </div>
  );
}

/** Providers that are called as was searched: each has a page of its own. */
function NamedProviders({ providers }: Pick<SearchView, 'providers'>) {
  const t = useT().catalogue;
  return (
    <ul className="named-providers" aria-label={t.providersNamed}>
      {providers.map(({ slug, name, services }) => (
        <li key={slug}>
          <BadgeCheck aria-hidden />
          <span>
            <Link to={providerHref(slug)}>{name}</Link>
            <small>{t.servicesOf({ count: services })}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}

function ResultCount({ search, total }: { search: CatalogueSearch; total: number }) {
  const t = useT().catalogue;
  const locale = useLocale();
  const numbers = formatList(search.municipio.toSorted((a, b) => a - b).map(String), locale);
  return (
    <h2 aria-live="polite">
      {t.results({ count: total })}{' '}
      <span>
        {search.municipio.length === 0
          ? t.inAllMilan
          : t.inMunicipi({ numbers, count: search.municipio.length })}
      </span>
    </h2>
  );
}

/** The filters on phones, where they have no room beside the cards. */
function FilterSheet({ search, found, count }: ResultsProps & { readonly count: number }) {
  const t = useT().catalogue;
  return (
    <div className="filter-sheet">
      <Dialog
        title={t.filters}
        sheet
        triggerVariant="quiet"
        trigger={
          <>
            <SlidersHorizontal aria-hidden />
            {t.filters}
            {count > 0 && <Count value={count} label={t.filterCount({ count })} />}
          </>
        }
      >
        <FilterForm search={search} found={found}>
          <SheetFooter total={found.total} />
        </FilterForm>
      </Dialog>
    </div>
  );
}

function SheetFooter({ total }: { readonly total: number }) {
  const t = useT().catalogue;
  const close = useDialogClose();
  return (
    <DialogFooter>
      <LinkButton to="/services" variant="quiet" preventScrollReset>
        {t.clear}
      </LinkButton>
      <Button type="submit" onClick={close}>
        {t.show({ count: total })}
      </Button>
    </DialogFooter>
  );
}

function SortForm({ search }: { readonly search: CatalogueSearch }) {
  const t = useT().catalogue;
  const submit = useSubmit();
  return (
    <Form method="get" action="/services" className="sort" preventScrollReset>
      {searchFields({ ...search, sort: 'best', page: 1 }).map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <Select
        key={search.sort}
        label={t.sortLabel}
        hideLabel
        name="sort"
        defaultValue={search.sort}
        options={CATALOGUE_SORTS.map((value) => ({ value, label: t.sort[value] }))}
        onChange={(event) => submit(event.currentTarget.form, { preventScrollReset: true })}
      />
      <noscript>
        <Button type="submit" variant="quiet">
          {t.sortApply}
        </Button>
      </noscript>
    </Form>
  );
}

type FilterTagProps = {
  readonly filter: ActiveFilter;
  readonly programmes: SearchView['programmes'];
};

function FilterTag({ filter, programmes }: FilterTagProps) {
  const t = useT();
  return (
    <li>
      <Link to={catalogueHref(filter.without)} className="tag" preventScrollReset>
        {filter.kind === 'programme'
          ? (programmes.find(({ id }) => id === filter.id)?.name ?? t.catalogue.endedProgramme)
          : filterWords(filter, t)}
        <X aria-hidden />
        <span className="sr">, {t.catalogue.removeFilter}</span>
      </Link>
    </li>
  );
}

function filterWords(
  filter: Exclude<ActiveFilter, { kind: 'programme' }>,
  t: ReturnType<typeof useT>,
): string {
  switch (filter.kind) {
    case 'text':
      return t.catalogue.textFilter({ text: filter.text });
    case 'municipio':
      return t.catalogue.municipio({ number: filter.number });
    case 'age':
      return t.catalogue.age({ age: filter.age });
    case 'upTo':
      return t.catalogue.upToTag({ euros: filter.euros });
    case 'category':
      return t.components.categories[filter.category];
    case 'place':
      return t.catalogue.places[filter.place];
    case 'language':
      return t.catalogue.languages[filter.language];
    case 'accessible':
      return t.catalogue.accessible;
    case 'free':
      return t.catalogue.free;
    case 'voucher':
      return t.catalogue.voucherTag;
    case 'shareable':
      return t.catalogue.shareableTag;
  }
}

/** Nothing found: simpler words, fewer filters, six searches that work, the phone. */
function Nothing() {
  const t = useT().catalogue;
  return (
    <EmptyState
      title={t.emptyTitle}
      text={t.emptyText}
      illustration="guidance"
      action={
        <>
          <p>{t.emptyTry}</p>
          <ul className="active-filters">
            {t.suggestions.map((text) => (
              <li key={text}>
                <Link to={catalogueHref({ ...EVERYTHING, q: text })} className="tag">
                  {text}
                </Link>
              </li>
            ))}
          </ul>
          <LinkButton to="/services" variant="quiet">
            {t.clear}
          </LinkButton>
          <p>
            <a href="tel:020202">{t.help}</a>
          </p>
        </>
      }
    />
  );
}
