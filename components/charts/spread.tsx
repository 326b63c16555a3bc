const [width, height, base] = [300, 46, 40];
/** Steps up to the limit, and at most so many beyond it; the last holds all that went further. */
const [within, beyond] = [5, 5];

/**
 * How many sums went how far towards a limit, and beyond it: full up to the limit, hollow beyond.
 * `label` says in words what it shows, for those who cannot see it.
 */
export function SpreadChart({
  amounts,
  limit,
  label,
  sayLimit,
}: {
  amounts: readonly number[];
  /** More than nothing. */
  limit: number;
  label: string;
  sayLimit: string;
}) {
  const step = limit / within;
  const counts = Array.from({ length: within + beyond }, () => 0);
  for (const amount of amounts) {
    // A hair above a step is still that step: sums have no exact binary form.
    const at = Math.min(Math.max(Math.ceil(amount / step - 1e-9) - 1, 0), counts.length - 1);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  const wide = width / counts.length;
  const line = wide * within;
  return (
    <svg
      viewBox={`0 0 ${width} ${height + 12}`}
      role="img"
      aria-label={label}
      className="block h-auto w-full"
    >
      {counts.map((count, at) => {
        const tall = most === 0 ? 0 : (count / most) * (base - 8);
        return count === 0 ? null : (
          <rect
            key={at}
            x={at * wide + 1.5}
            y={base - tall}
            width={wide - 3}
            height={tall}
            className={at < within ? "fill-accent" : "stroke-warn fill-paper [stroke-width:1.5]"}
          />
        );
      })}
      <path d={`M0 ${base}H${width}`} className="stroke-edge [stroke-width:1]" />
      <path d={`M${line} 2V${base + 4}`} className="stroke-ink [stroke-dasharray:3_2] [stroke-width:1.2]" />
      <text x={line} y={height + 8} textAnchor="middle" className="fill-soft text-[11px]">
        {sayLimit}
      </text>
    </svg>
  );
}
