import * as vscode from 'vscode';
import { findAddress, writeMail } from '../../core/exchange/writeMail';
import { writeMailto } from '../../core/exchange/writeMailto';
import {
  renderLetterHtml,
  renderLetterMarkdown,
  renderLetterText,
  showLetter,
  type Letter,
} from '../../core/report/letter';
import { joinWords } from '../../core/text/words';
import type { OpenJournal } from './openJournal';
import { isHiddenFile, type Services } from './services';

/** How a letter leaves the journal: on the clipboard with its formatting, as a mail that is not sent yet, or as a file. */
export type WayOut = 'copyFormatted' | 'mail' | 'mailto' | 'markdown' | 'html';

/** A letter with the record that it is made from. */
export interface LetterAtHand {
  readonly client: string;
  readonly path: string;
  /** What the tab is called; it names no client, because a tab may be seen. */
  readonly name: string;
  /** What a file of it is called, without an ending. */
  readonly fileName: string;
  /** Throws where it must not leave as it is now: what it is made from may have changed since the page was opened. */
  readonly check?: (letter: Letter) => Promise<void>;
  /** What else to know before it leaves. */
  readonly notice?: string;
  /** The last button: what is done once it has left. */
  readonly afterwards?: Afterwards;
  /** From the records as they are now; undefined while they cannot be read. */
  readonly render: () => Promise<Letter | undefined>;
}

/** What follows a letter that has left. */
export interface Afterwards {
  readonly label: string;
  /** Remembers a letter each time that it is taken along. */
  keep(letter: Letter): Promise<void>;
  /** With the letter as it is shown, and as it was taken along last from this page, if it was. It answers what to say. */
  run(shown: Letter, taken: Letter | undefined): Promise<string>;
}

/** What was done with a letter, as it was shown when its button was pressed. */
export interface HandedOut {
  readonly way: WayOut;
  readonly letter: Letter;
}

const usualWayKey = 'usualWayOut';
const folderKeyOf = (journal: OpenJournal, client: string) => `letterFolder/${journal.root.toString()}/${client}`;
const afterwardsId = 'afterwards';

/**
 * Shows exactly what leaves, and waits until it is taken along: one Enter does what is usual for this client, at first
 * the text with its formatting and its recipients on the clipboard. Undefined where the page was closed instead, which
 * leaves no trace. Nothing is sent.
 */
export async function handOutLetter(
  services: Services,
  journal: OpenJournal,
  atHand: LetterAtHand,
): Promise<HandedOut | undefined> {
  let letter = await atHand.render();
  if (!letter) return undefined;
  const { client, path, name } = atHand;
  const notice = [describeNotice(services, letter), atHand.notice].filter(Boolean).join(' ');
  const after = atHand.afterwards ? [{ id: afterwardsId, label: atHand.afterwards.label }] : [];
  let last: Letter | undefined;
  return new Promise((resolve, reject) => {
    const press = async (id: string): Promise<string> => {
      const way = id as WayOut;
      if (!letter || isHiddenFile(services, journal.uriOf(path))) throw new vscode.CancellationError();
      const taken = letter;
      if (id === afterwardsId && atHand.afterwards) return atHand.afterwards.run(taken, last);
      await atHand.check?.(taken);
      const message = await takeAlong(services, journal, { ...atHand, letter: taken, way });
      last = taken;
      await atHand.afterwards?.keep(taken);
      await services.memory.update(`${usualWayKey}/${journal.root.toString()}/${client}`, way);
      resolve({ way, letter: taken });
      return message;
    };
    const shown = services.pages.show({
      journal,
      client,
      path,
      name,
      render: async () => {
        const now = await atHand.render();
        letter = now ?? letter;
        return now && showLetter(now);
      },
      buttons: {
        notice,
        list: [...listWays(services, journal, client), ...after],
        press,
        closed: () => resolve(undefined),
      },
    });
    shown.catch(reject);
  });
}

/** All ways, the usual one of this client first. */
function listWays({ memory }: Services, journal: OpenJournal, client: string) {
  const ways: readonly { readonly id: WayOut; readonly label: string }[] = [
    { id: 'copyFormatted', label: vscode.l10n.t('Copy Text and Recipients') },
    { id: 'mail', label: vscode.l10n.t('Mail Draft (.eml)') },
    { id: 'mailto', label: vscode.l10n.t('Open in Mail Program') },
    { id: 'markdown', label: vscode.l10n.t('Save as Markdown') },
    { id: 'html', label: vscode.l10n.t('Save as HTML') },
  ];
  const usual = memory.get<WayOut>(`${usualWayKey}/${journal.root.toString()}/${client}`);
  return [...ways.filter(({ id }) => id === usual), ...ways.filter(({ id }) => id !== usual)];
}

