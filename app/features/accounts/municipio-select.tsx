import { Select } from '#app/components/select.tsx';
import { MUNICIPI } from '#app/domain/catalogue/municipi.ts';
import { useT } from '#app/i18n/i18n.tsx';

type MunicipioSelectProps = {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly error?: string | undefined;
};

/** The nine Municipi with the areas people know them by. */
export function MunicipioSelect({ label, name, value, error }: MunicipioSelectProps) {
  const { accounts, components } = useT();
  return (
    <Select
      label={label}
      name={name}
      defaultValue={value}
      error={error}
      required
      options={[
        { value: '', label: accounts.municipioNone },
        ...MUNICIPI.map(({ number }) => ({
          value: String(number),
          label: components.municipio({ number }),
        })),
      ]}
    />
  );
}
