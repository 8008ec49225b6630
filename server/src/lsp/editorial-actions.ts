/** Quick fixes of editorial hints: where to look, what to compare, and not to be told again. None changes an article. */
import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic, type Location } from 'vscode-languageserver';
import { COMPARE_COMMAND, DIAGNOSTIC_SOURCE, isDiagnosticRule, OPEN_PLACE_COMMAND, TURN_OFF_COMMAND, type DiagnosticRule } from '../../../protocol/src/diagnostics.ts';
import { correctionAction } from './code-actions.ts';
import { toSpan } from './convert.ts';
import type { OpenDocument, Session } from './feature.ts';

type Fixes = (diagnostic: Diagnostic, places: readonly Location[], document: OpenDocument, session: Session) => CodeAction[];

const FIXES: Readonly<Record<DiagnosticRule, Fixes>> = {
  dateMismatch: (_diagnostic, places, _document, { texts }) => goTo(texts.diagnostics.actions.goToDate, places),
  officeEnded: (_diagnostic, places, _document, { texts }) => goTo(texts.diagnostics.actions.goToRoster, places),
  namesakes: () => [],
  unclosedQuotation: () => [],
  reprint: (_diagnostic, places, document, { texts }) => places.slice(0, 1).map(({ uri }) => (
    call(texts.diagnostics.actions.compare, COMPARE_COMMAND, [document.uri, uri])
  )),
  unknownName: ({ range }, _places, { uri, lines, text }, session) => {
    const { start, end } = toSpan(lines, range);
    return (['person', 'none'] as const).map((kind) => correctionAction(session, kind, text.slice(start, end), { uri, range }));
  },
};

/** The fixes of the hints at a place. */
export function editorialActions(document: OpenDocument, session: Session, { context }: CodeActionParams): CodeAction[] {
  return context.diagnostics.flatMap((diagnostic) => {
    const { source, code } = diagnostic;
    if (source !== DIAGNOSTIC_SOURCE || !isDiagnosticRule(code)) return [];
    const fixes = FIXES[code](diagnostic, placesOf(diagnostic), document, session);
    const all = [...fixes, call(session.texts.diagnostics.actions.turnOff, TURN_OFF_COMMAND, [code])];
    return all.map((action, at): CodeAction => ({ ...action, diagnostics: [diagnostic], ...(at === 0 && fixes.length > 0 ? { isPreferred: true } : {}) }));
  });
}

function goTo(title: string, places: readonly Location[]): CodeAction[] {
  return places.slice(0, 1).map(({ uri, range }) => call(title, OPEN_PLACE_COMMAND, [{ uri, range }, { source: true }]));
}

function call(title: string, command: string, args: unknown[]): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, command: { title, command, arguments: args } };
}

/** What the hint was sent with comes back from the editor: only what has the right form counts. */
function placesOf({ data }: Diagnostic): Location[] {
  const places: unknown = typeof data === 'object' && data !== null ? (data as { readonly places?: unknown }).places : undefined;
  return Array.isArray(places) ? places.filter((place): place is Location => typeof (place as Location | null)?.uri === 'string' && typeof (place as Location).range === 'object') : [];
}
