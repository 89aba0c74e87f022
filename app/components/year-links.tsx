import { Link } from '@remix-run/react';

/** The years there is something of, to choose from; nothing where this one is the only one. */
export function YearLinks(props: {
  readonly label: string;
  readonly year: number;
  readonly years: readonly number[];
}) {
  const { label, year, years } = props;
  if (years.length === 0 || (years.length === 1 && years[0] === year)) return null;
  return (
    <nav aria-label={label} className="view-links">
      {years.map((one) => (
        <Link key={one} to={`?year=${one}`} aria-current={one === year ? 'page' : undefined}>
          {one}
        </Link>
      ))}
    </nav>
  );
}
