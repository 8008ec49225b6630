/** What one file holds, as a reader of the published page sees it. Plain data; no analysis. */
import type { Span } from '../text/span.ts';

/** Where an article's date was found, in order of preference. */
export type DateSource = 'front-matter' | 'body' | 'headline' | 'comment' | 'file-name';

export interface ArticleDate {
  /** Calendar day `YYYY-MM-DD` in the time zone asked for. */
  readonly day: string;
  /** ISO instant in UTC when the file gives a time of day and a zone, else null. */
  readonly instant: string | null;
  readonly from: DateSource;
  /** Where it is written, in the file's text; null only for `file-name`. */
  readonly span: Span | null;
}

/** A piece of metadata with the place it is written at (file offsets). */
export interface Located {
  readonly text: string;
  readonly span: Span;
}

export type ParagraphKind = 'headline' | 'paragraph' | 'heading' | 'caption';

/** A paragraph as a span of the *visible text*, `visible.text.slice(start, end)`. Paragraphs are separated there by one `\n`. */
export interface Paragraph extends Span {
  readonly kind: ParagraphKind;
}

/**
 * The text a reader of the published page sees: headline first, then the body's paragraphs, joined with `\n`. White space is
 * collapsed, and dropped beside Chinese characters where only the file's layout put it there.
 */
export interface VisibleText {
  readonly text: string;
  /** File offset of the visible character at `offset` (0 … text.length). */
  fileOffset(offset: number): number;
  /** File span of a non-empty visible span: from its first character's beginning to its last character's end. */
  fileSpan(span: Span): Span;
  /** What a visible span is made of, in its order. */
  stretches(span: Span): Stretch[];
}

/** A part of the visible text with the part of the file it is. */
export interface Stretch extends Span {
  readonly file: Span;
  /** Whether its characters stand in the file as they are; else they stand for that part of it as a whole: an entity, white space. */
  readonly verbatim: boolean;
}

/** A message about a file, for diagnostics. */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'information';
  /** Stable identifier, e.g. `front-matter-yaml`, `date-invalid`; the text shown is localised from it. */
  readonly code: string;
  /** English text, one sentence; `data` fills the placeholders of translations. */
  readonly message: string;
  readonly data?: readonly string[];
  readonly span: Span;
}

export interface Article {
  readonly kind: 'post' | 'release';
  /** The headline with the span a reader sees it at: the linked heading in the body if there is one, else the front matter's value. */
  readonly title: Located | null;
  readonly date: ArticleDate | null;
  /** `author`, else `source` when it is no URL. */
  readonly outlet: Located | null;
  /** `from`, `link`, `url` or `source`, when it is an http(s) URL. */
  readonly url: Located | null;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  /** The other keys of the front matter, as written. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** File span of the front matter with its fences, null without one. */
  readonly frontMatter: Span | null;
  /** File span of the front matter's `title` value (without quotes), null without one. */
  readonly frontMatterTitle: Span | null;
  readonly visible: VisibleText;
  readonly paragraphs: readonly Paragraph[];
}

export interface ParsedArticle {
  /** Null when the file is no article: a README, code, an empty file. */
  readonly article: Article | null;
  readonly problems: readonly Problem[];
}

export interface ParseOptions {
  /** File name without folders, for dates in it and its ending. */
  readonly fileName: string;
  /** IANA time zone in which calendar days are told, e.g. `Asia/Shanghai`. */
  readonly timeZone: string;
}
