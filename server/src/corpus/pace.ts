/** Keeps long work from holding up everything else: it is done in slices, with a turn for others in between. */

/** Milliseconds of work after which others get their turn. */
const SLICE_MS = 10;

/** Resolves after events that are waiting have been handled. Works in Node, in workers and in pages. */
function nextTurn(): Promise<void> {
  const { setImmediate, MessageChannel } = globalThis as {
    setImmediate?: (callback: () => void) => void;
    MessageChannel?: typeof globalThis.MessageChannel;
  };
  return new Promise((resolve) => {
    if (setImmediate !== undefined) {
      setImmediate(resolve);
    } else if (MessageChannel !== undefined) {
      // A timer would wait for 4 ms each time once it has been used in a row.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    } else {
      setTimeout(resolve, 0);
    }
  });
}

export class Pace {
  #since = performance.now();

  /** To be awaited between two pieces of work. */
  async rest(): Promise<void> {
    if (performance.now() - this.#since < SLICE_MS) return;
    await nextTurn();
    this.#since = performance.now();
  }
}
