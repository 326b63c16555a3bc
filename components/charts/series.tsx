import { line } from "d3-shape";

const [width, height] = [100, 24];

/**
 * A small line of figures in order, with the target as a dashed one where it is in the same unit.
 * `label` says in words what it shows, for those who cannot see it.
 */
export function SeriesLine({
  figures,
  target,
  label,
}: {
  figures: readonly number[];
  target?: number;
  label: string;
}) {
  const all = target === undefined ? figures : [...figures, target];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  // Figures that are all the same lie in the middle.
  const y = (figure: number) => 2 + (height - 4) * (high === low ? 0.5 : 1 - (figure - low) / (high - low));
  const x = (at: number) => (figures.length === 1 ? width / 2 : (at * width) / (figures.length - 1));
  const path = line<number>()
    .x((_, at) => Number(x(at).toFixed(1)))
    .y((figure) => Number(y(figure).toFixed(1)))(figures as number[]);
  const last = figures.at(-1) ?? low;
  return (
    <svg className="series" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {target !== undefined && <path className="target" d={`M0 ${y(target).toFixed(1)}H${width}`} />}
      <path className="line" d={path ?? ""} />
      <circle cx={x(figures.length - 1).toFixed(1)} cy={y(last).toFixed(1)} r="2" />
    </svg>
  );
}
