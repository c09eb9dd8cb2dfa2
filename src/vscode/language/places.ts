import * as vscode from 'vscode';
import type { Services } from '../workspace/services';
import { registerNoteMarks } from './noteMarks';
import { answer, type Answers, type Given } from './providePlaces.later';
import { recordFiles, reportFiles } from './selectors';

/** Hovers, definitions, references, renaming, links, outline, folding and the marks of notes in the files of a journal. */
export function registerPlaces(services: Services): vscode.Disposable {
  const ask =
    <K extends keyof Answers>(what: K) =>
    (...given: Given<K>) =>
      answer(services, what, given);
  const texts = [recordFiles, reportFiles];
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerHoverProvider(texts, { provideHover: ask('hover') }),
    languages.registerDefinitionProvider(texts, { provideDefinition: ask('definition') }),
    languages.registerReferenceProvider(texts, { provideReferences: ask('references') }),
    languages.registerRenameProvider(texts, { provideRenameEdits: ask('rename'), prepareRename: ask('prepareRename') }),
    languages.registerDocumentLinkProvider(recordFiles, { provideDocumentLinks: ask('links') }),
    languages.registerDocumentSymbolProvider(recordFiles, { provideDocumentSymbols: ask('outline') }),
    languages.registerFoldingRangeProvider(recordFiles, { provideFoldingRanges: ask('folds') }),
    registerNoteMarks(services),
  );
}
