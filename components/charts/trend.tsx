import { scaleLinear, scaleUtc } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";

/** A figure of a period, drawn in the middle of its days. `before` is what it was corrected from. */
export type TrendPoint = {
  from: string;
  to: string;
  /** The period in a few letters. */
  name: string;
  value: number;
  tone: "kept" | "nearly" | "missed" | "plain";
  before?: number;
};

/** From a day on: the figure to reach and on which side of it the promise is kept, or nothing to reach. */
export type TrendStep = { since: string; limit?: number; kept?: "above" | "below"; label?: string };

/** `names`: most periods that are named below. */
type Frame = { width: number; height: number; names: number };

const wide: Frame = { width: 760, height: 300, names: 10 };
const narrow: Frame = { width: 350, height: 240, names: 4 };
const margin = { top: 24, right: 14, bottom: 28 };

function moment(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function middle({ from, to }: TrendPoint): Date {
  return new Date((moment(from).getTime() + moment(to).getTime()) / 2);
}

/** Figures against their target in the course of time, drawn for a wide page and for a narrow one. */
export function TrendChart(props: {
  points: readonly TrendPoint[];
  steps: readonly TrendStep[];
  /** What the figures can be at most and at least: 100 for a share. */
  bounds?: { low?: number; high?: number };
  label: string;
  sayFigure: (value: number) => string;
}) {
  return (
    <>
      <div className="hidden sm:block">
        <Drawing {...props} frame={wide} />
      </div>
      <div className="sm:hidden">
        <Drawing {...props} frame={narrow} />
      </div>
    </>
  );
}

function Drawing({
  points,
  steps,
  bounds = {},
  label,
  sayFigure,
  frame: { width, height, names },
}: Parameters<typeof TrendChart>[0] & { frame: Frame }) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const limits = steps.flatMap(({ limit }) => (limit === undefined ? [] : [limit]));
  const values = points.flatMap(({ value, before }) => (before === undefined ? [value] : [value, before]));
  const [low, high] = [Math.min(...values, ...limits), Math.max(...values, ...limits)];
  const room = high === low ? Math.abs(high) * 0.1 || 1 : (high - low) * 0.15;
  const y = scaleLinear()
    .domain([Math.max(low - room, bounds.low ?? -Infinity), Math.min(high + room, bounds.high ?? Infinity)])
    .nice(4)
    .range([height - margin.bottom, margin.top]);
  const [bottom = 0, top = 0] = y.domain();
  const marks = y.ticks(4);
  const left = 14 + 7 * Math.max(...marks.map((mark) => sayFigure(mark).length));
  const [begin, end] = [moment(first.from), new Date(moment(last.to).getTime() + 86_400_000)];
  const x = scaleUtc()
    .domain([begin, end])
    .range([left, width - margin.right]);
  const inside = (day: string) =>
    x(new Date(Math.min(Math.max(moment(day).getTime(), begin.getTime()), end.getTime())));
  const spans = steps
    .map((step, at) => ({
      ...step,
      from: inside(step.since),
      to: inside(steps[at + 1]?.since ?? "9999-12-31"),
    }))
    .filter(({ from, to }) => to > from);
  const round = (value: number) => Number(value.toFixed(1));
  const every = Math.ceil(points.length / names);
  const figures = line<TrendPoint>()
    .x((point) => round(x(middle(point))))
    .y(({ value }) => round(y(value)))([...points]);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className="block h-auto w-full">
      {spans.map(({ from, to, limit, kept }) => {
        if (limit === undefined || !kept) return null;
        const shape = area<number>()
          .curve(curveStepAfter)
          .x((at) => round(at))
          .y0(round(y(limit)))
          .y1(round(y(kept === "above" ? top : bottom)))([from, to]);
        return <path key={from} d={shape ?? ""} className="fill-good/10" />;
      })}
      {marks.map((mark) => (
        <g key={mark}>
          <path d={`M${left} ${round(y(mark))}H${width - margin.right}`} className="stroke-rule" />
          <text x={left - 7} y={round(y(mark)) + 4} textAnchor="end" className="fill-soft text-[12px]">
            {sayFigure(mark)}
          </text>
        </g>
      ))}
      {points.map((point, at) =>
        (points.length - 1 - at) % every === 0 ? (
          <text
            key={`${point.from} ${point.to}`}
            x={round(x(middle(point)))}
            y={height - 8}
            textAnchor="middle"
            className="fill-soft text-[12px]"
          >
            {point.name}
          </text>
        ) : null,
      )}
      {spans.map(({ from, to, limit }, at) => {
        if (limit === undefined) return null;
        const next = spans[at + 1]?.limit;
        const drop = next === undefined ? "" : `V${round(y(next))}`;
        return (
          <path
            key={from}
            d={`M${round(from)} ${round(y(limit))}H${round(to)}${drop}`}
            className="stroke-ink fill-none [stroke-dasharray:5_4] [stroke-width:1.4]"
          />
        );
      })}
      {spans.map(({ from, label: said }, at) =>
        at === 0 || said === undefined ? null : (
          <g key={from}>
            <path
              d={`M${round(from)} ${margin.top - 4}V${height - margin.bottom}`}
              className="stroke-edge [stroke-width:.7]"
            />
            <text
              x={round(from)}
              y={margin.top - 9}
              textAnchor={from > width * 0.8 ? "end" : "middle"}
              className="fill-soft text-[12px]"
            >
              {said}
            </text>
          </g>
        ),
      )}
      <path d={figures ?? ""} className="stroke-accent fill-none [stroke-width:2]" />
      {points.map((point) => {
        const { value, before, tone } = point;
        const [cx, cy] = [round(x(middle(point))), round(y(value))];
        return (
          <g key={`${point.from} ${point.to}`}>
            {before !== undefined && (
              <>
                <path d={`M${cx} ${cy}V${round(y(before))}`} className="stroke-edge" />
                <circle cx={cx} cy={round(y(before))} r="3" className="fill-paper stroke-edge" />
              </>
            )}
            <Dot cx={cx} cy={cy} tone={tone} />
          </g>
        );
      })}
    </svg>
  );
}

/** Full, half full and empty, so that it does not hang on the colour. */
function Dot({ cx, cy, tone }: { cx: number; cy: number; tone: TrendPoint["tone"] }) {
  const r = 4.5;
  switch (tone) {
    case "kept":
      return <circle cx={cx} cy={cy} r={r} className="fill-good stroke-good [stroke-width:1.6]" />;
    case "missed":
      return <circle cx={cx} cy={cy} r={r} className="fill-paper stroke-bad [stroke-width:2]" />;
    case "nearly":
      return (
        <>
          <circle cx={cx} cy={cy} r={r} className="fill-paper stroke-warn [stroke-width:1.6]" />
          <path d={`M${cx} ${cy - r}A${r} ${r} 0 0 0 ${cx} ${cy + r}Z`} className="fill-warn" />
        </>
      );
    case "plain":
      return <circle cx={cx} cy={cy} r="3" className="fill-accent" />;
  }
}
