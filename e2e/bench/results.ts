import { type Figure, type Figures, figures } from './measures';

/** What was measured of one subject, round by round. */
export type Rounds = Figures[];

/** Of these the floor has next to nothing, and a ratio to it says nothing. */
const nearZero: ReadonlySet<Figure> = new Set(['js', 'blocking']);

/** The value below which a share of the values lies. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low = 0, high = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}

function valuesOf(rounds: Rounds, figure: Figure): number[] {
  return rounds.flatMap((round) => round[figure] ?? []);
}

/** The figures that were not measured of one of both. */
export function missingFigures(all: Record<'app' | 'floor', Rounds>): Figure[] {
  return (Object.keys(figures) as Figure[]).filter(
    (figure) => valuesOf(all.app, figure).length === 0 || valuesOf(all.floor, figure).length === 0,
  );
}

/** A table in Markdown: medians with their quartiles, and the ratio of the medians. */
export function tableOf(all: Record<'app' | 'floor', Rounds>): string {
  const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
  const cell = (values: number[]) => {
    if (values.length === 0) return 'not measured';
    const [low, middle, high] = [0.25, 0.5, 0.75].map((share) =>
      number.format(quantile(values, share)),
    );
    return values.length === 1 ? middle : `${middle} (${low}–${high})`;
  };
  const lines = (Object.keys(figures) as Figure[]).map((figure) => {
    const [floor, app] = [valuesOf(all.floor, figure), valuesOf(all.app, figure)];
    const base = quantile(floor, 0.5);
    const hasRatio = !nearZero.has(figure) && base > 0 && app.length > 0;
    const ratio = hasRatio ? `${(quantile(app, 0.5) / base).toFixed(2)} ×` : '–';
    return `| ${figures[figure]} | ${cell(floor)} | ${cell(app)} | ${ratio} |`;
  });
  return ['| | floor | Caseload | ratio |', '| --- | ---: | ---: | ---: |', ...lines].join('\n');
}
