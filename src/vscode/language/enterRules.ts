import * as vscode from 'vscode';

/** Where the keys of an entry stand that begins with a dash. */
const behindDash = '  ';

/**
 * Enter behind the first key of an entry leads to where its next key stands; VS Code itself would go below the dash,
 * which breaks the file. Keys are in small letters, so that dashes in notes are not meant.
 */
export function registerEnterRules(): vscode.Disposable {
  const { Indent, None } = vscode.IndentAction;
  return vscode.languages.setLanguageConfiguration('yaml', {
    onEnterRules: [
      {
        beforeText: /^\s*- [a-z][a-z-]*:(?:\s+[|>][-+]?)?\s*$/,
        action: { indentAction: Indent, appendText: behindDash },
      },
      { beforeText: /^\s*- [a-z][a-z-]*:\s.*$/, action: { indentAction: None, appendText: behindDash } },
    ],
  });
}
