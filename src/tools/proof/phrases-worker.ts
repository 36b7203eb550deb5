import { parentPort, workerData } from "node:worker_threads";
import { phrasesInWrongLanguage } from "./phrases.ts";

// Reads the phrases that it is given. What knows languages takes 60 MB, gone when this ends.
parentPort?.postMessage(await phrasesInWrongLanguage(workerData));
