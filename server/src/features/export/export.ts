/** From what is to be handed out and how to its text, piece by piece: the language server and the command line both write what comes from here. */
import { EXPORT_FORMATS, type ExportFormat, type ExportSource } from '../../../../protocol/src/exports.ts';
import { articleTable } from './articles.ts';
import { calendarTable, dispersionTable, networkTable, outletTable, timelineTable } from './charts.ts';
import { concordanceTable } from './concordance.ts';
import { csvHead, csvRow } from './csv.ts';
import { encounterTable } from './encounters.ts';
import { jsonRow } from './jsonl.ts';
import { mentionTable } from './mentions.ts';
import { officialTable } from './officials.ts';
import type { Outflow, Piece } from './outflow.ts';
import { referenceExport } from './references.ts';
import { ExportRefused } from './refused.ts';
import { statementTable } from './statements.ts';
import type { ExportTools, Table } from './table.ts';
import { teiExport } from './tei.ts';
import { collocateTable, frequencyTable, keyTermTable, newPhraseTable } from './words.ts';

/** Throws an ExportRefused, or a PatternError for words that cannot be looked for. */
export async function openExport(tools: ExportTools, source: ExportSource, format: ExportFormat): Promise<Outflow> {
  if (!(Object.hasOwn(EXPORT_FORMATS, source.of) && EXPORT_FORMATS[source.of].includes(format))) throw new ExportRefused(tools.texts.exports.format);
  if (format === 'tei') return teiExport(tools, (source as Extract<ExportSource, { readonly of: 'articles' }>).selection);
  if (format !== 'csv' && format !== 'jsonl') return referenceExport(tools, source as Extract<ExportSource, { readonly of: 'articles' | 'statements' }>, format);
  const table = await tableOf(tools, source);
  return { total: table.total, partial: table.partial ?? false, pieces: () => tablePieces(table, format) };
}

async function tableOf(tools: ExportTools, source: ExportSource): Promise<Table> {
  switch (source.of) {
    case 'articles': return articleTable(tools, source.selection);
    case 'mentions': return mentionTable(tools, source.selection);
    case 'statements': return statementTable(tools, source.filter);
    case 'encounters': return encounterTable(tools, source);
    case 'officials': return officialTable(tools, source.filter);
    case 'concordance': return concordanceTable(tools, source.params);
    case 'collocates': return collocateTable(tools, source.params);
    case 'keyTerms': return keyTermTable(tools, source.params);
    case 'frequencies': return frequencyTable(tools, source.params);
    case 'newPhrases': return newPhraseTable(tools, source.params);
    case 'timeline': return timelineTable(tools, source.params);
    case 'dispersion': return dispersionTable(tools, source.params);
    case 'network': return networkTable(tools, source.params);
    case 'calendar': return calendarTable(tools, source.params);
    case 'outlets': return outletTable(tools, source.params);
  }
}

async function* tablePieces({ columns, pages }: Table, format: 'csv' | 'jsonl'): AsyncGenerator<Piece> {
  if (format === 'csv') yield { text: csvHead(columns), rows: 0, outdated: 0 };
  const write = format === 'csv' ? csvRow : jsonRow;
  for await (const { rows, outdated } of pages()) yield { text: rows.map((row) => write(columns, row)).join(''), rows: rows.length, outdated };
}
