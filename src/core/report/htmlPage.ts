import { escapeHtml, renderHtml, type Document } from './document';

const style = `body { font: 11pt/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1b1b1b; background: #fff; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 1.6rem; break-after: avoid; }
table { border-collapse: collapse; width: 100%; }
td, th { vertical-align: top; overflow-wrap: anywhere; }
main table { font-size: 10pt; } main tr { break-inside: avoid; }
.pages { width: 100%; } .pages > thead td { padding: 0 0 .6rem; font-weight: bold; border-bottom: 2px solid currentColor; }
.pages > tbody > tr > td { padding: 0; }
@media print { body { margin: 0; max-width: none; padding: 0; } }`;

/**
 * The document as a page of its own that needs nothing else. Its mark stands at the head of every printed page: browsers
 * repeat the head of a table that goes over several.
 */
export function renderHtmlPage(document: Document): string {
  const { mark, title } = document;
  const name = escapeHtml([mark, title].filter(Boolean).join(': '));
  const head = mark === undefined ? '' : `<thead><tr><td>${escapeHtml(mark)}</td></tr></thead>\n`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${name}</title>
<style>
${style}
</style>
</head>
<body>
<table class="pages" role="presentation">
${head}<tbody><tr><td><main>
${renderHtml({ title, blocks: document.blocks })}
</main></td></tr></tbody>
</table>
</body>
</html>
`;
}
