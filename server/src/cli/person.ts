/** People as command lines name them: by an id, or by a name. */
import type { Corpus } from '../corpus/corpus.ts';
import { UsageError } from './usage.ts';

/** The id of the person meant: of several people of one name, whoever is mentioned most; the others have ids of their own. */
export function personCalled(command: string, corpus: Corpus, name: string): string {
  if (corpus.person(name) !== undefined) return name;
  const [person] = [...corpus.sharing(name)].sort((a, b) => b.mentionCount - a.mentionCount || (a.id < b.id ? -1 : 1));
  if (person === undefined) throw new UsageError(`nobody in the folder is called ${name}`, command);
  return person.id;
}
