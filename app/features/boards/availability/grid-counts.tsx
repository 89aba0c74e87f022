import { classNames } from '#app/components/class-names.ts';
import { useT } from '#app/i18n/i18n.tsx';

import type { When } from './use-when.ts';

/** The last line of the grid: how many said yes to each slot, and which one is best. */
export function GridCounts(props: {
  readonly when: When;
  /** Makes cells reachable by arrows; null in a table that is only read. */
  readonly cellProps: ((place: number) => object) | null;
}) {
  const t = useT().boards.availability;
  const { counts, best } = props.when;
  return (
    <tfoot>
      <tr>
        <th scope="row">{t.howMany}</th>
        {counts.map((count, place) => {
          const isBest = best.includes(count);
          return (
            <td
              key={count.slot.id}
              className={classNames(isBest && 'is-best')}
              {...props.cellProps?.(place)}
            >
              <b aria-hidden>{count.yes}</b>
              <span className="sr">{t.count(count)}</span>
              <small aria-hidden>{count.maybe > 0 && t.maybes(count)}</small>
              <small className="when-best">{isBest && t.best}</small>
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
