import type { LetterFingerprints } from '../journal/letterFingerprints';
import type { Addressing, Recipient } from './addressing';
import { renderHtml, renderMarkdown, renderText, type Block, type Document } from './document';
import { frameInGerman } from './lettersInGerman.later';
import type { ByLanguage, FrameWords } from './letterWords';

/**
 * What is written to people and goes out by mail: made from what the client may see and nothing else. The product never
 * sends it; its user does.
 */
export interface Letter {
  readonly to: readonly Recipient[];
  readonly cc: readonly Recipient[];
  readonly subject: string;
  /** From the greeting to the name below it. */
  readonly blocks: readonly Block[];
  readonly language: string;
  /** Who would rather read another language. */
  readonly otherLanguages: Addressing['otherLanguages'];
  /** Who was left out of the copies, because somebody who reads it is written to in the reserved tone. */
  readonly notCopied: readonly NotCopied[];
  /** Of the minutes that it tells of, as they stood, and of its text, where it has that at its foot. */
  readonly fingerprints?: LetterFingerprints;
}

/** A superior of somebody who reads a letter. */
export interface NotCopied {
  readonly name: string;
  readonly above: string;
}

const frames: ByLanguage<() => FrameWords> = {
  en: () => ({
    to: 'To',
    copy: 'Copy',
    subject: 'Subject',
    nobody: '[to whom?]',
    noAddress: '[no e-mail address]',
    fingerprint: 'SHA-256 of the text above:',
  }),
  de: frameInGerman,
};

function frameOf(language: string): FrameWords {
  return ((Object.hasOwn(frames, language) ? frames[language] : undefined) ?? frames.en)();
}

/** A letter with its greeting above and its name below what it says. */
export function composeLetter(
  addressing: Addressing,
  parts: Pick<Letter, 'to' | 'cc' | 'subject'> &
    Partial<Pick<Letter, 'notCopied'>> & { readonly body: readonly Block[] },
): Letter {
  const { greeting, signOff, language, otherLanguages } = addressing;
  const { to, cc, subject, body, notCopied = [] } = parts;
  const blocks = [toBlock(greeting), ...body, toBlock(...signOff)];
  return { to, cc, subject, blocks, language, otherLanguages, notCopied };
}

/** The letter that knows which minutes it tells; the fingerprint of its text quietly at its foot, if it has one (P-14). */
export function addFingerprints(letter: Letter, fingerprints: LetterFingerprints | undefined): Letter {
  if (fingerprints?.ofText === undefined) return { ...letter, ...(fingerprints && { fingerprints }) };
  const lines = [frameOf(letter.language).fingerprint, fingerprints.ofText].map((label) => [{ label }]);
  const foot: Block = { type: 'paragraph', lines };
  return { ...letter, blocks: [...letter.blocks, foot], fingerprints };
}

function toBlock(...lines: readonly string[]): Block {
  return { type: 'paragraph', lines: lines.map((line) => [line]) };
}

/** What is pasted or sent as the text of the mail: no title stands above it. */
export function renderLetterHtml({ blocks }: Letter): string {
  return renderHtml({ blocks });
}

/** The same as plain text. */
export function renderLetterText({ blocks }: Letter): string {
  return renderText({ blocks });
}

/** The letter in a file, with its recipients and its subject above it. */
export function renderLetterMarkdown(letter: Letter): string {
  return renderMarkdown(showLetter(letter));
}

/** The exact text that is kept of what was sent, with its recipients and its subject above it. */
export function renderLetterFile(letter: Letter): string {
  return renderText(showLetter(letter));
}

/** The subject and the text of what {@link renderLetterFile} kept; the subject is empty where it has none. */
export function readLetterFile(file: string): { readonly subject: string; readonly text: string } {
  const [head = '', ...text] = file.replace(/\r\n?/g, '\n').split('\n\n');
  const subjects = Object.values(frames).map((words = frames.en) => `${words().subject}: `);
  const line = head.split('\n').find((each) => subjects.some((subject) => each.startsWith(subject))) ?? '';
  return { subject: line.slice(line.indexOf(': ') + 1).trimStart(), text: text.join('\n\n') };
}

/** Everything that leaves, as it is shown before: recipients and their addresses, the subject, the text. */
export function showLetter({ to, cc, subject, blocks, language }: Letter): Document {
  const words = frameOf(language);
  const lines = [
    [{ strong: words.to }, `: ${to.length > 0 ? formatRecipients(to, words) : words.nobody}`],
    ...(cc.length > 0 ? [[{ strong: words.copy }, `: ${formatRecipients(cc, words)}`]] : []),
    [{ strong: words.subject }, `: ${subject}`],
  ];
  return { blocks: [{ type: 'paragraph', lines }, ...blocks] };
}

/** `Ana Ruiz <ana@acme.example>; Maria Lopez [no e-mail address]`, as mail programs take them. */
function formatRecipients(recipients: readonly Recipient[], { noAddress }: FrameWords): string {
  return recipients.map(({ name, email }) => (email ? `${name} <${email}>` : `${name} ${noAddress}`)).join('; ');
}
