/** Windows of the houses: x and y of each floor's openings, in units of the drawing. */
const LEFT_WINDOWS = [28, 80, 132];
const RIGHT_WINDOWS = [484, 536, 588];
const BACK_WINDOWS = [196, 246, 370, 420];
const FLOORS = [76, 152, 228];

/**
 * The large scene of the home page: a courtyard of railing houses with its arch, washing lines, a
 * tree and neighbours at one table. Decorative; its colours follow the theme.
 */
export function Courtyard() {
  return (
    <svg viewBox="0 0 640 420" className="courtyard" aria-hidden focusable="false">
      <rect width="640" height="420" fill="light-dark(#d9ecfb, #10283f)" />
      <circle cx="318" cy="56" r="28" fill="light-dark(#ffb81c, #f6e7bd)" />
      <path
        d="M196 44q14-16 30 0 14-8 22 6h-66q2-8 14-6ZM392 84q12-14 26 0 14-6 20 6h-60q2-8 14-6Z"
        fill="light-dark(#fff, #27445f)"
      />
      <Back />
      <House x={0} windows={LEFT_WINDOWS} wall="light-dark(#f6cf7c, #7a5a1e)" />
      <House x={456} windows={RIGHT_WINDOWS} wall="light-dark(#ef9f7a, #7d432e)" />
      <Washing />
      <path d="M0 338h640v82H0Z" fill="light-dark(#e6dccb, #23303c)" />
      <path
        d="M0 366h640M0 396h640M90 338l-40 82M230 338l-16 82M410 338l16 82M550 338l40 82"
        stroke="light-dark(#d2c5ae, #31414f)"
        strokeWidth="2"
      />
      <Tree />
      <Table />
      <Bicycle />
      <Pots />
    </svg>
  );
}

function Back() {
  return (
    <>
      <path d="M176 108h288v230H176Z" fill="light-dark(#fbe7c6, #574a33)" />
      <path d="M166 108 186 88h268l20 20Z" fill="light-dark(#b5563a, #6a3526)" />
      {FLOORS.slice(0, 2).map((y) =>
        BACK_WINDOWS.map((x) => (
          <Opening key={`${x}-${y}`} x={x} y={y + 56} isLit={(x + y) % 3 === 0} />
        )),
      )}
      <path d="M280 338v-86a40 40 0 0 1 80 0v86Z" fill="light-dark(#0b5cad, #0b3a68)" />
      <path d="M290 338v-84a30 30 0 0 1 60 0v84Z" fill="light-dark(#bfe0f7, #1b4a70)" />
      <path d="M290 338v-30q30-20 60 0v30Z" fill="light-dark(#8cc79a, #2a5f45)" />
      <circle cx="320" cy="284" r="9" fill="var(--saffron)" />
    </>
  );
}

function Opening({
  x,
  y,
  isLit,
}: {
  readonly x: number;
  readonly y: number;
  readonly isLit: boolean;
}) {
  return (
    <>
      <rect
        x={x}
        y={y}
        width="24"
        height="36"
        rx="2"
        fill={isLit ? 'var(--saffron)' : 'light-dark(#7fb4d8, #1d3a54)'}
      />
      <path
        d={`M${x - 9} ${y}h8v36h-8ZM${x + 25} ${y}h8v36h-8Z`}
        fill="light-dark(#2f7d63, #1d4f40)"
      />
    </>
  );
}

type HouseProps = {
  readonly x: number;
  readonly windows: readonly number[];
  readonly wall: string;
};

function House({ x, windows, wall }: HouseProps) {
  const bars = Array.from({ length: 18 }, (_, bar) => x + 8 + bar * 10);
  return (
    <>
      <rect x={x} y="40" width="184" height="298" fill={wall} />
      <path d={`M${x - 8} 40h200l-14-22H${x + 6}Z`} fill="light-dark(#b5563a, #6a3526)" />
      {FLOORS.map((y) => (
        <g key={y}>
          {windows.map((left) => (
            <Opening key={left} x={left} y={y - 8} isLit={(left + y) % 5 === 0} />
          ))}
          <path d={`M${x} ${y + 34}h184v7H${x}Z`} fill="light-dark(#fff6e4, #3a3226)" />
          <path
            d={`M${x} ${y + 14}h184${bars.map((bar) => `M${bar} ${y + 14}v20`).join('')}`}
            stroke="light-dark(#17324d, #0a1725)"
            strokeWidth="2.2"
          />
        </g>
      ))}
    </>
  );
}

