/** For people who wait; standard output is for the result alone. */
export function tellProgress(line: string): void {
  process.stderr.write(`${line}\n`);
}
