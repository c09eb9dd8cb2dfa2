import type { FileKind } from '../../../src/core/model/fileKinds';
import { fileExamples, type KindExample } from './fileExamples';
import { meetingExamples } from './meetingExamples';
import { planExamples } from './planExamples';
import { registerExamples } from './registerExamples';
import { teamExamples } from './teamExamples';
import { teamFileExamples } from './teamFileExamples';

/** An example of every kind of file there is. */
export const kindExamples: Readonly<Record<FileKind, KindExample>> = {
  ...fileExamples,
  ...meetingExamples,
  ...registerExamples,
  ...planExamples,
  ...teamFileExamples,
  ...teamExamples,
};
