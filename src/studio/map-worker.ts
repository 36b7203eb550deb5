import { parentPort, workerData } from "node:worker_threads";
import { drawMap } from "../tools/map/draw-map.ts";

// Draws the map that it is told, and posts the picture.
parentPort?.postMessage(await drawMap(workerData));
