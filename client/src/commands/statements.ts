/** Commands of the Statements view: what it is narrowed down to, from the view itself and from the words in an editor. */
import * as vscode from 'vscode';
import type { PositionParams, SpeakerItem } from '../../../protocol/src/wordings.ts';
import { placeOfStatement } from '../views/statement-documents.ts';
import { pickSpeaker } from '../views/speaker-pick.ts';
import { describeSpan, NO_FILTER, parseSpan } from '../views/statements-filter.ts';
import { oneLine, type MoreStatementsNode, type StatementNode } from '../views/statements-nodes.ts';
import type { StatementsView } from '../views/statements-view.ts';
import type { WordingsClient } from '../wordings-client.ts';
import type { CommandDefinition } from './register.ts';

/** Speakers offered beside the one chosen. */
const OTHERS_LISTED = 200;

export function statementCommands(view: StatementsView, wordings: WordingsClient, report: (error: unknown) => void): CommandDefinition[] {
  const failure = vscode.l10n.t('Corpus Reader could not show the statements.');
  const by = (speaker: SpeakerItem): Promise<void> => view.show({ ...NO_FILTER, speaker: { id: speaker.id, name: speaker.name } });
  return [
    {
      id: 'corpusReader.filterStatementsByPerson',
      failure,
      run: async () => {
        const speaker = await pickSpeaker(wordings, view.tree.filter.speaker, report);
        if (speaker !== undefined) await view.show({ ...view.tree.filter, speaker });
      },
    },
    {
      id: 'corpusReader.filterStatementsByWords',
      failure,
      run: async () => {
        const words = await vscode.window.showInputBox({
          title: vscode.l10n.t('Statements About'),
          prompt: vscode.l10n.t('Words of which each must stand in what is said, separated by spaces. Nothing for all statements.'),
          value: view.tree.filter.words,
        });
        if (words !== undefined) await view.show({ ...view.tree.filter, words: oneLine(words) });
      },
    },
    {
      id: 'corpusReader.filterStatementsByTime',
      failure,
      run: async () => {
        const { span } = view.tree.filter;
        const text = await vscode.window.showInputBox({
          title: vscode.l10n.t('Statements of a Time'),
          prompt: vscode.l10n.t('A year, a month, a day, or two of them: 2022, 2022-03, 2022-03 – 2022-05, 2022 –. Nothing for any time.'),
          value: span === null ? '' : describeSpan(span),
          validateInput: (value) => (value.trim() === '' || parseSpan(value) !== null ? null : vscode.l10n.t('This is no span of time. Examples: 2022, 2022-03, 2022-03 – 2022-05')),
        });
        if (text !== undefined) await view.show({ ...view.tree.filter, span: parseSpan(text) });
      },
    },
    { id: 'corpusReader.clearStatementFilter', failure, run: () => view.show(NO_FILTER) },
    {
      id: 'corpusReader.toggleStatementOrder',
      failure,
      run: () => view.show(view.tree.filter, view.tree.order === 'newest' ? 'oldest' : 'newest'),
    },
    { id: 'corpusReader.showMoreStatements', failure, run: (node) => view.tree.showMore((node as MoreStatementsNode).parent) },
    {
      id: 'corpusReader.statementsOfPerson',
      failure,
      run: async (argument) => {
        const node = statementOf(argument);
        if (node !== null) {
          const { id, name } = node.statement.speaker;
          return view.show({ ...NO_FILTER, speaker: { id: id ?? name, name } });
        }
        if (isSpeaker(argument)) return by(argument);
        const place = placeInEditor();
        const speaker = place === null ? null : await wordings.speakerAt(place);
        if (speaker !== null) return by(speaker);
        // Nobody is named there: the reader chooses.
        const chosen = await pickSpeaker(wordings, null, report);
        if (chosen) await view.show({ ...NO_FILTER, speaker: chosen });
      },
    },
    {
      id: 'corpusReader.statementsAboutSelection',
      failure,
      run: async () => {
        const words = selectedWords();
        if (words === '') return void vscode.window.showInformationMessage(vscode.l10n.t('Select the words first that the statements are to be about.'));
        await view.show({ ...NO_FILTER, words });
      },
    },
    {
      id: 'corpusReader.whoElseSpoke',
      failure: vscode.l10n.t('Corpus Reader could not look for who else spoke on this.'),
      run: async (argument) => {
        const place = placeOf(argument);
        const others = place === null ? null : await view.busy(() => wordings.alsoSpoke({ ...place, limit: OTHERS_LISTED }));
        if (others === null) return noStatement();
        await view.showOthers(others);
      },
    },
    {
      id: 'corpusReader.copyStatement',
      failure: vscode.l10n.t('Corpus Reader could not copy the statement.'),
      run: async (argument, selected) => {
        // The key of the view says so, as it tells no line.
        const lines = argument === 'selected' ? view.selected() : [...(Array.isArray(selected) ? selected : [argument])].flatMap((line) => statementOf(line) ?? []);
        const places = lines.length > 0 ? lines.map(placeOfNode) : [placeInEditor()];
        const texts = await Promise.all(places.map(async (place) => (place === null ? null : await wordings.citation(place))));
        const found = texts.flatMap((citation) => (citation === null ? [] : [citation.text]));
        if (found.length === 0) return noStatement();
        await vscode.env.clipboard.writeText(found.join('\n\n'));
        vscode.window.setStatusBarMessage(vscode.l10n.t('Statement copied with its citation'), 3000);
      },
    },
  ];
}

/** The line of the view a command was called on. */
export function statementOf(argument: unknown): StatementNode | null {
  const node = argument as StatementNode | null | undefined;
  return typeof node === 'object' && node !== null && node.kind === 'statement' ? node : null;
}

export function placeOfNode({ statement: { uri, cue } }: StatementNode): PositionParams {
  return { uri, position: cue.range.start };
}

/** The place a command is about: the line of the view it was called on, else the cursor. */
export function placeOf(argument: unknown): PositionParams | null {
  const node = statementOf(argument);
  return node === null ? placeInEditor() : placeOfNode(node);
}

export function noStatement(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor into a statement first: where an article reports what somebody says.'));
}

function placeInEditor(): PositionParams | null {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return null;
  const { line, character } = editor.selection.start;
  return placeOfStatement(editor.document.uri) ?? { uri: editor.document.uri.toString(), position: { line, character } };
}

/** What is selected in the active editor, on one line. */
export function selectedWords(): string {
  const editor = vscode.window.activeTextEditor;
  return editor === undefined ? '' : oneLine(editor.document.getText(editor.selection));
}

/** A person as other views name one. */
function isSpeaker(argument: unknown): argument is SpeakerItem {
  const item = argument as Partial<SpeakerItem> | null | undefined;
  return typeof item === 'object' && item !== null && typeof item.id === 'string' && typeof item.name === 'string';
}
