import { buildExtension, proveCoreNeedsNoHost } from './bundles';

/** `npm run build [-- --minify]` */
async function main(): Promise<void> {
  await Promise.all([buildExtension({ minify: process.argv.includes('--minify') }), proveCoreNeedsNoHost()]);
}

main().catch(() => {
  process.exitCode = 1; // esbuild has said what is wrong
});
