import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes log lines into files, as the server expects from its native logger. */
const LOGGER = `
const fs = require('fs'), path = require('path');
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
class Logger {
  constructor(file) { this.file = file; this.level = 2; fs.mkdirSync(path.dirname(file), { recursive: true }); }
  write(level, text) {
    if (level < this.level) return;
    const line = this.plain ? String(text) : new Date().toISOString() + ' [' + LEVELS[level] + '] ' + text + '\\n';
    try { fs.appendFileSync(this.file, line); } catch { /* the folder is gone: the run is over */ }
  }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  clearFormatters() { this.plain = true; }
  setPattern() {}
  flush() {}
  drop() {}
}
LEVELS.forEach((name, level) => { Logger.prototype[name] = function (text) { this.write(level, text); }; });
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (name, file) => new Logger(file);
exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};
exports.version = 11;
`;

const WATCHDOG = 'exports.start = () => {};';

/** Native modules of the VS Code server that a compiler would have to build, and JavaScript that does for them in tests. */
const STAND_INS: Readonly<Record<string, string>> = {
  '@vscode/spdlog': LOGGER,
  '@vscode/native-watchdog': WATCHDOG,
  'native-watchdog': WATCHDOG, // its name in older versions
};

/** Puts the stand-ins into a server's `node_modules`. */
export function writeStandIns(nodeModules: string): void {
  for (const [name, code] of Object.entries(STAND_INS)) {
    const folder = path.join(nodeModules, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
    writeFileSync(path.join(folder, 'index.js'), code);
  }
}
