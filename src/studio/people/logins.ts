import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import type { Logger } from "../../log.ts";
import { RequestError } from "../../server/requests.ts";
import type { Role } from "../desk-api.ts";
import { isPassword, TooManyWaiting, takeTurns } from "./passwords.ts";
import { type KnownPerson, nameKey, type People, type Person } from "./people.ts";
import { networkOf, WrongPasswords } from "./wrong-passwords.ts";

export type { Person };

const minute = 60_000;

/** Milliseconds after which a login ends: when nothing was asked with it, and in any case. */
const lasts = { idle: 30 * minute, most: 10 * 60 * minute } as const;

/** Logins that one person may have, in as many browsers; the oldest ends. */
const mostLogins = 5;

/** Each takes some 32 MB while it is looked at. */
const turns = { atOnce: 2, waiting: 20 } as const;

/** Of a network, so that one cannot take every turn. */
const mostOfNetwork = 2;

/** Wrong passwords that are taken: of a network, and for a name. */
const limits = {
  network: { most: 10, window: minute },
  name: { most: 10, window: 15 * minute },
} as const;

/** Days for which a browser is known in which somebody has logged in. */
const knownDays = 180;

interface Login {
  readonly name: string;
  /** `KnownPerson.mark` as it was then. */
  readonly mark: string;
  readonly began: number;
  seen: number;
}

/** What `Logins` is made of. */
interface LoginParts {
  readonly people: People;
  /** Whether the desk is reached by https: its cookies are then for nothing else. */
  readonly isHttps: boolean;
  readonly logger: Logger;
  /** In milliseconds, never going back. */
  readonly clock?: () => number;
}

/** Who asks; undefined where nobody needs to log in: in rehearsal. */
export function personAt(response: Response): Person | undefined {
  return response.locals.person as Person | undefined;
}

/** @throws {RequestError} 403 where who asks may not do that; in rehearsal everybody may do everything */
export function requireRole(response: Response, role: Role): void {
  const person = personAt(response);
  if (person === undefined || person.roles.includes(role)) return;
  throw new RequestError(
    403,
    `This needs the role "${role}", which you do not have. Whoever keeps the file of people gives it.`,
  );
}

/**
 * The logins at the desk, in memory alone: they end when it is started again. Each has a random name
 * that its browser keeps in a cookie; here stands its hash.
 */
export class Logins {
  readonly #people: People;
  readonly #isHttps: boolean;
  readonly #logger: Logger;
  readonly #clock: () => number;
  readonly #logins = new Map<string, Login>();
  readonly #ofNetwork = new Map<string, number>();
  readonly #inTurn = takeTurns(turns);
  readonly #wrong: Readonly<Record<keyof typeof limits, WrongPasswords>>;

