import type * as vscode from 'vscode';

/** Files that look like records of a journal by their path: whether they are is known once the journals were found. */
export const recordFiles: vscode.DocumentFilter = { pattern: '**/{clients/*/**/*.yaml,journal.yaml}' };

/** Minutes, and the team’s remarks on them. */
export const noteFiles: vscode.DocumentFilter = { pattern: '**/clients/**/{minutes,remarks}/*.yaml' };

/** Reports, notes and letters of a client. */
export const reportFiles: vscode.DocumentFilter = { pattern: '**/clients/*/**/*.md' };
