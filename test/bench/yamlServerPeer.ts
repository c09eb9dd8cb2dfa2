import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strictSchema } from '../../src/core/model/jsonSchema';

/** The part of yaml-language-server that checks a document. */
interface YamlServer {
  readonly TextDocument: { create(uri: string, language: string, version: number, text: string): unknown };
  getLanguageService(params: object): {
    configure(settings: object): void;
    doValidation(document: unknown, isKubernetes: boolean): Promise<readonly unknown[]>;
  };
}

interface TextDocuments {
  readonly TextDocument: YamlServer['TextDocument'];
}

const SCHEMA = 'inmemory://schemas/minutes.json';

/** Loads the language server with the strict schema of minutes; comes back with what checks a text. */
export async function loadYamlServer(peers: string): Promise<(text: string) => Promise<readonly unknown[]>> {
  const require = createRequire(path.join(peers, 'package.json'));
  const server = (await import(pathToFileURL(require.resolve('yaml-language-server')).href)) as YamlServer;
  const { TextDocument } = require('vscode-languageserver-textdocument') as TextDocuments;
  const service = server.getLanguageService({
    schemaRequestService: () => Promise.resolve(JSON.stringify(strictSchema('minutes'))),
    workspaceContext: { resolveRelativePath: (relative: string) => relative },
    telemetry: { send: () => undefined, sendError: () => undefined, sendTrack: () => undefined },
  });
  service.configure({
    ...{ validate: true, yamlVersion: '1.2', customTags: [] },
    schemas: [{ uri: SCHEMA, fileMatch: ['*.yaml'], schema: strictSchema('minutes') }],
  });
  const create = (text: string, version: number) => TextDocument.create('file:///minutes.yaml', 'yaml', version, text);
  const problems = await service.doValidation(create('title: 7 days\nwrong: true\n', 0), false);
  if (problems.length === 0) throw new Error('yaml-language-server does not know the schema.');
  let version = 0;
  return (text) => service.doValidation(create(text, (version += 1)), false);
}
