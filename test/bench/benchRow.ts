/** One measured thing, as `npm run bench -- --json` tells it. */
export interface BenchRow {
  readonly name: string;
  readonly unit: 'ms' | 'KB';
  readonly value: number;
  /** The value, as a multiple of what it is held against, measured in the same run: times alone differ between machines. */
  readonly ratio: number;
  readonly against: string;
  /** The highest ratio that is still good; missing where nothing is promised. */
  readonly gate?: number;
  readonly ok: boolean;
}

/** Puts a row together from samples that were taken in turn; the ratio is the median of the ratios of each round. */
export function makeRow(
  { name, unit, against, gate }: Pick<BenchRow, 'name' | 'unit' | 'against' | 'gate'>,
  values: readonly number[],
  others: readonly number[],
): BenchRow {
  const ratio = median(values.map((value, round) => value / (others[round] ?? NaN)));
  return {
    name,
    unit,
    value: round2(median(values)),
    ratio: round2(ratio),
    against,
    gate,
    ok: ratio <= (gate ?? Infinity),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
