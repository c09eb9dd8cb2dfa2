import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listPatterns } from '../../src/core/files/layout';
import { fileKinds, type FileKind } from '../../src/core/model/fileKinds';
import { describeSchema, strictSchema, type JsonSchema } from '../../src/core/model/jsonSchema';
import { renderReference } from '../../src/core/report/reference';
import { ROOT } from './places';

/** What is generated from the model and checked in, by its path; a test says when a file is out of date. */
export function listGenerated(): ReadonlyMap<string, string> {
  const toText = (schema: JsonSchema) => `${JSON.stringify(schema, null, 2)}\n`;
  const schemas = (Object.keys(fileKinds) as FileKind[]).flatMap((kind) => [
    [`media/schemas/${kind}.json`, toText(describeSchema(kind))] as const,
    [`media/schemas/strict/${kind}.json`, toText(strictSchema(kind))] as const,
  ]);
  return new Map([...schemas, ['media/guide/reference.md', renderReference(listPatterns)]]);
}

/** `npm run generate` */
if (process.argv[1]?.endsWith('generate.ts')) {
  for (const [file, text] of listGenerated()) {
    mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
    writeFileSync(path.join(ROOT, file), text);
  }
}
