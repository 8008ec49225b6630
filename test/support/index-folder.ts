/** A process that indexes a folder into a store and then waits, to be killed at a moment of somebody else's choice. */
import { IndexedFolder } from './indexed-folder.ts';

const [path, storage] = process.argv.slice(2);
await IndexedFolder.open(path!, storage!);
process.stdout.write('ready\n');
setInterval(() => {}, 1000);
