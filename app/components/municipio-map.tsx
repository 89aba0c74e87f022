import { Link } from '@remix-run/react';
import { useId, type ReactNode } from 'react';

import { areasOf, MUNICIPI, type Municipio } from '#app/domain/catalogue/municipi.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { classNames } from './class-names.ts';
import { MUNICIPIO_SHAPES } from './municipio-shapes.ts';

type MunicipioMapProps = {
  readonly legend: string;
  readonly hideLegend?: boolean | undefined;
  readonly selected: readonly number[];
  /** Number of services of each, spoken with its name. */
  readonly counts?: Readonly<Partial<Record<number, number>>> | undefined;
} & (
  | { readonly mode: 'link'; readonly hrefFor: (municipio: Municipio) => string }
  | {
      readonly mode: 'checkbox' | 'radio';
      readonly name: string;
      readonly onChange?: (() => void) | undefined;
    }
);

/**
 * The nine Municipi as a picture and as a line of numbers, or a list of names where one says where one
 * lives. The numbers are real links or boxes, so
 * they work by keyboard and without script; the picture is a second way for pointers.
 */
export function MunicipioMap(props: MunicipioMapProps) {
  const base = useId();
  const list = (
    <>
      <Picture map={props} base={base} />
      <div className="municipio-map-list">
        {MUNICIPI.map(({ number }) => (
          <NumberChoice key={number} map={props} base={base} number={number} />
        ))}
      </div>
    </>
  );
  if (props.mode === 'link') {
    return (
      <nav className="municipio-map" aria-label={props.legend}>
        {!props.hideLegend && <b aria-hidden>{props.legend}</b>}
        {list}
      </nav>
    );
  }
  return (
    <fieldset className={classNames('municipio-map', isNamed(props) && 'is-named')}>
      <legend className={props.hideLegend ? 'sr' : 'field-label'}>{props.legend}</legend>
      {list}
    </fieldset>
  );
}

/** Whoever says where they live looks for the area, not for a number: then each has its name beside it. */
function isNamed({ mode }: MunicipioMapProps): boolean {
  return mode === 'radio';
}

type PartProps = { readonly map: MunicipioMapProps; readonly base: string };

function Picture({ map, base }: PartProps) {
  return (
    <svg viewBox="16 6 260 272" aria-hidden focusable="false">
      {MUNICIPIO_SHAPES.map(({ number, path, x, y }) => {
        const area = (
          <>
            <path d={path} />
            <text x={x} y={y}>
              {number}
            </text>
          </>
        );
        if (map.mode === 'link') {
          return (
            <Link
              key={number}
              to={map.hrefFor(number)}
              tabIndex={-1}
              preventScrollReset
              aria-current={map.selected.includes(number) ? 'true' : undefined}
            >
              {area}
            </Link>
          );
        }
        return (
          <g
            key={number}
            data-municipio={number}
            className="municipio-map-area"
            onClick={() => document.getElementById(`${base}${number}`)?.click()}
          >
            {area}
          </g>
        );
      })}
    </svg>
  );
}

function NumberChoice(props: PartProps & { readonly number: Municipio }) {
  const { map, base, number } = props;
  const areas = areasOf(number);
  const t = useT();
  const count = map.counts?.[number];
  const name = [
    t.components.municipio({ number }),
    count === undefined ? '' : t.components.municipioCount({ count }),
  ]
    .filter(Boolean)
    .join(', ');
  const isOn = map.selected.includes(number);
  const face: ReactNode = (
    <span aria-hidden>
      {number}
      {isNamed(map) && <small>{areas}</small>}
    </span>
  );
  if (map.mode === 'link') {
    return (
      <Link
        to={map.hrefFor(number)}
        preventScrollReset
        aria-label={name}
        title={areas}
        aria-current={isOn ? 'true' : undefined}
      >
        {face}
      </Link>
    );
  }
  return (
    <label title={areas}>
      <input
        className="input-cover"
        id={`${base}${number}`}
        type={map.mode}
        name={map.name}
        value={number}
        defaultChecked={isOn}
        aria-label={name}
        onChange={map.onChange}
      />
      {face}
    </label>
  );
}