  constructor({ people, isHttps, logger, clock = () => performance.now() }: LoginParts) {
    this.#people = people;
    this.#isHttps = isHttps;
    this.#logger = logger;
    this.#clock = clock;
    this.#wrong = {
      network: new WrongPasswords(limits.network, clock),
      name: new WrongPasswords(limits.name, clock),
    };
  }

  /** Logins that have not ended. */
  get size(): number {
    return this.#logins.size;
  }

  /**
   * Whose login a request has; undefined: none, or one that has ended.
   *
   * @throws {RequestError} 503 while nobody knows who may be let in
   */
  find(request: Request): KnownPerson | undefined {
    const [key, login] = this.#loginOf(request) ?? [];
    if (key === undefined || login === undefined) return undefined;
    const person = this.#people.recall(login.name);
    this.#mustKnowPeople();
    if (person === undefined || person.mark !== login.mark) {
      this.#logins.delete(key);
      return undefined;
    }
    login.seen = this.#clock();
    return person;
  }

  /** Lets those through who have logged in, and notes who they are: 401 for others. */
  readonly require: RequestHandler = (request, response, next) => {
    const person = this.find(request);
    if (person === undefined) {
      throw new RequestError(401, "Log in first: nobody is logged in here, or not any more.");
    }
    response.locals.person = { name: person.name, roles: person.roles } satisfies Person;
    next();
  };

  /**
   * Logs somebody in, and gives their browser a cookie of its own; a login that it had before ends.
   *
   * Wrong passwords shut a network out for a minute, and a name for a quarter of an hour. A stranger
   * could so keep somebody away for ever, but not from a browser in which they have logged in
   * before: its wrong ones are counted by themselves.
   *
   * @see https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
   * @throws {RequestError} 401 for a wrong name or password, 429 after too many, 503 while too many wait
   */
  async logIn(request: Request, response: Response, name: string, password: string): Promise<void> {
    const network = networkOf(request.ip ?? "");
    const person = this.#people.find(name);
    this.#mustKnowPeople();
    const browser = this.#knownBrowser(request, person);
    const whose = browser === undefined ? `name ${nameKey(name)}` : `browser ${browser}`;
    this.#refuseAfterWrong(network, whose);
    // Counted before it is looked at: a hundred at once would all be tried.
    this.#wrong.network.add(network);
    const times = this.#wrong.name.add(whose);
    const isRight = await this.#look(network, password, person).catch((error: unknown) => {
      this.#wrong.network.takeBack(network);
      this.#wrong.name.takeBack(whose);
      throw error;
    });
    if (!isRight || person === undefined) {
      const known = person === undefined ? {} : { name: person.name };
      this.#logger.warn(known, "login failed");
      if (times === limits.name.most) this.#logger.warn(known, "login shut after wrong passwords");
      throw new RequestError(401, "The name or the password is wrong.");
    }
    this.#wrong.network.takeBack(network);
    this.#wrong.name.forget(whose);
    this.#end(request);
    this.#begin(response, person);
    this.#logger.info({ name: person.name }, "logged in");
  }

  /** Ends the login of a request, and with `everywhere` those of its person in every browser. */
  logOut(request: Request, response: Response, everywhere: boolean): void {
    // Nobody is asked who may be let in: to leave, nobody needs to be.
    const [, login] = this.#loginOf(request) ?? [];
    this.#end(request);
    response.clearCookie(this.#cookie("desk"), this.#options);
    if (login === undefined) return;
    if (everywhere) {
      for (const [key, { name }] of this.#logins) if (name === login.name) this.#logins.delete(key);
    }
    this.#logger.info({ name: login.name, everywhere }, "logged out");
  }

  #mustKnowPeople(): void {
    if (this.#people.isRead) return;
    throw new RequestError(
      503,
      "The file of people cannot be read: nobody can be let in. The desk's log says why.",
      { "Retry-After": "5" },
    );
  }

  #refuseAfterWrong(network: string, whose: string): void {
    const seconds = this.#wrong.network.secondsToWait(network);
    if (seconds > 0) {
      throw new RequestError(
        429,
        `Too many wrong passwords from where you are. Try again in ${seconds} seconds.`,
        { "Retry-After": String(seconds) },
      );
    }
    const wait = this.#wrong.name.secondsToWait(whose);
    if (wait === 0) return;
    throw new RequestError(
      429,
      `Too many wrong passwords for this name. Try again in ${Math.ceil(wait / 60)} minutes, or in a browser in which you have logged in before.`,
      { "Retry-After": String(wait) },
    );
  }

  async #look(
    network: string,
    password: string,
    person: KnownPerson | undefined,
  ): Promise<boolean> {
    const busy = new RequestError(503, "Many log in at this moment. Try again in a few seconds.", {
      "Retry-After": "3",
    });
    const waiting = this.#ofNetwork.get(network) ?? 0;
    if (waiting >= mostOfNetwork) throw busy;
    this.#ofNetwork.set(network, waiting + 1);
    try {
      return await this.#inTurn(() => isPassword(password, person?.password));
    } catch (error) {
      throw error instanceof TooManyWaiting ? busy : error;
    } finally {
      const left = (this.#ofNetwork.get(network) ?? 1) - 1;
      if (left === 0) this.#ofNetwork.delete(network);
      else this.#ofNetwork.set(network, left);
    }
  }

  #begin(response: Response, person: KnownPerson): void {
    const now = this.#clock();
    const own = [...this.#logins].filter(([, login]) => login.name === person.name);
    // Those that ended by themselves are first: they were begun before.
    for (const [key] of own.slice(0, Math.max(0, own.length - mostLogins + 1))) {
      this.#logins.delete(key);
    }
    const id = randomBytes(32).toString("base64url");
    const { name, mark } = person;
    this.#logins.set(digest(id), { name, mark, began: now, seen: now });
    response.cookie(this.#cookie("desk"), id, this.#options);
    const nonce = randomBytes(16).toString("base64url");
    response.cookie(this.#cookie("desk-known"), `${nonce}.${seal(nonce, person)}`, {
      ...this.#options,
      maxAge: knownDays * 24 * 60 * minute,
    });
  }

  /** The login of a request, and its place; undefined: none, or one that has ended by itself. */
  #loginOf(request: Request): readonly [key: string, login: Login] | undefined {
    const id = cookieOf(request, this.#cookie("desk"));
    const key = id === undefined ? undefined : digest(id);
    const login = key === undefined ? undefined : this.#logins.get(key);
    if (key === undefined || login === undefined) return undefined;
    const now = this.#clock();
    if (now - login.seen < lasts.idle && now - login.began < lasts.most) return [key, login];
    this.#logins.delete(key);
    return undefined;
  }

  /** Ends the login of a request, where it has one. */
  #end(request: Request): void {
    const id = cookieOf(request, this.#cookie("desk"));
    if (id !== undefined) this.#logins.delete(digest(id));
  }

  /** Names the browser of a request, where that person has logged in there with this password. */
  #knownBrowser(request: Request, person: KnownPerson | undefined): string | undefined {
    const [nonce = "", given = ""] =
      cookieOf(request, this.#cookie("desk-known"))?.split(".") ?? [];
    if (person === undefined) return undefined;
    const [one, other] = [Buffer.from(given), Buffer.from(seal(nonce, person))];
    return one.length === other.length && timingSafeEqual(one, other) ? nonce : undefined;
  }

  /** By its name a browser takes such a cookie by https alone, and from this very host. */
  #cookie(name: "desk" | "desk-known"): string {
    return this.#isHttps ? `__Host-${name}` : name;
  }

  get #options() {
    return { httpOnly: true, secure: this.#isHttps, sameSite: "strict", path: "/" } as const;
  }
}

/** What only this desk can write for a browser; nothing any more once the person's line is another. */
function seal(nonce: string, { mark, password }: KnownPerson): string {
  return createHmac("sha256", password.hash).update(`${nonce} ${mark}`).digest("base64url");
}

function digest(id: string): string {
  return createHash("sha256").update(id).digest("base64url");
}

/** A cookie of a request, of letters, digits and the signs that ours are made of. */
function cookieOf({ headers }: Request, name: string): string | undefined {
  for (const pair of (headers.cookie ?? "").split(";")) {
    const [named = "", value = ""] = pair.trim().split(/=(.*)/s);
    if (named === name && /^[\w.-]{1,200}$/.test(value)) return value;
  }
  return undefined;
}
