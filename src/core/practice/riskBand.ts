import type { Risk } from '../model/risk';
import type { JournalSettings } from '../journal/settings';

export type Band = 'red' | 'amber' | 'green';

export interface RiskScore {
  /** Probability times impact, 1 to 25. */
  readonly score: number;
  readonly band: Band;
}

/** The score of a risk and the band it falls into (P-24); undefined while probability or impact is missing. */
export function scoreRisk(
  { probability, impact }: Pick<Risk, 'probability' | 'impact'>,
  { amberFrom, redFrom }: Pick<JournalSettings, 'amberFrom' | 'redFrom'>,
): RiskScore | undefined {
  if (probability === undefined || impact === undefined) return undefined;
  const score = probability * impact;
  return { score, band: score >= redFrom ? 'red' : score >= amberFrom ? 'amber' : 'green' };
}

/** Whether it has happened or was closed: it needs no more watching. */
export function isRiskOver({ closed, occurred }: Pick<Risk, 'closed' | 'occurred'>): boolean {
  return closed !== undefined || occurred !== undefined;
}