function Washing() {
  return (
    <>
      <path
        d="M184 120q136 34 272 0"
        fill="none"
        stroke="light-dark(#17324d, #9db0c2)"
        strokeWidth="2"
      />
      <path d="M222 129l26 5-4 34-26-5Z" fill="light-dark(#fff, #dfe8f0)" />
      <path d="M262 135h14l4 8 4-8h14l-2 40h-32Z" fill="#0b5cad" />
      <path d="M316 137l30-1 1 30-30 1Z" fill="var(--saffron)" />
      <path d="M362 134l12-2 12 30-10 3-8-20-2 22-10 1Z" fill="#9d1857" />
      <path d="M402 129l24-6 6 28-24 6Z" fill="light-dark(#fff, #dfe8f0)" />
    </>
  );
}

function Tree() {
  return (
    <>
      <path d="M470 372q8-46 2-96h14q-4 50 6 96Z" fill="light-dark(#7a4a2b, #5a3722)" />
      <circle cx="478" cy="236" r="46" fill="light-dark(#3f9a6d, #24634a)" />
      <circle cx="446" cy="262" r="32" fill="light-dark(#52ae80, #2d7558)" />
      <circle cx="512" cy="264" r="34" fill="light-dark(#2f8560, #1d5640)" />
      <path d="M452 372q29-16 60 0v10h-60Z" fill="light-dark(#c98a5a, #6b4630)" />
    </>
  );
}

type PersonProps = {
  readonly x: number;
  readonly body: string;
  readonly hair: string;
  readonly skin: string;
};

function Person({ x, body, hair, skin }: PersonProps) {
  return (
    <>
      <path d={`M${x - 19} 366v-26a19 19 0 0 1 38 0v26Z`} fill={body} />
      <circle cx={x} cy="306" r="14" fill={skin} />
      <path d={`M${x - 14} 305a14 14 0 0 1 28 0q-14-6-28 0Z`} fill={hair} />
    </>
  );
}

function Table() {
  return (
    <>
      <Person x={196} body="#9d1857" hair="#3a2418" skin="#d99a72" />
      <Person x={248} body="#006447" hair="#e7e2da" skin="#f1c7a5" />
      <Person x={388} body="#5834a4" hair="#1d1410" skin="#8d5a3b" />
      <Person x={340} body="#0b5cad" hair="#8a4b1f" skin="#f1c7a5" />
      <path d="M158 352h272v12H158Z" fill="light-dark(#fff, #dfe8f0)" />
      <path d="M158 364h272l-6 16q-130 10-260 0Z" fill="light-dark(#e4eef8, #b9c9d8)" />
      <path
        d="M182 380v32M406 380v32"
        stroke="light-dark(#7a4a2b, #8a6a52)"
        strokeWidth="8"
        strokeLinecap="round"
      />
      <path d="M276 352v-12h14v12ZM306 352a14 14 0 0 1 28 0Z" fill="#ef9f7a" />
      <path d="M210 352v-8h18v8ZM366 352v-8h16v8Z" fill="var(--saffron)" />
      <circle cx="294" cy="334" r="10" fill="#52ae80" />
    </>
  );
}

function Bicycle() {
  return (
    <g fill="none" stroke="light-dark(#17324d, #bac8d6)" strokeWidth="4" strokeLinecap="round">
      <circle cx="46" cy="378" r="22" />
      <circle cx="112" cy="378" r="22" />
      <path d="M46 378l20-36h34l12 36M66 342l18 36 16-36M46 378h38M60 336h14M98 334l8-6" />
    </g>
  );
}

function Pots() {
  return (
    <>
      <path d="M556 372h32l-5 30h-22ZM600 380h26l-4 22h-18Z" fill="light-dark(#c0623f, #7d432e)" />
      <path
        d="M572 372q-24-20-14-40 14 10 14 40 0-34 18-46 8 24-18 46ZM613 380q-16-12-10-28 10 8 10 28 2-22 14-30 4 18-14 30Z"
        fill="light-dark(#2f8560, #2d7558)"
      />
    </>
  );
}
