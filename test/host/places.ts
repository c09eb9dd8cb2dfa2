import path from 'node:path';

/** The folder that holds package.json. */
export const ROOT = path.resolve(__dirname, '..', '..');

/** Downloaded VS Codes; the folder `@vscode/test-electron` uses too. Never part of `npm ci`, not in git. */
export const VSCODE_CACHE = path.join(ROOT, '.vscode-test');

/** Everything the tests build. Not in git. */
export const OUT = path.join(ROOT, 'out');

/** Journals of many thousand files, kept for the next run: where the packager does not look at each of them. */
export const KEPT = path.join(ROOT, 'node_modules', '.cache', 'engagement-journal');

/** The packaged extension. */
export const VSIX = path.join(OUT, 'engagement-journal.vsix');

/** The sample journal that the extension brings along. */
export const SAMPLE = path.join(ROOT, 'media', 'sample');
