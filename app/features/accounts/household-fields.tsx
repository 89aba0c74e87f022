import { TextField } from '#app/components/text-field.tsx';
import type { FormEcho } from '#app/components/use-form-failure.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { MunicipioSelect } from './municipio-select.tsx';

/** What a household form starts with. */
export type HouseholdDefaults = { readonly name: string; readonly municipio: number | null };

type HouseholdFieldsProps = {
  readonly echo: FormEcho;
  readonly defaults: HouseholdDefaults;
  /**
   * `known`: the Municipio was said before and is not asked again; `elsewhere`: the same form asks it for
   * something else, and it holds for both.
   */
  readonly municipio: 'asked' | 'known' | 'elsewhere';
};

/** Name and Municipio of a household, also inside other forms that make one on the way. */
export function HouseholdFields({ echo, defaults, municipio }: HouseholdFieldsProps) {
  const t = useT().accounts.household;
  return (
    <>
      <TextField
        label={t.name}
        {...echo.field('householdName', defaults.name)}
        hint={t.nameHint}
        autoComplete="off"
        maxLength={80}
        required
      />
      {municipio === 'asked' && (
        <MunicipioSelect
          label={t.municipio}
          name="householdMunicipio"
          value={echo.value('householdMunicipio', defaults.municipio?.toString() ?? '')}
          error={echo.error('householdMunicipio')}
        />
      )}
      {municipio === 'known' && defaults.municipio !== null && (
        <>
          <input type="hidden" name="householdMunicipio" value={defaults.municipio} />
          <p className="field-hint">{t.municipioKnown({ number: defaults.municipio })}</p>
        </>
      )}
    </>
  );
}
