/** What a VS Code shall open, load and run. */
export interface TestLaunch {
  /** A folder, or a file that ends in `.code-workspace`. */
  readonly open: string;
  readonly trust: boolean;
  /** The folder of the extension to load. */
  readonly extension: string;
  /** The module whose `run` VS Code shall call. */
  readonly tests: string;
  /** More environment variables for the extension host. */
  readonly env: Readonly<Record<string, string>>;
  /** Where VS Code keeps its data, to be found by the next launch; a folder of its own where nothing is said. */
  readonly dataFolder?: string;
}

/** A VS Code that runs tests. */
export interface RunningVscode {
  /** Resolves with the exit code: 0 when `run` kept its promise. */
  readonly ended: Promise<number>;
  /** What it has said so far, for when it goes wrong. */
  log(): string;
  stop(): Promise<void>;
}

/** A way to get VS Codes that run tests: the desktop program, or the one from the npm registry in a browser. */
export interface VscodeHost {
  /** For people: what it is, and which version. */
  readonly label: string;
  launch(launch: TestLaunch): Promise<RunningVscode>;
  /** Ends what its launches share. */
  close(): Promise<void>;
}
