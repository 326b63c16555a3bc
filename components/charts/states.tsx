/** How many of all are in each of three states, as one bar. Each is told apart by its pattern and not by its colour alone. */

/** `full` is drawn solid, `half` hatched, `empty` as an outline. */
export type StateShare = { look: "full" | "half" | "empty"; count: number };

const [width, height] = [1000, 44];
/** What is there at all is seen, however few it is. */
const least = 8;

/** The widths of the parts, which together are the whole bar. */
function widthsOf(shares: readonly StateShare[]): number[] {
  const all = shares.reduce((sum, { count }) => sum + count, 0);
  const wanted = shares.map(({ count }) => (count === 0 ? 0 : Math.max((count / all) * width, least)));
  const sum = wanted.reduce((total, each) => total + each, 0);
  return wanted.map((each) => (each / sum) * width);
}

function Hatch({ id }: { id: string }) {
  return (
    <pattern id={id} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="4.5" height="9" className="fill-warn" />
    </pattern>
  );
}

const looks: Record<StateShare["look"], string> = {
  full: "fill-good",
  half: "stroke-warn stroke-2",
  empty: "fill-transparent stroke-edge stroke-2",
};

/** `label` says in words what it shows, for those who cannot see it. */
export function StatesBar({ shares, label }: { shares: readonly StateShare[]; label: string }) {
  if (shares.every(({ count }) => count === 0)) return null;
  const widths = widthsOf(shares);
  return (
    <svg
      className="h-9 w-full"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <defs>
        <Hatch id="states-hatch" />
      </defs>
      {shares.map(({ look, count }, at) => {
        const left = widths.slice(0, at).reduce((sum, each) => sum + each, 0);
        const own = widths[at] ?? 0;
        return count === 0 ? null : (
          <rect
            key={look}
            className={looks[look]}
            fill={look === "half" ? "url(#states-hatch)" : undefined}
            vectorEffect="non-scaling-stroke"
            x={(left + 2).toFixed(1)}
            y="2"
            width={Math.max(own - 4, 1).toFixed(1)}
            height={height - 4}
          />
        );
      })}
    </svg>
  );
}

/** The pattern of a state, to stand beside its name. */
export function StateSwatch({ look }: { look: StateShare["look"] }) {
  return (
    <svg className="me-2 inline size-4 align-[-0.15em]" viewBox="0 0 18 18" aria-hidden="true">
      <defs>
        <Hatch id={`swatch-${look}`} />
      </defs>
      {/* Round, so that nobody takes it for a box to tick. */}
      <circle
        className={looks[look]}
        fill={look === "half" ? `url(#swatch-${look})` : undefined}
        cx="9"
        cy="9"
        r="7.5"
      />
    </svg>
  );
}
