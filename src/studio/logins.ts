import type { Response } from "express";
import type { Role } from "./desk-api.ts";

/** Somebody who has logged in at the desk. */
export interface Person {
  /** Acts are kept under it. */
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Who asks; undefined where nobody needs to log in: in rehearsal. */
export function personAt(response: Response): Person | undefined {
  return response.locals.person as Person | undefined;
}
