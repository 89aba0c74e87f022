import { Form } from '@remix-run/react';
import Search from 'lucide-react/icons/search';
import { useRef, useState } from 'react';

import { Button } from '#app/components/button.tsx';
import { extraPart } from '#app/components/extra-part.ts';
import { LatePart } from '#app/components/late-part.tsx';
import { searchFields, type CatalogueSearch } from '#app/contracts/catalogue/search.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { loadWithTexts } from '#app/i18n/with-texts.ts';

const loadSuggestions = () =>
  loadWithTexts(['suggesting'], () => import('./search-suggestions.tsx'));

const Suggestions = extraPart(async () => (await loadSuggestions()).SearchSuggestions);

/**
 * The words to search; the other filters travel along, the page does not. Suggestions come with the
 * first letter; without script the form searches.
 */
export function SearchLine({ search }: { readonly search: CatalogueSearch }) {
  const t = useT().catalogue;
  const box = useRef<HTMLDivElement>(null);
  const [isTyping, setIsTyping] = useState(false);
  const others = searchFields({ ...search, q: '', page: 1 });
  return (
    <Form method="get" action="/services" role="search" className="search-line" preventScrollReset>
      {others.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <div ref={box} className="field-box" onInput={() => setIsTyping(true)}>
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
        {isTyping && (
          <LatePart>
            <Suggestions box={box} />
          </LatePart>
        )}
      </div>
      <Button type="submit">{t.search}</Button>
    </Form>
  );
}
