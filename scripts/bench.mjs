/** `npm run bench -- FOLDER [--json]`: measures how fast the articles of a folder are read. */
import { installDependencies } from './lib/install.mjs';
import { main, nodeBinary, run } from './lib/project.mjs';

await main(async () => {
  await installDependencies();
  const { code } = await run(nodeBinary(), ['test/bench/main.ts', ...process.argv.slice(2)], { allowFailure: true });
  process.exitCode = code;
});
