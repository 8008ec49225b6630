/** Settings of the extension: keys below `corpusReader.`, defaults and validation. A test compares them with package.json. */

export interface Settings {
  /** IANA time zone in which calendar days are shown. */
  readonly timeZone: string;
  /** Globs of files that may be articles. */
  readonly include: readonly string[];
  /** Globs of files and folders never read. */
  readonly exclude: readonly string[];
}

export const SETTINGS_SECTION = 'corpusReader';

export const DEFAULT_SETTINGS: Settings = {
  timeZone: 'Asia/Shanghai',
  include: ['**/*.{txt,md,markdown,html,htm}'],
  exclude: ['**/node_modules/**', '**/.git/**'],
};

/** Settings from whatever the editor sent; a value of the wrong kind falls back to the default and is named in `invalid`. */
export function readSettings(value: unknown): { settings: Settings; invalid: string[] } {
  const invalid: string[] = [];
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const pick = <T>(key: keyof Settings, valid: (v: unknown) => boolean): T => {
    const v = given[key];
    if (v === undefined || v === null) return DEFAULT_SETTINGS[key] as T;
    if (valid(v)) return v as T;
    invalid.push(`${SETTINGS_SECTION}.${key}`);
    return DEFAULT_SETTINGS[key] as T;
  };
  const strings = (v: unknown): boolean => Array.isArray(v) && v.every((s) => typeof s === 'string');
  return {
    settings: {
      timeZone: pick('timeZone', (v) => typeof v === 'string' && isTimeZone(v)),
      include: pick('include', strings),
      exclude: pick('exclude', strings),
    },
    invalid,
  };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
