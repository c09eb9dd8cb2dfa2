/** One measured thing, as `npm run bench -- --json` tells it. */
export interface BenchRow {
  readonly name: string;
  readonly unit: 'ms' | 'µs' | 'KB' | 'MB';
  readonly value: number;
  /** The value, as a multiple of what it is held against, measured in the same run: times alone differ between machines. */
  readonly ratio: number;
  readonly against: string;
  /** The highest ratio that is still good; missing where nothing is promised. */
  readonly gate?: number | undefined;
  readonly ok: boolean;
  /** The ratio above which the run fails; missing where a machine may have a bad day. */
  readonly limit?: number | undefined;
}

/** What a row is about. */
export type RowHead = Pick<BenchRow, 'name' | 'unit' | 'against' | 'gate' | 'limit'>;

/** What a measurement found, and in one sentence each what it could not measure. */
export interface Measured {
  readonly rows: readonly BenchRow[];
  readonly leftOut: readonly string[];
}

/**
 * Puts a row together from samples that were taken in turn; the ratio is the median of the ratios of each round, as far
 * as both sides have taken part.
 */
export function makeRow(
  { name, unit, against, gate, limit }: RowHead,
  values: readonly number[],
  others: readonly number[],
): BenchRow {
  const ratio = median(values.slice(0, others.length).map((value, round) => value / (others[round] ?? NaN)));
  return {
    ...{ name, unit, value: round(median(values)), ratio: round(ratio), against },
    ...(gate !== undefined && { gate }),
    ok: ratio <= (gate ?? Infinity),
    ...(limit !== undefined && { limit }),
  };
}

/** Whether a run with this row fails. */
export function isBeyondLimit({ ratio, limit = Infinity }: BenchRow): boolean {
  return !(ratio <= limit); // what is no number is no success
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Three digits are more than a measurement is good for. */
function round(value: number): number {
  return Number(value.toPrecision(value >= 1000 ? 4 : 3));
}
