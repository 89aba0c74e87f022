import { Money } from '#app/components/money.tsx';
import { Table } from '#app/components/table.tsx';
import type { SharedPriceView } from '#app/contracts/matching/views.ts';
import type { Unit } from '#app/domain/catalogue/units.ts';
import { useT } from '#app/i18n/i18n.tsx';

type SharedPricesProps = {
  readonly caption: string;
  readonly prices: readonly SharedPriceView[];
  readonly unit: Unit;
  /** The number of households there are now. */
  readonly now?: number | undefined;
};

/** What each household pays, by how many they are: with one more it is the next line. */
export function SharedPrices({ caption, prices, unit, now }: SharedPricesProps) {
  const { components, nearby: t } = useT();
  return (
    <Table
      caption={caption}
      columns={[
        {
          id: 'households',
          header: t.need.curveHeaders.households,
          render: ({ households }) => (
            <>
              {households}
              {households === now && <small> ({t.need.now})</small>}
            </>
          ),
        },
        {
          id: 'price',
          header: `${t.need.curveHeaders.price}, ${components.perUnit[unit]}`,
          align: 'end',
          render: ({ cents }) =>
            cents === null ? (
              <span className="muted">{t.form.noPrice}</span>
            ) : cents === 0 ? (
              components.free
            ) : (
              <Money cents={cents} />
            ),
        },
      ]}
      rows={prices}
      rowKey={({ households }) => households}
    />
  );
}
