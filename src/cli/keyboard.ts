import { emitKeypressEvents } from "node:readline";

/** The keys of the terminal, while somebody sits at it. */
export interface Keyboard {
  /** The next key: a telephone key, a letter, "enter", "hang up", or "nothing" after so many seconds. */
  readonly next: (seconds: number) => Promise<string>;
  readonly close: () => void;
}

/** Opens the keyboard; undefined where standard input is no terminal. */
export function openKeyboard(): Keyboard | undefined {
  const { stdin } = process;
  if (!stdin.isTTY) return undefined;
  emitKeypressEvents(stdin);
  stdin.setRawMode(true);
  stdin.resume();
  return {
    next: (seconds) =>
      new Promise((resolve) => {
        const finish = (key: string) => {
          clearTimeout(timer);
          stdin.off("keypress", onKeypress);
          resolve(key);
        };
        const timer = setTimeout(() => finish("nothing"), seconds * 1000);
        const onKeypress = (text: string | undefined, key: { name?: string; ctrl?: boolean }) => {
          const hangsUp = key.name === "escape" || (key.ctrl === true && key.name === "c");
          if (hangsUp) finish("hang up");
          else if (key.name === "return") finish("enter");
          else if (text !== undefined) finish(text);
        };
        stdin.on("keypress", onKeypress);
      }),
    close: () => {
      stdin.setRawMode(false);
      stdin.pause();
    },
  };
}
