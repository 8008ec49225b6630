/**
 * The page's end of the line to the extension: messages both ways, and what the page remembers while its tab is hidden and over a
 * reload of the window. A hidden page is thrown away by the editor and started again; it says `ready` and is told anew what to show.
 */

interface Message { readonly type: string }

/** What the editor keeps for the page: `state` belongs to the extension (PagePanel), `view` to the page. */
interface Kept<View> { readonly state?: unknown; readonly view?: View }

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

export interface Connection<Outgoing extends Message, Incoming extends Message, View> {
  post(message: Outgoing): void;
  /** Hears every message from now on and says `ready`: to be called once, when the page can show something. */
  onMessage(hear: (message: Incoming) => void): void;
  /** What `keep` was given last, in this session or before the reload; data of an earlier version may have another shape. */
  readonly view: View | undefined;
  /** Remembers how the reader has arranged the page: what is open, how far it is scrolled. Plain data. */
  keep(view: View): void;
}

/** Connects the page; once. */
export function connect<Outgoing extends Message, Incoming extends Message, View = unknown>(): Connection<Outgoing, Incoming, View> {
  const editor = acquireVsCodeApi();
  const before = editor.getState();
  let kept: Kept<View> = typeof before === 'object' && before !== null ? before : {};
  const save = (changes: Kept<View>): void => {
    kept = { ...kept, ...changes };
    editor.setState(kept);
  };
  return {
    post: (message) => editor.postMessage(message),
    onMessage(hear) {
      window.addEventListener('message', ({ data }: MessageEvent<Incoming | { readonly type: 'keep'; readonly state: unknown }>) => {
        if (data.type === 'keep') save({ state: (data as { readonly state: unknown }).state });
        else hear(data as Incoming);
      });
      editor.postMessage({ type: 'ready' });
    },
    get view() {
      return kept.view;
    },
    keep: (view) => save({ view }),
  };
}
