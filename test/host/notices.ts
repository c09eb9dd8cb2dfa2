import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './places';

/** The licences under which a library may be part of the package. */
const ALLOWED = /^(?:MIT(?:-0)?|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0)$/;

const inPackages = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/**
 * The notices that the licences of the libraries ask for, which are part of the package. `modules` are the paths of all
 * that is bundled. Throws where a library has no licence of the permissive kind, or does not bring its text along.
 */
export function renderNotices(modules: readonly string[]): string {
  const names = new Set(modules.flatMap((module) => inPackages.exec(module)?.[1] ?? []));
  const parts = [...names].sort().map(renderNotice);
  return ['This extension contains the following libraries.', ...parts].join(`\n\n${'-'.repeat(80)}\n\n`);
}

function renderNotice(name: string): string {
  const folder = path.join(ROOT, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly version: string;
    readonly license?: string;
  };
  if (!license || !ALLOWED.test(license)) throw new Error(`${name} is licensed as ${license ?? 'nobody says what'}.`);
  const [file] = readdirSync(folder).filter((each) => /^licen[cs]e/i.test(each));
  if (!file) throw new Error(`${name} brings no text of its licence along.`);
  return `${name} ${version} (${license})\n\n${readFileSync(path.join(folder, file), 'utf8').trim()}`;
}
