import { splitReference } from './ids';

/** A reference with the name of its engagement before the ID: `erp-rollout/R-7`, `acme-retail/erp-rollout/R-7 Late data`. */
export interface QualifiedReference {
  /** Absent where it is an engagement of the same client. */
  readonly client?: string;
  readonly engagement: string;
  readonly id: string;
  readonly title: string;
  /** What stands before the ID, up to the last slash. */
  readonly way: string;
}

const folder = '[^\\s/\\\\:<>"\'.][^\\s/\\\\:<>"\']*';
const qualified = new RegExp(`^((?:(?:clients/)?(${folder})/)?(${folder})/)(p?[A-Z]+-\\d+(?:\\s.*)?)$`, 's');

/** The parts of a reference that names its engagement; undefined for any other, and for a path or an address. */
export function splitQualified(text: string): QualifiedReference | undefined {
  const [, way = '', client, engagement = '', rest = ''] = qualified.exec(text.trim()) ?? [];
  const reference = splitReference(rest);
  const isPair = splitReference(engagement) !== undefined; // `R-7/R-8` are two
  return reference && !isPair ? { ...(client && { client }), engagement, ...reference, way } : undefined;
}
