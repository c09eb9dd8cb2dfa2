/** A place in a text. Both numbers count from 0; `character` counts UTF-16 units, as VS Code does. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of text; `end` is the first place that no longer belongs to it. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The very beginning of a text: where a problem stands that concerns a file as a whole. */
export const textStart: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
