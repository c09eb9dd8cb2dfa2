import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The only two places where this build of the workbench insists on a server of its own, put back to what VS Code itself says. */
const SERVERLESS: readonly (readonly [RegExp, string])[] = [
  [/remoteAuthority:location\.host\}/, 'remoteAuthority:void 0}'],
  [/(\.with\(\{scheme:\w+\.)vscodeRemote(\}\),"User"\))/, '$1vscodeUserData$2'],
];

/** Where the workbench's program lies inside VS Code. */
export const WORKBENCH_JS = 'out/vs/code/browser/workbench/workbench.js';

/** The workbench's program, changed on the way out so that it runs without a server; the file stays as it is. */
export function readServerlessWorkbench(vscodeFolder: string): string {
  let text = readFileSync(path.join(vscodeFolder, WORKBENCH_JS), 'utf8');
  for (const [pattern, replacement] of SERVERLESS) {
    if (!pattern.test(text)) throw new Error(`${pattern} is not in this version's workbench.js: adapt webWorkbench.ts`);
    text = text.replace(pattern, replacement);
  }
  return text;
}

/** Built-in extensions that are only data (languages, themes): the others' browser builds are not in this package. */
function listBuiltInExtensions(vscodeFolder: string): readonly object[] {
  const folder = path.join(vscodeFolder, 'extensions');
  const readJson = (file: string): Record<string, unknown> | undefined =>
    existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : undefined;
  return readdirSync(folder).flatMap((extensionPath) => {
    const packageJSON = readJson(path.join(folder, extensionPath, 'package.json'));
    if (!packageJSON || packageJSON['main'] || packageJSON['browser']) return [];
    return [{ extensionPath, packageJSON, packageNLS: readJson(path.join(folder, extensionPath, 'package.nls.json')) }];
  });
}

function toAttribute(value: unknown): string {
  return JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function createConfiguration(authority: string): object {
  const toUri = (path: string): object => ({ scheme: 'http', authority, path });
  return {
    // this build does not start without these four
    ...{
      userDataPath: '/',
      isEnabledFileDownloads: true,
      isEnabledFileUploads: true,
      isEnabledCoderGettingStarted: false,
    },
    folderUri: { scheme: 'ejmem', authority: 'journal', path: '/' },
    additionalBuiltinExtensions: [toUri('/extension/out/web/memoryFiles')],
    developmentOptions: {
      enableSmokeTestDriver: true,
      extensions: [toUri('/extension')],
      extensionTestsPath: toUri('/extension/out/web/tests.js'), // VS Code wants them inside the extension's folder
    },
    enableWorkspaceTrust: false,
    webviewEndpoint: `http://${authority}/vscode/out/vs/workbench/contrib/webview/browser/pre`,
    configurationDefaults: {
      'chat.disableAIFeatures': true,
      'workbench.startupEditor': 'none',
      'telemetry.telemetryLevel': 'off',
    },
    productConfiguration: {
      enableTelemetry: false,
      extensionEnabledApiProposals: { 'engagement-journal-tests.memory-files': ['fileSearchProvider'] },
    },
  };
}

/** The page that starts VS Code in a browser alone: extensions in a worker, files in memory. */
export function renderWebPage(vscodeFolder: string, authority: string): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${toAttribute(createConfiguration(authority))}">
<meta id="vscode-workbench-web-base-url" data-settings="/vscode">
<meta id="vscode-workbench-builtin-extensions" data-settings="${toAttribute(listBuiltInExtensions(vscodeFolder))}">
<link rel="stylesheet" href="/vscode/out/vs/code/browser/workbench/workbench.css"></head><body aria-label=""></body>
<script>
  globalThis._VSCODE_FILE_ROOT = new URL('/vscode/out/', location).toString();
  performance.mark('code/didStartRenderer');
  performance.mark('code/willLoadWorkbenchMain');
</script>
<script type="module" src="/vscode/out/nls.messages.js"></script>
<script type="module" src="/vscode/${WORKBENCH_JS}"></script></html>`;
}
