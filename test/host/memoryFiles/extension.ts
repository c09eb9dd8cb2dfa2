import * as vscode from 'vscode';
import { MemoryFiles } from './memoryFiles';

const SCHEME = 'ejmem';

/** The part of VS Code's proposed search interface that is used here. */
interface FileSearch {
  registerFileSearchProvider(
    scheme: string,
    provider: { provideFileSearchResults(query: unknown, options: { readonly folder: vscode.Uri }): vscode.Uri[] },
  ): vscode.Disposable;
}

/** Serves `ejmem:` from the files that the test page's server sends. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const seed = await fetch(context.extensionUri.with({ path: '/seed.json' }).toString());
  const files = new MemoryFiles();
  files.seed((await seed.json()) as Record<string, string>);
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider(SCHEME, files, { isCaseSensitive: true }),
    (vscode.workspace as unknown as FileSearch).registerFileSearchProvider(SCHEME, {
      // VS Code itself compares them with the pattern that is searched for
      provideFileSearchResults: (_query, { folder }) => files.listFiles().map((path) => folder.with({ path })),
    }),
  );
}
