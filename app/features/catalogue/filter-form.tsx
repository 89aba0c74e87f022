import { Form, useSubmit } from '@remix-run/react';
import { useEffect, useRef, type ReactNode } from 'react';

import {
  PRICE_LIMITS,
  searchFields,
  type CatalogueSearch,
} from '#app/contracts/catalogue/search.ts';
import type { SearchView } from '#app/contracts/catalogue/views.ts';
import { CheckGroup } from '#app/components/choices.tsx';
import { Select } from '#app/components/select.tsx';
import { MunicipioMap } from '#app/components/municipio-map.tsx';
import { AGES_ASKED } from '#app/domain/catalogue/ages.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { SERVICE_PLACES } from '#app/domain/catalogue/places.ts';
import { SPOKEN_LANGUAGES } from '#app/domain/providers/languages.ts';
import { useT } from '#app/i18n/i18n.tsx';

type FilterFormProps = {
  readonly search: CatalogueSearch;
  readonly found: Pick<
    SearchView,
    | 'countsByCategory'
    | 'countsByMunicipio'
    | 'countsByTrait'
    | 'countsByPlace'
    | 'countsByLanguage'
    | 'programmes'
  >;
  /** What sends the form; with script each change sends it too. */
  readonly children: ReactNode;
};

/** Where, what kind of help, cost. A GET form: without script its button shows the results. */
export function FilterForm({ search, found, children }: FilterFormProps) {
  const t = useT();
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  useFilledAs(form, search);
  const traits = found.countsByTrait;
  const { cost, together, accessLegend } = t.catalogue;
  const legends = { free: cost, voucher: cost, shareable: together, accessible: accessLegend };
  const flag = (name: keyof typeof legends, label: string, count: number) => ({
    legend: legends[name],
    name,
    options: [{ value: '1', label, count }],
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
      <WhereDone search={search} found={found}>
        <CheckGroup {...flag('accessible', t.catalogue.accessible, traits.isAccessible)} />
      </WhereDone>
      <Select
        label={t.catalogue.forWhom}
        name="age"
        defaultValue={search.age}
        options={[
          { value: '', label: t.catalogue.anyAge },
          ...AGES_ASKED.map((age) => ({ value: age, label: t.catalogue.age({ age }) })),
        ]}
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
      <div className="filter-cost">
        <CheckGroup {...flag('free', t.catalogue.free, traits.isFree)} />
        <div className="same-legend">
          <CheckGroup {...flag('voucher', t.catalogue.voucher, traits.takesVouchers)} />
        </div>
        <ProgrammeChoice search={search} programmes={found.programmes} />
        <Select
          label={t.catalogue.upTo}
          hint={t.catalogue.upToHint}
          name="upTo"
          defaultValue={search.upTo ?? ''}
          options={[
            { value: '', label: t.catalogue.anyPrice },
            ...PRICE_LIMITS.map((euros) => ({
              value: String(euros),
              label: t.catalogue.upToEuros({ euros }),
            })),
          ]}
        />
      </div>
      <CheckGroup {...flag('shareable', t.catalogue.shareable, traits.isShareable)} />
      <LanguageChoice search={search} counts={found.countsByLanguage} />
      {children}
    </Form>
  );
}

/** At home, where the provider is or at a distance; `children` ask about the way in. */
function WhereDone({ search, found, children }: FilterFormProps) {
  const t = useT().catalogue;
  return (
    <>
      <CheckGroup
        legend={t.placesLegend}
        name="place"
        values={search.place}
        options={SERVICE_PLACES.map((place) => ({
          value: place,
          label: t.places[place],
          count: found.countsByPlace[place] ?? 0,
        }))}
      />
      {children}
    </>
  );
}

type LanguageChoiceProps = {
  readonly search: CatalogueSearch;
  readonly counts: SearchView['countsByLanguage'];
};

/** Languages beside Italian that somebody speaks, or that were chosen. */
function LanguageChoice({ search, counts }: LanguageChoiceProps) {
  const t = useT().catalogue;
  const shown = SPOKEN_LANGUAGES.filter(
    (one) => (one !== 'it' && (counts[one] ?? 0) > 0) || search.language.includes(one),
  );
  if (shown.length === 0) return null;
  return (
    <CheckGroup
      legend={t.languagesLegend}
      name="language"
      values={search.language}
      options={shown.map((language) => ({
        value: language,
        label: t.languages[language],
        count: counts[language] ?? 0,
      }))}
    />
  );
}

type ProgrammeChoiceProps = {
  readonly search: CatalogueSearch;
  readonly programmes: SearchView['programmes'];
};

/** Which programme is to pay, once it matters that one does. */
function ProgrammeChoice({ search, programmes }: ProgrammeChoiceProps) {
  const t = useT().catalogue;
  const isAsked = search.voucher || search.programme.length > 0;
  if (!isAsked || programmes.length === 0) return null;
  return (
    <CheckGroup
      legend={t.whichVoucher}
      name="programme"
      values={search.programme}
      options={programmes.map(({ id, name, count }) => ({ value: id, label: name, count }))}
    />
  );
}

/** Follows the address when it changes elsewhere (a removed tag, the back button), keeping the focus. */
function useFilledAs(form: React.RefObject<HTMLFormElement>, search: CatalogueSearch) {
  useEffect(() => {
    const on = new Set(searchFields(search).map(([name, value]) => `${name}=${value}`));
    for (const box of form.current?.querySelectorAll<HTMLInputElement>('[type=checkbox]') ?? []) {
      box.checked = on.has(`${box.name}=${box.value}`);
    }
    for (const list of form.current?.querySelectorAll('select') ?? []) {
      list.value = list.name === 'age' ? search.age : String(search.upTo ?? '');
    }
  }, [form, search]);
}
