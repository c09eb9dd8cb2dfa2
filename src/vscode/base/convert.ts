import * as vscode from 'vscode';
import type { Problem, ProblemCode, Severity } from '../../core/model/problem';
import { listProblemTemplates } from '../../core/model/problemTemplates.later';
import type { Range } from '../../core/text/position';
import { commandIds } from './ids';

export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

export function fromRange({ start, end }: vscode.Range): Range {
  const { line, character } = start;
  return { start: { line, character }, end: { line: end.line, character: end.character } };
}

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  hint: vscode.DiagnosticSeverity.Information,
};

/** The problem's sentence in the language of the editor. */
export function toSentence({ code, args }: Problem): string {
  return vscode.l10n.t(listProblemTemplates()[code].text, ...args);
}

export function toDiagnostic(problem: Problem): vscode.Diagnostic {
  const { code, range, severity } = problem;
  const diagnostic = new vscode.Diagnostic(toRange(range), toSentence(problem), severities[severity]);
  diagnostic.code = { value: code, target: guideOf(code) };
  diagnostic.source = 'Engagement Journal';
  return diagnostic;
}

/** Which of our problems a diagnostic tells of, if it is one of ours. */
export function codeOf({ code }: vscode.Diagnostic): ProblemCode | undefined {
  const value = typeof code === 'object' ? code.value : code;
  return typeof value === 'string' && Object.hasOwn(listProblemTemplates(), value) ? (value as ProblemCode) : undefined;
}

/** A link to what the guide says about a problem. */
function guideOf(code: ProblemCode): vscode.Uri {
  return vscode.Uri.from({ scheme: 'command', path: commandIds.openGuide, query: JSON.stringify([code]) });
}
