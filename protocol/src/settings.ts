/** Settings of the extension: keys below `corpusReader.`, defaults and validation. A test compares them with package.json. */
import { DIAGNOSTIC_LEVELS, type DiagnosticLevel } from './diagnostics.ts';

export interface Settings {
  /** IANA time zone in which calendar days are shown. */
  readonly timeZone: string;
  /** Globs of files that may be articles. */
  readonly include: readonly string[];
  /** Globs of files and folders never read. */
  readonly exclude: readonly string[];
  /** Whether the editor shows who is meant behind 他 and 国务卿 as speakers. */
  readonly 'inlayHints.speakers': boolean;
  /** Whether the editor shows the date behind 昨天 and 去年11月. */
  readonly 'inlayHints.dates': boolean;
  /** Whether articles open as their files or as set text. */
  readonly openIn: 'source' | 'readingView';
  /** How loud the hints of each editorial rule are; see `diagnostics.ts`. */
  readonly 'diagnostics.dateMismatch': DiagnosticLevel;
  readonly 'diagnostics.officeEnded': DiagnosticLevel;
  readonly 'diagnostics.namesakes': DiagnosticLevel;
  readonly 'diagnostics.unclosedQuotation': DiagnosticLevel;
  readonly 'diagnostics.reprint': DiagnosticLevel;
  readonly 'diagnostics.unknownName': DiagnosticLevel;
}

export const SETTINGS_SECTION = 'corpusReader';

export const DEFAULT_SETTINGS: Settings = {
  timeZone: 'Asia/Shanghai',
  include: ['**/*.{txt,md,markdown,html,htm}'],
  exclude: ['**/node_modules/**', '**/.git/**'],
  'inlayHints.speakers': true,
  'inlayHints.dates': true,
  openIn: 'source',
  'diagnostics.dateMismatch': 'information',
  'diagnostics.officeEnded': 'information',
  'diagnostics.namesakes': 'information',
  'diagnostics.unclosedQuotation': 'information',
  'diagnostics.reprint': 'information',
  'diagnostics.unknownName': 'hint',
};

/** Whether articles have to be read anew when one set of settings gives way to the other. */
export function readsOtherwise(before: Settings, after: Settings): boolean {
  const reading = ({ timeZone, include, exclude }: Settings): string => JSON.stringify([timeZone, include, exclude]);
  return reading(before) !== reading(after);
}

/** Settings from whatever the editor sent; a value of the wrong kind falls back to the default and is named in `invalid`. */
export function readSettings(value: unknown): { settings: Settings; invalid: string[] } {
  const invalid: string[] = [];
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const pick = <T>(key: keyof Settings, valid: (v: unknown) => boolean): T => {
    const v = valueAt(given, key);
    if (v === undefined || v === null) return DEFAULT_SETTINGS[key] as T;
    if (valid(v)) return v as T;
    invalid.push(`${SETTINGS_SECTION}.${key}`);
    return DEFAULT_SETTINGS[key] as T;
  };
  const isBoolean = (v: unknown): boolean => typeof v === 'boolean';
  const isLevel = (v: unknown): boolean => (DIAGNOSTIC_LEVELS as readonly unknown[]).includes(v);
  const strings = (v: unknown): boolean => Array.isArray(v) && v.every((s) => typeof s === 'string');
  return {
    settings: {
      timeZone: pick('timeZone', (v) => typeof v === 'string' && isTimeZone(v)),
      include: pick('include', strings),
      exclude: pick('exclude', strings),
      'inlayHints.speakers': pick('inlayHints.speakers', isBoolean),
      'inlayHints.dates': pick('inlayHints.dates', isBoolean),
      openIn: pick('openIn', (v) => v === 'source' || v === 'readingView'),
      'diagnostics.dateMismatch': pick('diagnostics.dateMismatch', isLevel),
      'diagnostics.officeEnded': pick('diagnostics.officeEnded', isLevel),
      'diagnostics.namesakes': pick('diagnostics.namesakes', isLevel),
      'diagnostics.unclosedQuotation': pick('diagnostics.unclosedQuotation', isLevel),
      'diagnostics.reprint': pick('diagnostics.reprint', isLevel),
      'diagnostics.unknownName': pick('diagnostics.unknownName', isLevel),
    },
    invalid,
  };
}

/** A key with a dot is written whole, or as editors send it: one object in another. */
function valueAt(given: Record<string, unknown>, key: string): unknown {
  if (given[key] !== undefined) return given[key];
  const [section = '', name] = key.split('.');
  const inner = given[section];
  return name === undefined || typeof inner !== 'object' || inner === null ? undefined : (inner as Record<string, unknown>)[name];
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
