// Shows a document, and takes it to the clipboard; everything else the extension does.
(() => {
  const vscode = acquireVsCodeApi();
  const main = document.getElementById('document');
  const status = document.getElementById('status');
  const notice = document.getElementById('notice');
  const buttons = [...document.querySelectorAll('header button')];
  const { copied, selected, kept, own } = document.body.dataset;
  /** What is done with every document; a button of another name is the document's own. */
  const usual = ['copyFormatted', 'copyMarkdown', 'openMarkdown'];
  let text = '';
  /** What has to be copied by hand says so until something else is done. */
  let isSelected = false;

  /** Emptied first, so that a screen reader says it again. */
  function say(message) {
    status.textContent = '';
    requestAnimationFrame(() => (status.textContent = message));
  }

  /** Only while the page has the keyboard, or as soon as it gets it: it must not take it from a box that is open. */
  function focusFirst() {
    const focus = () => (buttons[0] ?? main).focus();
    if (document.hasFocus()) focus();
    else window.addEventListener('focus', focus, { once: true });
  }

  /** Whether it is on the clipboard; else it is selected, to be copied by hand. */
  async function copyFormatted() {
    const html = new Blob([main.innerHTML], { type: 'text/html' });
    const plain = new Blob([text], { type: 'text/plain' });
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': plain })]);
      return true;
    } catch {
      getSelection().selectAllChildren(main);
      main.focus();
      say(selected);
      return false;
    }
  }

  async function press(id) {
    const isCopied = id !== 'copyFormatted' || (await copyFormatted());
    if (own || !usual.includes(id)) {
      isSelected = !isCopied;
      return vscode.postMessage({ type: 'press', id });
    }
    if (id !== 'copyFormatted') vscode.postMessage({ type: id });
    if (isCopied && id.startsWith('copy')) say(copied);
  }

  for (const button of buttons) button.addEventListener('click', () => press(button.id));
  // When one box follows another, VS Code gives the keyboard back to the page between them, and that may come too late.
  let isPointed = false;
  window.addEventListener('pointerdown', () => (isPointed = true));
  window.addEventListener('pointerup', () => (isPointed = false));
  window.addEventListener('focus', () => isPointed || vscode.postMessage({ type: 'focused' }));

  if (own) window.addEventListener('keydown', ({ key }) => key === 'Escape' && vscode.postMessage({ type: 'close' }));

  window.addEventListener('message', ({ data }) => {
    if (data.type === 'say') return isSelected || say(data.message);
    if (notice.textContent !== data.notice) notice.textContent = data.notice;
    if (data.type === 'keep') return say(kept);
    const isFirst = text === '';
    ({ text } = data);
    main.innerHTML = data.html;
    if (status.textContent === kept) say('');
    if (isFirst) focusFirst();
  });
  vscode.postMessage({ type: 'ready' });
})();
