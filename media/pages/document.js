// Shows a document, and takes it to the clipboard; everything else the extension does.
(() => {
  const vscode = acquireVsCodeApi();
  const main = document.getElementById('document');
  const status = document.getElementById('status');
  const { copied, selected, kept } = document.body.dataset;
  let text = '';

  /** Emptied first, so that a screen reader says it again. */
  function say(message) {
    status.textContent = '';
    requestAnimationFrame(() => (status.textContent = message));
  }

  /** Only while the page has the keyboard, or as soon as it gets it: it must not take it from a box that is open. */
  function focusFirst() {
    const focus = () => document.getElementById('copyFormatted').focus();
    if (document.hasFocus()) focus();
    else window.addEventListener('focus', focus, { once: true });
  }

  async function copyFormatted() {
    const html = new Blob([main.innerHTML], { type: 'text/html' });
    const plain = new Blob([text], { type: 'text/plain' });
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': plain })]);
      say(copied);
    } catch {
      getSelection().selectAllChildren(main);
      main.focus();
      say(selected);
    }
  }

  document.getElementById('copyFormatted').addEventListener('click', copyFormatted);
  document.getElementById('copyMarkdown').addEventListener('click', () => {
    vscode.postMessage({ type: 'copyMarkdown' });
    say(copied);
  });
  document.getElementById('openMarkdown').addEventListener('click', () => vscode.postMessage({ type: 'openMarkdown' }));

  window.addEventListener('message', ({ data }) => {
    if (data.type === 'keep') return say(kept);
    const isFirst = text === '';
    ({ text } = data);
    main.innerHTML = data.html;
    if (status.textContent === kept) say('');
    if (isFirst) focusFirst();
  });
  vscode.postMessage({ type: 'ready' });
})();
