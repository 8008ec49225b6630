/** Who is named at the cursor of the active editor, be it an article's source or its reading view. */
import * as vscode from 'vscode';
import { READING_SCHEME } from '../../protocol/src/reading.ts';
import type { CorpusClient } from './corpus-client.ts';
import type { OfficialsClient } from './officials-client.ts';
import type { ChosenPerson } from './views/person-pick.ts';

/** The person with the name the cursor is in; null without an editor or a name. */
export async function personAtCursor(corpus: CorpusClient, officials: OfficialsClient): Promise<ChosenPerson | null> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return null;
  const uri = editor.document.uri.toString();
  const { line, character } = editor.selection.active;
  const position = { line, character };
  if (editor.document.uri.scheme !== READING_SCHEME) return officials.personAt({ uri, position });
  const place = await corpus.readingPlace({ readingUri: uri, range: { start: position, end: position } });
  return place === null ? null : officials.personAt({ uri: place.uri, position: place.range.start });
}
