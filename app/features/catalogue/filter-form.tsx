import { Form, useSubmit } from '@remix-run/react';
import { useEffect, useRef, type ReactNode } from 'react';

import { searchFields, type CatalogueSearch } from '#app/contracts/catalogue/search.ts';
import type { SearchView } from '#app/contracts/catalogue/views.ts';
import { CheckGroup } from '#app/components/choices.tsx';
import { MunicipioMap } from '#app/components/municipio-map.tsx';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { useT } from '#app/i18n/i18n.tsx';

type FilterFormProps = {
  readonly search: CatalogueSearch;
  readonly found: Pick<SearchView, 'countsByCategory' | 'countsByMunicipio'>;
  /** What sends the form; with script each change sends it too. */
  readonly children: ReactNode;
};

/** Where, what kind of help, cost. A GET form: without script its button shows the results. */
export function FilterForm({ search, found, children }: FilterFormProps) {
  const t = useT();
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  useCheckedAs(form, search);
  const flag = (name: 'free' | 'voucher' | 'shareable', label: string) => ({
    legend: name === 'shareable' ? t.catalogue.together : t.catalogue.cost,
    name,
    options: [{ value: '1', label }],
    values: search[name] ? ['1'] : [],
  });
  return (
    <Form
      ref={form}
      method="get"
      action="/services"
      className="filters"
      preventScrollReset
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true, replace: true })}
    >
      {search.q && <input type="hidden" name="q" value={search.q} />}
      {search.sort !== 'best' && <input type="hidden" name="sort" value={search.sort} />}
      <MunicipioMap
        legend={t.catalogue.where}
        mode="checkbox"
        name="municipio"
        selected={search.municipio}
        counts={found.countsByMunicipio}
      />
      <CheckGroup
        legend={t.catalogue.kindOfHelp}
        name="category"
        values={search.category}
        options={CATEGORY_IDS.map((category) => ({
          value: category,
          label: t.components.categories[category],
          count: found.countsByCategory[category] ?? 0,
        }))}
      />
      <div>
        <CheckGroup {...flag('free', t.catalogue.free)} />
        <div className="same-legend">
          <CheckGroup {...flag('voucher', t.catalogue.voucher)} />
        </div>
      </div>
      <CheckGroup {...flag('shareable', t.catalogue.shareable)} />
      {children}
    </Form>
  );
}

/** Follows the address when it changes elsewhere (a removed tag, the back button), keeping the focus. */
function useCheckedAs(form: React.RefObject<HTMLFormElement>, search: CatalogueSearch) {
  useEffect(() => {
    const on = new Set(searchFields(search).map(([name, value]) => `${name}=${value}`));
    for (const box of form.current?.querySelectorAll<HTMLInputElement>('[type=checkbox]') ?? []) {
      box.checked = on.has(`${box.name}=${box.value}`);
    }
  }, [form, search]);
}
