import { Link } from '@remix-run/react';

import {
  catalogueHref,
  EVERYTHING,
  type CatalogueSearch,
} from '#app/contracts/catalogue/search.ts';
import { CategoryIcon } from '#app/components/category.tsx';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { SearchLine } from './search-line.tsx';

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
