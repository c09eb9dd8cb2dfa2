import type { Steps } from '../text/steps';
import type { DecodedFile } from './decode';
import type { TextTree } from './nodes';
import { parseTextInSteps } from './parse';
import { parseNear } from './parseNear';
import { treeOfDocument } from './yamlTree';

/** Parses any text for reading by the parser that recovers from errors and says what is wrong; never throws. */
export function parseRecovering(file: DecodedFile): Steps<TextTree> {
  return parse(file);
}

function* parse(file: DecodedFile): Steps<TextTree> {
  const near = yield* parseNear(file);
  if (near) return near;
  const { doc, ...rest } = yield* parseTextInSteps(file);
  return { root: treeOfDocument(doc, file.text), ...rest };
}
