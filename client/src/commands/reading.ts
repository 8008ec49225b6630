/** Commands that go between an article's file and its reading view; the cursor stays at its words, and they stay where they are on the screen. */
import * as vscode from 'vscode';
import type { WireRange } from '../../../protocol/src/messages.ts';
import { articleUriOf, READING_SCHEME } from '../../../protocol/src/reading.ts';
import type { CorpusClient } from '../corpus-client.ts';
import { show, toRange } from '../reading/open-place.ts';
import type { CommandDefinition } from './register.ts';
import { uriOf } from './source.ts';

/** Where a place is told in the other document; null where it is not there. */
type Counterpart = (range: WireRange) => Promise<{ readonly uri: string; readonly range: WireRange | null } | null>;

export function readingCommands(corpus: CorpusClient): CommandDefinition[] {
  const inView = (uri: string): Counterpart => async (range) => {
    const view = await corpus.readingView({ uri, range });
    return view && { uri: view.readingUri, range: view.range };
  };
  const inFile = (readingUri: string): Counterpart => async (range) => {
    const place = await corpus.readingPlace({ readingUri, range });
    return place ?? { uri: articleUriOf(readingUri) ?? readingUri, range: null };
  };
  const none = (): void => void vscode.window.showInformationMessage(vscode.l10n.t('Open an article first.'));
  return [
    {
      id: 'corpusReader.openReadingView',
      failure: vscode.l10n.t('Corpus Reader could not open the reading view.'),
      run: async (argument) => {
        const uri = uriOf(argument) ?? vscode.window.activeTextEditor?.document.uri.toString();
        if (uri === undefined) return none();
        if (!await cross(articleUriOf(uri) ?? uri, inView(articleUriOf(uri) ?? uri))) none();
      },
    },
    {
      id: 'corpusReader.openSourceText',
      failure: vscode.l10n.t('Corpus Reader could not open the source text.'),
      run: async (argument) => {
        const uri = uriOf(argument) ?? vscode.window.activeTextEditor?.document.uri.toString();
        if (uri === undefined || !uri.startsWith(`${READING_SCHEME}:`)) return none();
        await cross(uri, inFile(uri));
      },
    },
  ];
}

/** Opens the counterpart of a document at the cursor's words, as far from the top of the screen; false when there is none. */
async function cross(uri: string, counterpart: Counterpart): Promise<boolean> {
  const from = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  const top = from?.visibleRanges[0]?.start;
  const cursor = from?.selection;
  const there = await counterpart(toWire(cursor ?? new vscode.Selection(0, 0, 0, 0)));
  if (there === null) return false;
  // At the beginning of either nothing has been read: the other opens where it was left.
  const isAtStart = cursor === undefined || (cursor.isEmpty && cursor.active.line === 0 && cursor.active.character === 0);
  const shownTop = top === undefined || top.line === 0 ? null : await firstKnown(from!, top.line, counterpart);
  const editor = await show(there.uri, isAtStart ? undefined : (there.range ?? shownTop ?? undefined));
  if (shownTop !== null) editor.revealRange(toRange(shownTop), vscode.TextEditorRevealType.AtTop);
  return true;
}

/** Lines below the first on the screen that are looked at: the first ones may be markup, which the view does not show. */
const LINES_TRIED = 6;

async function firstKnown(editor: vscode.TextEditor, line: number, counterpart: Counterpart): Promise<WireRange | null> {
  const first = editor.visibleRanges[0]!.start;
  for (let tried = line; tried < Math.min(line + LINES_TRIED, editor.document.lineCount); tried++) {
    const { range } = editor.document.lineAt(tried);
    const asked = tried === first.line ? new vscode.Range(first, range.end) : range;
    const found = (await counterpart(toWire(asked)))?.range ?? null;
    if (found !== null) return { start: found.start, end: found.start };
  }
  return null;
}

function toWire({ start, end }: vscode.Range): WireRange {
  return { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
}
