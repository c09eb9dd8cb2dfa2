import type { Addressing, Recipient } from './addressing';
import { renderHtml, renderMarkdown, renderText, type Block, type Document } from './document';

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
  /** Who would rather read another language, for which there are no texts yet. */
  readonly otherLanguages: Addressing['otherLanguages'];
}

/** A letter with its greeting above and its name below what it says. */
export function composeLetter(
  addressing: Addressing,
  parts: Pick<Letter, 'to' | 'cc' | 'subject'> & { readonly body: readonly Block[] },
): Letter {
  const { greeting, signOff, language, otherLanguages } = addressing;
  const { to, cc, subject, body } = parts;
  return { to, cc, subject, blocks: [toBlock(greeting), ...body, toBlock(signOff)], language, otherLanguages };
}

function toBlock(text: string): Block {
  return { type: 'paragraph', lines: [[text]] };
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
  return { subject: /^Subject: (.*)$/m.exec(head)?.[1] ?? '', text: text.join('\n\n') };
}

/** Everything that leaves, as it is shown before: recipients and their addresses, the subject, the text. */
export function showLetter({ to, cc, subject, blocks }: Letter): Document {
  const lines = [
    [{ strong: 'To' }, `: ${to.length > 0 ? formatRecipients(to) : '[to whom?]'}`],
    ...(cc.length > 0 ? [[{ strong: 'Copy' }, `: ${formatRecipients(cc)}`]] : []),
    [{ strong: 'Subject' }, `: ${subject}`],
  ];
  return { blocks: [{ type: 'paragraph', lines }, ...blocks] };
}

/** `Ana Ruiz <ana@acme.example>; Maria Lopez [no e-mail address]`, as mail programs take them. */
export function formatRecipients(recipients: readonly Recipient[]): string {
  return recipients.map(({ name, email }) => (email ? `${name} <${email}>` : `${name} [no e-mail address]`)).join('; ');
}
