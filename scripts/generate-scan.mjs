/**
 * Assembles `server/src/corpus/search/scan.wat` into `scan-module.ts` beside it, so that nothing that builds or ships needs an
 * assembler. Run it after changing the source: `node scripts/generate-scan.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import wabt from 'wabt';

const SOURCE = fileURLToPath(new URL('../server/src/corpus/search/scan.wat', import.meta.url));
const TARGET = fileURLToPath(new URL('../server/src/corpus/search/scan-module.ts', import.meta.url));

/** The text of `scan-module.ts`. */
export async function scanModule() {
  const { parseWat } = await wabt();
  const module = parseWat('scan.wat', readFileSync(SOURCE, 'utf8'), { simd: true });
  try {
    module.validate();
    const { buffer } = module.toBinary({});
    return [
      '/** The search kernel as WebAssembly, base64. Generated from scan.wat by scripts/generate-scan.mjs. */',
      'export const SCAN_MODULE =',
      `  '${Buffer.from(buffer).toString('base64')}';`,
      '',
    ].join('\n');
  } finally {
    module.destroy();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const text = await scanModule();
  writeFileSync(TARGET, text);
  console.log(`${TARGET}: ${text.length} bytes`);
}
