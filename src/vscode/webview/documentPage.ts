import * as vscode from 'vscode';
import { escapeHtml } from '../../core/report/document';
import type { PageSource } from '../workspace/pages';

/** The page around a document: its buttons, and room for what the script puts in. Nothing is loaded but our own files. */
export function renderPage(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  { name: title, buttons, further, preview }: Pick<PageSource, 'name' | 'buttons' | 'further' | 'preview'>,
): string {
  const resource = (name: string) =>
    escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'media', 'pages', name)).toString());
  const nonce = makeNonce();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  const text = (message: string) => escapeHtml(message);
  const copied = vscode.l10n.t('Copied. Paste it into a mail or an invitation.');
  const selected = vscode.l10n.t('It is selected. Copy it with the keys you know.');
  const kept = vscode.l10n.t('The record cannot be read just now. This is what it said before.');
  const list = buttons?.list ?? (preview ? [] : [...listUsualButtons(), ...(further ? [further] : [])]);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${text(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<link rel="stylesheet" href="${resource('document.css')}">
</head>
<body data-own="${buttons || preview ? 'yes' : ''}" data-copied="${text(copied)}" data-selected="${text(selected)}" data-kept="${text(kept)}">
<header>
${list.map(renderButton).join('\n')}
<span id="status" role="status"></span>
<p id="notice" role="status"></p>
${buttons?.notice ? `<p>${text(buttons.notice)}</p>` : ''}
</header>
<main id="document" tabindex="0" aria-label="${text(title)}"></main>
<script nonce="${nonce}" src="${resource('document.js')}"></script>
</body>
</html>`;
}

function listUsualButtons() {
  return [
    { id: 'copyFormatted', label: vscode.l10n.t('Copy Formatted') },
    { id: 'copyMarkdown', label: vscode.l10n.t('Copy Markdown') },
    { id: 'openMarkdown', label: vscode.l10n.t('Open as Markdown') },
  ];
}

function renderButton({ id, label }: { readonly id: string; readonly label: string }, index: number): string {
  return `<button id="${escapeHtml(id)}"${index > 0 ? ' class="secondary"' : ''}>${escapeHtml(label)}</button>`;
}

/** Never the same twice; made in a way that pages without https have too. */
function makeNonce(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
