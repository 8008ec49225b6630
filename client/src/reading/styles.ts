/**
 * How the parts of a reading view look. An editor sets all text of a document in one size; what the parts need beyond that goes through the
 * decorations' CSS. Speakers have the colours `corpusReader.speaker1` to `8` of the theme.
 */
import * as vscode from 'vscode';

/** Speakers with a colour of their own; the ninth has the first one's again. */
export const SPEAKER_COLOURS = 8;

export interface ReadingStyles extends vscode.Disposable {
  readonly title: vscode.TextEditorDecorationType;
  readonly byline: vscode.TextEditorDecorationType;
  readonly heading: vscode.TextEditorDecorationType;
  readonly caption: vscode.TextEditorDecorationType;
  readonly person: vscode.TextEditorDecorationType;
  readonly relatedHeading: vscode.TextEditorDecorationType;
  readonly relatedTitle: vscode.TextEditorDecorationType;
  readonly relatedDetail: vscode.TextEditorDecorationType;
  /** By speaker. */
  readonly direct: readonly vscode.TextEditorDecorationType[];
  readonly indirect: readonly vscode.TextEditorDecorationType[];
  readonly cue: readonly vscode.TextEditorDecorationType[];
}

/** `contrast`: for a theme of high contrast, where a faint tint is none. */
export function createStyles(contrast: boolean): ReadingStyles {
  const all: vscode.TextEditorDecorationType[] = [];
  const make = (options: vscode.DecorationRenderOptions): vscode.TextEditorDecorationType => {
    const style = vscode.window.createTextEditorDecorationType({ rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed, ...options });
    all.push(style);
    return style;
  };
  const bySpeaker = (css: (colour: string) => string, more: (id: string) => vscode.DecorationRenderOptions = () => ({})): vscode.TextEditorDecorationType[] => {
    return Array.from({ length: SPEAKER_COLOURS }, (_, i) => {
      return make({ textDecoration: `none; ${css(`var(--vscode-corpusReader-speaker${i + 1})`)}`, ...more(`corpusReader.speaker${i + 1}`) });
    });
  };
  const dim = new vscode.ThemeColor('descriptionForeground');
  /** Size goes with the spacing: with the decoration of the text it would take the line below links away. */
  const size = (size: string, spacing = '0.02em'): string => `${spacing}; font-size: ${size}`;
  return {
    title: make({ letterSpacing: size('1.5em'), fontWeight: 'bold' }),
    byline: make({ letterSpacing: size('0.82em'), color: dim }),
    heading: make({ letterSpacing: size('1.12em'), fontWeight: 'bold' }),
    caption: make({ letterSpacing: size('0.82em'), color: dim }),
    person: make({ textDecoration: 'underline; text-decoration-thickness: 1px; text-underline-offset: 0.32em; text-decoration-color: color-mix(in srgb, currentColor 55%, transparent)' }),
    relatedHeading: make({ letterSpacing: size('0.9em', '0.1em'), fontWeight: 'bold', color: dim }),
    relatedTitle: make({ color: new vscode.ThemeColor('textLink.foreground') }),
    relatedDetail: make({ letterSpacing: size('0.82em'), color: dim }),
    direct: bySpeaker((colour) => `background-color: color-mix(in srgb, ${colour} ${contrast ? 50 : 20}%, transparent); border-radius: 2px`, (id) => ({
      overviewRulerColor: new vscode.ThemeColor(id),
      overviewRulerLane: vscode.OverviewRulerLane.Right,
    })),
    indirect: bySpeaker((colour) => `background-color: color-mix(in srgb, ${colour} ${contrast ? 25 : 8}%, transparent); border-radius: 2px`),
    cue: bySpeaker((colour) => `color: ${colour}`),
    dispose: () => {
      for (const style of all) style.dispose();
    },
  };
}
