import { packageExtension } from './vsix';

/** `npm run package` */
packageExtension().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
