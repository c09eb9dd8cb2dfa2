import type { DecodedFile } from './decode';
import type { TextTree } from './nodes';
import { parseText } from './parse';
import { treeOfDocument } from './yamlTree';

/** Parses any text for reading by the parser that recovers from errors and says what is wrong; never throws. */
export function parseRecovering(file: DecodedFile): TextTree {
  const { doc, ...rest } = parseText(file);
  return { root: treeOfDocument(doc, file.text), ...rest };
}
