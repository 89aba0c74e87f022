import { Form, Link } from '@remix-run/react';
import Search from 'lucide-react/icons/search';

import {
  catalogueHref,
  EVERYTHING,
  searchFields,
  type CatalogueSearch,
} from '#app/contracts/catalogue/search.ts';
import { Button } from '#app/components/button.tsx';
import { CategoryIcon } from '#app/components/category.tsx';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { useT } from '#app/i18n/i18n.tsx';

type HeroProps = {
  readonly search: CatalogueSearch;
  /** Somebody who is signed in. */
  readonly keepsServices: boolean;
  readonly city: { readonly services: number; readonly providers: number };
};

/** Head of the catalogue: what it is, the search line, the twelve kinds of help. */
export function CatalogueHero({ search, city, keepsServices }: HeroProps) {
  const t = useT();
  return (
    <div className="catalogue-hero">
      <div className="wrap">
        <h1>{t.catalogue.heading}</h1>
        <p>{t.catalogue.sub(city)}</p>
        <SearchLine search={search} />
        {keepsServices && (
          <p className="to-saved">
            <Link to="/saved">{t.catalogue.saved}</Link>
          </p>
        )}
        <nav aria-label={t.catalogue.categories}>
          <ul className="kinds">
            {CATEGORY_IDS.map((category) => (
              <li key={category}>
                <Link
                  to={catalogueHref({ ...EVERYTHING, category: [category] })}
                  data-cat={category}
                  aria-current={isOnly(search, category) ? 'true' : undefined}
                >
                  <span>
                    <CategoryIcon category={category} />
                  </span>
                  {t.components.categories[category]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  );
}

function isOnly({ category }: CatalogueSearch, id: string): boolean {
  return category.length === 1 && category[0] === id;
}

/** The words to search; the other filters travel along, the page does not. */
function SearchLine({ search }: { readonly search: CatalogueSearch }) {
  const t = useT().catalogue;
  const others = searchFields({ ...search, q: '', page: 1 });
  return (
    <Form method="get" action="/services" role="search" className="search-line" preventScrollReset>
      {others.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <span className="field-box">
        <Search aria-hidden />
        <input
          key={search.q}
          type="search"
          name="q"
          className="field-input"
          defaultValue={search.q}
          placeholder={t.searchHint}
          aria-label={t.searchLabel}
          maxLength={100}
          enterKeyHint="search"
          autoCapitalize="none"
        />
      </span>
      <Button type="submit">{t.search}</Button>
    </Form>
  );
}
