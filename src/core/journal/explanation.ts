/** What is told of something when somebody asks for it in passing: plain texts, that are shown as they are. */
export interface Explanation {
  /** What it is called. */
  readonly head: string;
  /** Where it stands, in a few words. */
  readonly state?: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
}
