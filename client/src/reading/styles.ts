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

export function createStyles(): ReadingStyles {
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
  const small = 'none; font-size: 0.82em; letter-spacing: 0.02em';
  return {
    title: make({ textDecoration: 'none; font-size: 1.5em; letter-spacing: 0.02em', fontWeight: 'bold' }),
    byline: make({ textDecoration: small, color: dim }),
    heading: make({ textDecoration: 'none; font-size: 1.12em', fontWeight: 'bold' }),
    caption: make({ textDecoration: small, color: dim }),
    person: make({ textDecoration: 'underline; text-decoration-thickness: 1px; text-underline-offset: 0.32em; text-decoration-color: color-mix(in srgb, currentColor 55%, transparent)' }),
    relatedHeading: make({ textDecoration: 'none; font-size: 0.9em; letter-spacing: 0.1em', fontWeight: 'bold', color: dim }),
    relatedTitle: make({ textDecoration: 'none' }),
    relatedDetail: make({ textDecoration: small, color: dim }),
    direct: bySpeaker((colour) => `background-color: color-mix(in srgb, ${colour} 20%, transparent); border-radius: 2px`, (id) => ({
      overviewRulerColor: new vscode.ThemeColor(id),
      overviewRulerLane: vscode.OverviewRulerLane.Right,
    })),
    indirect: bySpeaker((colour) => `background-color: color-mix(in srgb, ${colour} 7%, transparent); border-radius: 2px`),
    cue: bySpeaker((colour) => `color: ${colour}`),
    dispose: () => {
      for (const style of all) style.dispose();
    },
  };
}
