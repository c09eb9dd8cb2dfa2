import type { Range } from '../text/position';
import { listProblemTemplates } from './problemTemplates.later';

type Templates = ReturnType<typeof listProblemTemplates>;

export type Severity = Templates[ProblemCode]['severity'];

export type ProblemCode = keyof Templates;

/** Something in a file that its author should know, and where it stands. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly range: Range;
  readonly args: readonly string[];
  /** The English sentence; a shell with another language translates `code` and `args` instead. */
  readonly message: string;
}

export function describeProblem(code: ProblemCode, range: Range, ...args: string[]): Problem {
  const { severity, text } = listProblemTemplates()[code];
  return { code, severity, range, args, message: fillIn(text, args) };
}

/** The template with `{0}`, `{1}` … replaced by the arguments. */
export function fillIn(template: string, args: readonly string[]): string {
  return template.replace(/\{(\d)\}/g, (whole, index: string) => args[Number(index)] ?? whole);
}