/**
 * What its user has to know: a reader of another language, a recipient without an address, and who gets no copy and why;
 * the last is for nobody who looks on.
 */
function describeNotice({ share }: Services, { to, cc, otherLanguages, notCopied }: Letter): string {
  const unusable = [...to, ...cc].filter(({ email }) => email && findAddress(email) === undefined);
  const unreachable = [...to, ...cc].filter(({ email }) => !email).map(({ name }) => name);
  const readers = otherLanguages.map(({ name, language }) => `${name} (${language})`);
  return [
    readers.length > 0
      ? vscode.l10n.t('This is English as a whole. {0} would rather read another language.', joinWords(readers))
      : '',
    unreachable.length > 0 ? vscode.l10n.t('No e-mail address is on file for {0}.', joinWords(unreachable)) : '',
    unusable.length > 0
      ? vscode.l10n.t(
          'What is on file as the e-mail address of {0} is none: a mail draft is not addressed there.',
          joinWords(unusable.map(({ name }) => name)),
        )
      : '',
    ...(share.isOn ? [] : notCopied).map(({ name, above }) =>
      vscode.l10n.t('No copy goes to {0}, who stands above {1}: the tone with {1} is reserved.', name, above),
    ),
  ]
    .filter(Boolean)
    .join(' ');
}

interface Taken extends Pick<LetterAtHand, 'client' | 'fileName'> {
  readonly letter: Letter;
  readonly way: WayOut;
}

/** Does it, and answers what to say. */
async function takeAlong(services: Services, journal: OpenJournal, taken: Taken): Promise<string> {
  const { letter, way, client, fileName } = taken;
  const save = (text: string, ending: string) =>
    saveFile(services, journal, { client, name: `${fileName}.${ending}`, text });
  switch (way) {
    case 'copyFormatted':
      return vscode.l10n.t('Copied. Paste it into a mail: recipients and subject stand above the text.');
    case 'mail':
      await openFile(await save(writeMail(letter, { boundary: makeBoundary() }), 'eml'));
      return vscode.l10n.t('Saved. Open it, look at it once more, and send it.');
    case 'mailto':
      return openMailto(letter);
    case 'markdown':
      await save(renderLetterMarkdown(letter), 'md');
      return vscode.l10n.t('Saved.');
    case 'html':
      await save(`<!DOCTYPE html>\n<meta charset="utf-8">\n${renderLetterHtml(letter)}\n`, 'html');
      return vscode.l10n.t('Saved.');
  }
}

async function openMailto(letter: Letter): Promise<string> {
  const { url, isWhole } = writeMailto(letter);
  if (!isWhole) await vscode.env.clipboard.writeText(renderLetterText(letter));
  // as a text, because a Uri would be written anew and its "&" and "=" encoded
  await vscode.env.openExternal(url as unknown as vscode.Uri);
  return isWhole
    ? vscode.l10n.t('It opens in your mail program.')
    : vscode.l10n.t('Your mail program opens. The text is on the clipboard, because it is long: paste it there.');
}

interface NewFile {
  readonly client: string;
  readonly name: string;
  readonly text: string;
}

/**
 * Where the user says; the folder is remembered for this client alone, and nobody who looks on is shown it. Escape throws
 * a CancellationError.
 */
async function saveFile(services: Services, journal: OpenJournal, file: NewFile): Promise<vscode.Uri> {
  const { memory, share } = services;
  const { client, name, text } = file;
  const key = folderKeyOf(journal, client);
  const known = share.isOn ? undefined : memory.get<string>(key);
  const folder = known === undefined ? journal.root : vscode.Uri.parse(known, true);
  const uri = await vscode.window.showSaveDialog({ defaultUri: vscode.Uri.joinPath(folder, name) });
  if (!uri) throw new vscode.CancellationError();
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await memory.update(key, vscode.Uri.joinPath(uri, '..').toString());
  return uri;
}

/** In the program that opens mails here, where the file is on this machine. */
async function openFile(uri: vscode.Uri): Promise<void> {
  const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (uri.scheme === 'file' && isHere) await vscode.env.openExternal(uri);
}

/** In base64 there is no underscore, so that it is in no text. */
function makeBoundary(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(12));
  return `_${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}_`;
}
