import type { RequestListener } from "node:http";
import { collectDefaultMetrics, type Registry } from "prom-client";
import type { Logger } from "../logging/create-logger.ts";
import { describeError } from "../logging/describe-error.ts";

/** Answers GET /metrics with the figures and those of the process, for Prometheus; 404 to all else. */
export function metricsPage(figures: Registry, logger: Logger): RequestListener {
  collectDefaultMetrics({ register: figures });
  return async (request, response) => {
    const [path] = (request.url ?? "").split("?", 1);
    if (path !== "/metrics" || (request.method !== "GET" && request.method !== "HEAD")) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("There is nothing here.");
      return;
    }
    try {
      const page = await figures.metrics();
      response.writeHead(200, { "Content-Type": figures.contentType }).end(page);
    } catch (error) {
      logger.error(describeError(error), "figures cannot be read");
      response.writeHead(500, { "Content-Type": "text/plain" }).end("The figures cannot be read.");
    }
  };
}
