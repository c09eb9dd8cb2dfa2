import path from 'node:path';
import { ROOT, VSIX } from './places';
import { packageExtension } from './vsix';

/** `npm run package` */
packageExtension().then(
  () => console.log(`Packaged: ${path.relative(ROOT, VSIX)}`),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
