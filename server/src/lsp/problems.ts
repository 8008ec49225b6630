/**
 * Problems and editorial hints of open articles. What other articles have to do with it may change with each of them, so all open ones are
 * looked at again when the corpus has changed: a while later, one at a time, with everything else coming first.
 */
import type { Connection, Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { Settings } from '../../../protocol/src/settings.ts';
import type { CorpusQueries } from '../corpus/model.ts';
import { diagnostics, editorialHints, type Diagnostic } from '../features/diagnostics.ts';
import type { Texts } from '../l10n/texts.ts';
import type { Buffer, Buffers } from './buffers.ts';
import { toDiagnostic, toRange } from './convert.ts';
import { ifOpen } from './log.ts';
import type { Places } from './places.ts';

/** After the last key that was pressed: hints that change with every letter disturb. */
const PAUSE_MS = 300;
/** After the last change of the corpus. */
const PAUSE_AFTER_CHANGE_MS = 1500;

/** What there is to be asked at any time. */
interface Surroundings {
  readonly corpus: CorpusQueries;
  readonly buffers: Buffers;
  readonly places: Places;
  readonly settings: () => Settings;
  readonly texts: () => Texts;
  /** Whether files are still to be read; other articles are not looked at meanwhile. */
  readonly isReading: () => boolean;
  /** Resolves when the article of a document can be had in full. */
  readonly prepare: (uri: string) => Promise<void>;
  readonly failed: (error: unknown) => void;
}

export class Problems {
  readonly #connection: Connection;
  readonly #around: Surroundings;
  readonly #waiting = new Set<string>();
  /** What was sent last for each open document, so that nothing is sent twice. */
  readonly #sent = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #working = false;
  #stopped = false;

  constructor(connection: Connection, around: Surroundings) {
    this.#connection = connection;
    this.#around = around;
  }

  /** An open document was analysed. Its first problems are told at once. */
  analysed(uri: string): void {
    if (this.#around.buffers.get(uri) === undefined) return;
    this.#waiting.add(uri);
    this.#later(this.#sent.has(uri) ? PAUSE_MS : 0);
  }

  /** The corpus or the settings are others. Cheap to call for every change. */
  changed(): void {
    for (const { uri } of this.#around.buffers.all()) this.#waiting.add(uri);
    if (this.#waiting.size > 0) this.#later(PAUSE_AFTER_CHANGE_MS);
  }

  closed(uri: string): void {
    this.#waiting.delete(uri);
    this.#sent.delete(uri);
    ifOpen(() => this.#connection.sendDiagnostics({ uri, diagnostics: [] }));
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #later(pause: number): void {
    if (this.#stopped || this.#working) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#working = true;
      this.#work().catch(this.#around.failed).finally(() => {
        this.#working = false;
        if (this.#waiting.size > 0) this.#later(PAUSE_MS);
      });
    }, pause);
  }

  async #work(): Promise<void> {
    for (const uri of [...this.#waiting]) {
      if (this.#stopped) return;
      this.#waiting.delete(uri);
      await this.#around.prepare(uri);
      const buffer = this.#around.buffers.get(uri);
      if (buffer !== undefined) await this.#tell(buffer);
      // Requests that came meanwhile are answered first.
      await new Promise((next) => setTimeout(next, 0));
    }
  }

  async #tell(buffer: Buffer): Promise<void> {
    const { corpus, settings, texts, places, isReading } = this.#around;
    const { uri, version, text, lines } = buffer;
    const found = [...diagnostics(corpus, uri, texts()), ...(isReading() ? [] : editorialHints(corpus, uri, text, settings(), texts()))];
    const told: LspDiagnostic[] = [];
    for (const diagnostic of found) told.push({ ...toDiagnostic(lines, diagnostic), ...await relatedInformation(diagnostic.others, places) });
    // Typed on meanwhile: the next analysis tells.
    if (this.#around.buffers.get(uri)?.version !== version) return;
    const sent = JSON.stringify(told);
    if (this.#sent.get(uri) === sent) return;
    this.#sent.set(uri, sent);
    ifOpen(() => this.#connection.sendDiagnostics({ uri, version, diagnostics: told }));
  }
}

/** The data beside the places is for the quick fixes, as editors keep it but may leave the places out. */
async function relatedInformation(others: Diagnostic['others'], places: Places): Promise<Pick<LspDiagnostic, 'relatedInformation' | 'data'>> {
  if (others.length === 0) return {};
  const found = await places.each(others, ({ uri, span, message }, { lines }) => ({ location: { uri, range: toRange(lines, span ?? { start: 0, end: 0 }) }, message }), () => false);
  return { relatedInformation: found, data: { places: found.map(({ location }) => location) } };
}
