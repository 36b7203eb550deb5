import { IncomingMessage, type RequestListener, ServerResponse } from "node:http";
import express, { type Express } from "express";

/** What a server makes of each request. */
export interface MessageClasses {
  readonly IncomingMessage: typeof IncomingMessage;
  readonly ServerResponse: typeof ServerResponse;
}

const classesOf = new WeakMap<RequestListener, MessageClasses>();

/**
 * Makes an Express app without its own header, ETags and loose paths.
 *
 * Express changes the prototype of every request and response to the app's own, and the engine then
 * forgets what it had compiled for them: that takes longer than all of a turn. Here both are made
 * with the app's prototype, by the classes that `messageClassesOf` knows. npm run bench
 */
export function createExpress(): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.enable("case sensitive routing");
  app.enable("strict routing");
  class AppRequest extends IncomingMessage {}
  class AppResponse<Of extends IncomingMessage> extends ServerResponse<Of> {}
  app.request = Object.setPrototypeOf(AppRequest.prototype, app.request);
  app.response = Object.setPrototypeOf(AppResponse.prototype, app.response);
  // Their own, as in any app: where this one is mounted in another, what they inherit changes.
  const own = { value: app, configurable: true, enumerable: true, writable: true };
  Object.defineProperty(app.request, "app", own);
  Object.defineProperty(app.response, "app", own);
  classesOf.set(app, { IncomingMessage: AppRequest, ServerResponse: AppResponse });
  return app;
}

/** The classes to make an app's requests and responses with: Node's own, but for an app of `createExpress`. */
export function messageClassesOf(app: RequestListener): MessageClasses {
  return classesOf.get(app) ?? { IncomingMessage, ServerResponse };
}
