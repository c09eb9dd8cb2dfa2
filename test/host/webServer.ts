import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { ROOT, SAMPLE } from './places';
import { listFiles } from './sourceFiles';
import { readServerlessWorkbench, renderWebPage, WORKBENCH_JS } from './webWorkbench';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** Sends files and knows nothing of VS Code. */
export interface WebServer {
  readonly address: string;
  close(): Promise<void>;
}

/** What the browser tests need to know, and where they report. */
export interface WebServerOptions {
  readonly vscodeFolder: string;
  readonly reportFile: string;
  readonly grep?: string;
}

function readSeed(): Readonly<Record<string, string>> {
  const toPath = (file: string): string => `/${path.relative(SAMPLE, file).split(path.sep).join('/')}`;
  return Object.fromEntries(listFiles(SAMPLE).map((file) => [toPath(file), readFileSync(file, 'utf8')]));
}

/** The file an address below one of the served folders means; nothing outside of them. */
function findFile(vscodeFolder: string, address: string): string | undefined {
  const folders = { vscode: vscodeFolder, extension: ROOT };
  for (const [name, folder] of Object.entries(folders)) {
    const file = path.join(folder, decodeURIComponent(address.slice(name.length + 1)));
    if (address.startsWith(`/${name}/`) && file.startsWith(folder + path.sep)) return file;
  }
  return undefined;
}

function send(response: ServerResponse, type: string, body: string | Buffer, status = 200): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    // the worker that runs extensions has an origin of its own
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });
  response.end(body);
}

function sendFile(response: ServerResponse, file: string | undefined): void {
  try {
    send(response, CONTENT_TYPES[path.extname(file ?? '')] ?? 'application/octet-stream', readFileSync(file ?? ''));
  } catch {
    send(response, 'text/plain', 'not found', 404);
  }
}

/** What the extension fetches later; the first time it is not had, as when a connection is lost for a moment. */
const LOST_ONCE = '/extension/dist/web/later.js';

/** Serves VS Code, the extension, the tests and a sample journal on a free port of this machine only. */
export async function startWebServer({ vscodeFolder, reportFile, grep }: WebServerOptions): Promise<WebServer> {
  const workbench = readServerlessWorkbench(vscodeFolder);
  const lost = new Set([LOST_ONCE]);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const address = new URL(request.url ?? '/', 'http://localhost').pathname;
    const json = (value: unknown): void => send(response, 'application/json', JSON.stringify(value));
    if (request.method === 'POST') {
      writeFileSync(reportFile, await text(request));
      return json({});
    }
    if (address === '/') return send(response, 'text/html', renderWebPage(vscodeFolder, request.headers.host ?? ''));
    if (address === '/seed.json') return json(readSeed());
    if (address === '/run.json') return json({ grep });
    if (address === `/vscode/${WORKBENCH_JS}`) return send(response, 'text/javascript', workbench);
    if (lost.delete(address)) return send(response, 'text/plain', 'not now', 503);
    return sendFile(response, findFile(vscodeFolder, address));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
