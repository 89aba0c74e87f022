import type { ReactNode } from 'react';

import { formatCount } from '#app/i18n/format-count.ts';
import { useLocale } from '#app/i18n/i18n.tsx';

type BarsProps = {
  readonly caption: string;
  readonly note?: string | undefined;
  readonly headers: readonly [string, string];
  readonly rows: readonly {
    readonly key: string;
    readonly label: ReactNode;
    /** `null` is hidden; `hidden` says so. */
    readonly count: number | null;
  }[];
  readonly hidden?: string | undefined;
};

/** Numbers as a table whose cells are also bars, so that the picture and the figures are one. */
export function Bars({ caption, note, headers, rows, hidden }: BarsProps) {
  const locale = useLocale();
  const longest = Math.max(1, ...rows.map(({ count }) => count ?? 0));
  return (
    <div className="bars">
      <table className="bars-table">
        <caption>
          <b>{caption}</b>
          {note && <span className="muted small">{note}</span>}
        </caption>
        <thead className="sr">
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, count }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>
                {count === null ? (
                  <span className="muted">{hidden}</span>
                ) : (
                  <span className="bars-line">
                    <i style={{ inlineSize: `${(count / longest) * 100}%` }} aria-hidden />
                    <span className="num">{formatCount(count, locale)}</span>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
