import assert from 'node:assert/strict';
import path from 'node:path';
import { collectReport, judge } from './host/collectReport';
import { ROOT } from './host/places';
import { startProcess } from './host/processes';
import { EMPTY_REPORT, type TestReport } from './host/testReport';
import { renderNotices } from './host/notices';
import { readOldestPromised, VSCODE_PINS } from './host/vscodePins';
import { listSuiteTests, VSCODE_SUITES } from './host/vscodeSuites';
import { findUnexpected, listPackagedFiles } from './host/vsix';

const PASSED: TestReport = { isFinished: true, passed: 2, skipped: 0, failures: [] };

describe('The tests’ host', () => {
  it('tests on the oldest VS Code that the manifest promises', () => {
    assert.equal(VSCODE_PINS.oldest.vscode, readOldestPromised());
  });

  it('packs the notices of the libraries that are bundled, each once', () => {
    const modules = [
      'src/extension.ts',
      'node_modules/yaml/dist/a.js',
      'node_modules/yaml/b.js',
      'node_modules/@date-fns/utc/c.js',
    ];
    const notices = renderNotices(modules);
    assert.deepEqual(
      notices.match(/^\S+ \d\S+ \(.*\)$/gm)?.map((line) => line.split(' ')[0]),
      ['@date-fns/utc', 'yaml'],
    );
    assert.match(notices, /^yaml \S+ \(ISC\)\n\nCopyright/m);
    assert.throws(() => renderNotices(['node_modules/no-such-library/index.js']));
  });

  it('has tests for each way to launch VS Code', () => {
    assert.deepEqual(
      VSCODE_SUITES.filter((suite) => listSuiteTests(suite).length === 0),
      [],
    );
  });

  it('takes the word of a host that ends well', () => {
    assert.deepEqual(judge(PASSED, 0, ''), PASSED);
  });

  it('counts a failure when a host dies, hangs, or says no although every test passed', () => {
    const midway: TestReport = { ...PASSED, isFinished: false, running: 'a test' };
    const titles = [
      judge(PASSED, 1, ''),
      judge(midway, 0, ''),
      judge(midway, 'silent', ''),
      judge(EMPTY_REPORT, 1, ''),
    ];
    assert.deepEqual(
      titles.map(({ failures }) => failures.map(({ title }) => title)),
      [
        ['The VS Code host ended with exit code 1 after its tests'],
        ['The VS Code host ended with exit code 0 in "a test"'],
        ['The VS Code host hung in "a test"'],
        ['The VS Code host ended with exit code 1 before its tests'],
      ],
    );
  });

  it('ends a host that hangs, with all that it started', async () => {
    let ended: Promise<number> | undefined;
    const { failures } = await collectReport(async () => {
      const running = startProcess(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {});
      ended = running.exited;
      return { ended, log: () => running.output(), stop: () => running.stop() };
    }, 300);
    assert.deepEqual([failures.length, typeof (await ended)], [1, 'number']);
  });
});

describe('The package', () => {
  it('holds nothing that users do not need', async () => {
    assert.deepEqual(findUnexpected(await listPackagedFiles()), []);
  });

  it('would be refused with anything else in it', () => {
    const files = [
      'dist/extension.js',
      'dist/extension.js.map',
      'src/extension.ts',
      'media/sample/a.yaml',
      'test/a.ts',
    ];
    assert.deepEqual(findUnexpected(files), ['dist/extension.js.map', 'src/extension.ts', 'test/a.ts']);
  });
});

describe('npm start and npm test', () => {
  it('say what they know when called with anything else', async () => {
    const running = startProcess(process.execPath, [path.join(ROOT, 'test/host/setUp.mjs'), 'nonsense'], {});
    assert.equal(await running.exited, 1);
    assert.match(running.output(), /start\|test\|test:core\|test:oldest\|bench/);
  });
});
