import * as vscode from 'vscode';
import type { Problem, Severity } from '../../core/model/problem';
import type { Range } from '../../core/text/position';

export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  hint: vscode.DiagnosticSeverity.Information,
};

export function toDiagnostic({ code, message, range, severity }: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(range), message, severities[severity]);
  diagnostic.code = code;
  diagnostic.source = 'Engagement Journal';
  return diagnostic;
}
