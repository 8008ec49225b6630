/** `npm run evaluate -- FOLDER [--verbose]`: builds, then measures the analysis on articles annotated by hand. */
import { installDependencies } from './lib/install.mjs';
import { main, nodeBinary, run } from './lib/project.mjs';

await main(async () => {
  await installDependencies();
  await run('npm', ['run', '--silent', 'build'], { what: 'The build' });
  const { code } = await run(nodeBinary(), ['test/evaluate/main.ts', ...process.argv.slice(2)], { allowFailure: true });
  process.exitCode = code;
});
