import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { median } from './benchRow';
import type { Sample } from './indexProbe';
import { ours } from './ours';
import { TYPED } from './questions';
import { walk } from './walks';
import { loadYamlServer } from './yamlServerPeer';

/** So many files or words are tried, each so often; the first times warm both sides up. */
const FILES = 40;
const TIMES = 7;
const WARM_UP = 3;

/** What people look for: an ID of one engagement, a word of half the files, the beginning of a word, nothing. */
const WORDS = ['A-57 ', 'migration', 'recor', 'zebra crossing'];

/** Files of the first engagement, which is the same in a journal of every size. */
function listSome(folder: string): readonly string[] {
  const engagement = 'clients/client-1/engagement-1';
  const minutes = walk(folder, `${engagement}/minutes`).map((file) => file.path);
  return [...minutes.slice(0, FILES), `${engagement}/risks.yaml`, `${engagement}/actions.yaml`];
}

async function timeOnce(run: () => unknown): Promise<number> {
  const since = performance.now();
  await run();
  return performance.now() - since;
}

/** Both in turn, `TIMES` times; the medians. */
export async function compare(
  run: () => unknown,
  other: () => unknown,
  beforeRun: () => void = () => undefined,
): Promise<Sample> {
  const samples: number[] = [];
  const others: number[] = [];
  for (let time = 0; time < WARM_UP + TIMES; time += 1) {
    beforeRun();
    samples.push(await timeOnce(run));
    others.push(await timeOnce(other));
  }
  return { ms: median(samples.slice(WARM_UP)), otherMs: median(others.slice(WARM_UP)) };
}

function average(samples: readonly Sample[]): Sample {
  const sum = (pick: (sample: Sample) => number) => samples.reduce((total, sample) => total + pick(sample), 0);
  return { ms: sum(({ ms }) => ms) / samples.length, otherMs: sum(({ otherMs = NaN }) => otherMs) / samples.length };
}

/** A file that has changed is read into the index of the whole journal, against only parsing it with positions. */
export async function compareChangedFile(folder: string): Promise<Sample> {
  const index = await ours.indexCold(folder);
  const samples: Sample[] = [];
  for (const file of listSome(folder)) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const former = ours.validate(file, text.replaceAll(/\b(\w+)ing\b/g, '$1ed').replace('2023', '2022'));
    samples.push(
      await compare(
        () => ours.readOne(index, folder, file),
        () => parseDocument(text, { lineCounter: new LineCounter() }),
        () => former && index.put(file, former),
      ),
    );
  }
  return average(samples);
}

/** Looking through the fields of all records, against ripgrep over the files. */
export async function compareSearch(folder: string, ripgrep: string): Promise<Sample> {
  const index = await ours.indexCold(folder);
  const samples: Sample[] = [];
  for (const words of WORDS) {
    samples.push(
      await compare(
        () => ours.search?.(index, words),
        () => spawnSync(ripgrep, ['-l', '-i', '-F', words, folder]),
      ),
    );
  }
  return average(samples);
}

/** The slowest key in *Find Agreement*, against ripgrep over the files for the same words. */
export async function compareAgreements(folder: string, ripgrep: string): Promise<Sample> {
  const index = await ours.indexCold(folder);
  const samples: Sample[] = [];
  for (const typed of TYPED) {
    samples.push(
      await compare(
        () => ours.findAgreed?.(index, typed),
        () => spawnSync(ripgrep, ['-l', '-i', '-F', typed, folder]),
      ),
    );
  }
  return { ms: Math.max(...samples.map(({ ms }) => ms)), otherMs: average(samples).otherMs ?? NaN };
}

/** The slowest of the questions about the whole journal, against only looking at each of its files. */
export async function compareQuestions(folder: string): Promise<Sample> {
  const questions = ours.makeQuestions?.(await ours.indexCold(folder)) ?? {};
  const samples: Sample[] = [];
  for (const question of Object.values(questions)) samples.push(await compare(question, () => undefined));
  const others: number[] = [];
  for (let time = 0; time < TIMES; time += 1) others.push(await timeOnce(() => walk(folder)));
  return { ms: Math.max(...samples.map(({ ms }) => ms)), otherMs: median(others) };
}

/** What is wrong with one document, against the language server that knows the same schema. */
export async function compareValidation(folder: string, peers: string): Promise<Sample> {
  const minutes = listSome(folder).filter((file) => file.includes('/minutes/'));
  const validate = await loadYamlServer(peers);
  const samples: Sample[] = [];
  for (const file of minutes) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    samples.push(
      await compare(
        () => ours.validate(file, text),
        () => validate(text),
      ),
    );
  }
  return average(samples);
}
