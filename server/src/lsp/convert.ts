/** The only place where spans become LSP ranges and plain data becomes LSP types. No logic beyond that. */
import {
  DiagnosticSeverity,
  DocumentHighlightKind,
  SemanticTokensBuilder,
  SymbolKind,
  type Diagnostic as LspDiagnostic,
  type DocumentHighlight,
  type DocumentSymbol,
  type FoldingRange,
  type Position,
  type Range,
  type SemanticTokens,
} from 'vscode-languageserver';
import { DIAGNOSTIC_SOURCE } from '../../../protocol/src/diagnostics.ts';
import type { Diagnostic } from '../features/diagnostics.ts';
import type { Fold } from '../features/folding.ts';
import type { Highlight } from '../features/highlights.ts';
import type { OutlineKind, OutlineNode } from '../features/outline.ts';
import { TOKEN_TYPES, type SemanticToken } from '../features/semantic-tokens.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';

export function toPosition(lines: LineIndex, offset: number): Position {
  return lines.positionAt(offset);
}

export function toRange(lines: LineIndex, span: Span): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

export function toSpan(lines: LineIndex, range: Range): Span {
  return { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
}

/** LSP has no kind for people or quotations; these were chosen for how their icons look beside each other. */
const SYMBOL_KINDS: Readonly<Record<OutlineKind, SymbolKind>> = {
  title: SymbolKind.File,
  date: SymbolKind.Number,
  outlet: SymbolKind.Namespace,
  person: SymbolKind.Class,
  organisation: SymbolKind.Interface,
  statement: SymbolKind.Field,
  question: SymbolKind.Event,
  answer: SymbolKind.Class,
  heading: SymbolKind.Key,
  paragraph: SymbolKind.String,
  caption: SymbolKind.Constant,
};

export function toDocumentSymbol(lines: LineIndex, node: OutlineNode): DocumentSymbol {
  return {
    name: node.name,
    detail: node.detail,
    kind: SYMBOL_KINDS[node.kind],
    range: toRange(lines, node.span),
    selectionRange: toRange(lines, node.selection),
    children: node.children.map((child) => toDocumentSymbol(lines, child)),
  };
}

const HIGHLIGHT_KINDS: Readonly<Record<Highlight['kind'], DocumentHighlightKind>> = {
  introduction: DocumentHighlightKind.Write,
  mention: DocumentHighlightKind.Text,
  pronoun: DocumentHighlightKind.Read,
};

export function toHighlight(lines: LineIndex, highlight: Highlight): DocumentHighlight {
  return { range: toRange(lines, highlight.span), kind: HIGHLIGHT_KINDS[highlight.kind] };
}

/** Folds that cover at least two lines; of several that begin on one line, the longest. */
export function toFoldingRanges(lines: LineIndex, folds: readonly Fold[]): FoldingRange[] {
  const byLine = new Map<number, FoldingRange>();
  for (const { kind, span } of folds) {
    const startLine = lines.positionAt(span.start).line;
    const end = lines.positionAt(span.end);
    // A span that ends with a line break ends before the line that follows it.
    const endLine = kind === 'markup' || end.character === 0 ? end.line - 1 : end.line;
    if (endLine <= startLine || (byLine.get(startLine)?.endLine ?? -1) >= endLine) continue;
    byLine.set(startLine, { startLine, endLine, kind: kind === 'header' ? 'imports' : 'region' });
  }
  return [...byLine.values()].sort((a, b) => a.startLine - b.startLine);
}

const SEVERITIES: Readonly<Record<Diagnostic['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic(lines: LineIndex, { span, severity, code, message }: Pick<Diagnostic, 'span' | 'severity' | 'code' | 'message'>): LspDiagnostic {
  return { range: toRange(lines, span), severity: SEVERITIES[severity], code, message, source: DIAGNOSTIC_SOURCE };
}

/** Tokens in the packed form of LSP; one that spans lines is cut at the line breaks, since not every editor takes it whole. */
export function toSemanticTokens(lines: LineIndex, tokens: readonly SemanticToken[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { type, span } of tokens) {
    const kind = TOKEN_TYPES.indexOf(type);
    for (let from = span.start; from < span.end; ) {
      const { line, character } = lines.positionAt(from);
      const next = Math.min(span.end, lines.lineStart(line + 1));
      const length = lines.positionAt(next).line === line ? next - from : lines.offsetAt({ line, character: Number.MAX_SAFE_INTEGER }) - from;
      if (length > 0) builder.push(line, character, length, kind, 0);
      if (next <= from) break;
      from = next;
    }
  }
  return builder.build();
}
