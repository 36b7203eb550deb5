/** Played to its end, stopped before, or not playable here. */
type Ending = "ended" | "stopped" | "failed";

/** Sound that plays. */
interface Player {
  readonly ended: Promise<Ending>;
  readonly stop: () => void;
}

/** Plays what lies at an address, from its start. */
export function play(address: string): Player {
  const audio = new Audio(address);
  const ended = new Promise<Ending>((resolve) => {
    audio.addEventListener("ended", () => resolve("ended"));
    audio.addEventListener("pause", () => resolve(audio.ended ? "ended" : "stopped"));
    audio.addEventListener("error", () => resolve("failed"));
    audio.play().catch(() => resolve("failed"));
  });
  return { ended, stop: () => audio.pause() };
}
