/**
 * What the editor offers at a place (Ctrl+.). Each source gives the actions of its area; all of them only name commands of the
 * extension, which ask the reader and show what will change before anything is written.
 */
import { CodeActionKind, CodeActionRequest, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import type { CorrectionArgument, CorrectionKind } from '../../../protocol/src/corrections.ts';
import { nameTarget } from '../features/name-target.ts';
import { toRange, toSpan } from './convert.ts';
import { editorialActions } from './editorial-actions.ts';
import { documentFeature, type Feature, type OpenDocument, type Session } from './feature.ts';

export type CodeActionSource = (document: OpenDocument, session: Session, params: CodeActionParams) => CodeAction[];

/** In the order in which their actions are offered. */
const SOURCES: readonly CodeActionSource[] = [editorialActions, corrections];

const CAPABILITY = { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor] } };

export const CODE_ACTIONS: readonly Feature[] = [
  documentFeature<CodeActionParams, CodeAction[]>(CodeActionRequest, CAPABILITY, [], (document, session, params) => {
    const wanted = params.context.only;
    const offered = SOURCES.flatMap((source) => source(document, session, params));
    // What a hint offers is not offered again for the name it stands at.
    const calls = offered.map(({ command }) => JSON.stringify(command));
    const actions = offered.filter((_, at) => calls.indexOf(calls[at]!) === at);
    return wanted === undefined ? actions : actions.filter(({ kind }) => wanted.some((one) => kind === one || kind?.startsWith(`${one}.`) === true));
  }),
];

/** The command that corrects a name in one way; it is given a `CorrectionArgument`. */
const COMMANDS: Readonly<Record<CorrectionKind, string>> = {
  same: 'corpusReader.samePerson',
  another: 'corpusReader.anotherPerson',
  person: 'corpusReader.isPerson',
  none: 'corpusReader.notPerson',
  office: 'corpusReader.addOffice',
  show: 'corpusReader.showAs',
};

/** An action that corrects the name at a place; see `CorrectionKind`. */
export function correctionAction(session: Session, kind: CorrectionKind, name: string, place: Required<Pick<CorrectionArgument, 'uri' | 'range'>>): CodeAction {
  const title = session.texts.corrections.action(kind, name);
  return { title, kind: CodeActionKind.QuickFix, command: { title, command: COMMANDS[kind], arguments: [{ uri: place.uri, range: place.range } satisfies CorrectionArgument] } };
}

function corrections(document: OpenDocument, session: Session, params: CodeActionParams): CodeAction[] {
  const target = nameTarget(session.corpus, document.uri, toSpan(document.lines, params.range), document.text);
  if (target === null) return [];
  const kinds: readonly CorrectionKind[] = target.person === null ? ['same', 'person'] : ['same', 'another', 'none', 'office', 'show'];
  const place = { uri: document.uri, range: toRange(document.lines, target.span) };
  return kinds.map((kind) => correctionAction(session, kind, target.name, place));
}
