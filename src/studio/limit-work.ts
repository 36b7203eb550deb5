import type { RequestHandler } from "express";
import { RequestError } from "../http/request-error.ts";

/** Lets so many requests through at once; 503 for others, to be asked again after a second. */
export function limitWork(most: number): RequestHandler {
  let underWay = 0;
  return (_request, response, next) => {
    if (underWay >= most) {
      throw new RequestError(503, "The studio is busy. Ask again in a second.", {
        "Retry-After": "1",
      });
    }
    underWay += 1;
    response.once("close", () => {
      underWay -= 1;
    });
    next();
  };
}
