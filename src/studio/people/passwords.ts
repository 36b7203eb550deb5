import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/** A password as it is kept: nobody can read it back. */
export interface HashedPassword {
  readonly cost: number;
  readonly blockSize: number;
  readonly parallelization: number;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/**
 * What a new one costs to try: some 32 MB of memory and a fifth of a second.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt
 */
const usual = { cost: 2 ** 15, blockSize: 8, parallelization: 3 } as const;

/** Bytes of a hash, and the fewest of a salt. */
const bytes = { hash: 32, salt: 16 } as const;

/** Signs of the longest password, for nobody to keep us busy with a book; and of the shortest. */
export const passwordLength = { least: 12, most: 200 } as const;

/** What is wrong with a new password of that person, as "must …"; undefined where nothing is. */
export function passwordMistake(password: string, name: string): string | undefined {
  const signs = [...password].length;
  if (signs < passwordLength.least) return `must have at least ${passwordLength.least} signs`;
  if (signs > passwordLength.most) return `must have at most ${passwordLength.most} signs`;
  if (/\p{Cc}/u.test(password)) return "must be on one line";
  const [written, known] = [password, name].map((text) =>
    text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ""),
  );
  if (known && written?.replaceAll(known, "").length === 0) return "must not be the person's name";
  if (new Set(password.toLowerCase()).size < 5) return "must have more signs that differ";
  const steps = [...password].map((sign, index) => {
    const before = password.codePointAt(index - 1) ?? 0;
    return (sign.codePointAt(0) ?? 0) - before;
  });
  const inRow = steps.slice(1).filter((step) => Math.abs(step) <= 1).length;
  return inRow >= signs - 3 ? "must not be a row such as 1234 or abcd" : undefined;
}

/** Makes of a password what a file may keep: `scrypt$N$r$p$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(bytes.salt);
  const hash = await derive(password, { ...usual, salt });
  const { cost, blockSize, parallelization } = usual;
  const numbers = [cost, blockSize, parallelization];
  return ["scrypt", ...numbers, ...[salt, hash].map((one) => one.toString("base64url"))].join("$");
}

/** Reads what `hashPassword` made; undefined where it is none, or costs too little or too much to try. */
export function readHashedPassword(text: string): HashedPassword | undefined {
  const [, numbers = "", salt = "", hash = ""] =
    /^scrypt\$(\d{1,6}\$\d\$\d)\$([\w-]{22,86})\$([\w-]{43})$/.exec(text) ?? [];
  const [cost = 0, blockSize = 0, parallelization = 0] = numbers.split("$").map(Number);
  const isPower = cost > 0 && (cost & (cost - 1)) === 0;
  const isDear = cost * parallelization >= 2 ** 16 && cost >= 2 ** 14 && cost <= 2 ** 16;
  if (!isPower || !isDear || blockSize !== usual.blockSize || parallelization < 1) return undefined;
  const [saltBytes, hashBytes] = [salt, hash].map((one) => Buffer.from(one, "base64url"));
  if (saltBytes === undefined || hashBytes?.length !== bytes.hash) return undefined;
  return { cost, blockSize, parallelization, salt: saltBytes, hash: hashBytes };
}

/** Stands for the password of somebody whom nobody knows: to look at it takes as long. */
const nobodys: HashedPassword = {
  ...usual,
  salt: randomBytes(bytes.salt),
  hash: randomBytes(bytes.hash),
};

/** Whether a password is that one; of somebody unknown it never is, and that takes as long to say. */
export async function isPassword(
  given: string,
  kept: HashedPassword | undefined,
): Promise<boolean> {
  const { hash, ...how } = kept ?? nobodys;
  const isSame = timingSafeEqual(await derive(given, how), hash);
  return isSame && kept !== undefined;
}

function derive(password: string, how: Omit<HashedPassword, "hash">): Promise<Buffer> {
  const { cost, blockSize, parallelization, salt } = how;
  const maxmem = 2 * 128 * cost * blockSize;
  const options: ScryptOptions = { cost, blockSize, parallelization, maxmem };
  // Of two keyboards one writes é as one sign, the other as two.
  const written = password.normalize("NFC");
  return new Promise((resolve, reject) => {
    scrypt(written, salt, bytes.hash, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

/** Too many wait for their turn. */
export class TooManyWaiting extends Error {}

/**
 * Does so many at once, and lets so many wait: each takes memory, and a flood of them must take no
 * more.
 *
 * @throws {TooManyWaiting} at once, where as many wait already
 */
export function takeTurns(most: { readonly atOnce: number; readonly waiting: number }) {
  let underWay = 0;
  const waiting: (() => void)[] = [];
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (underWay < most.atOnce) underWay += 1;
    else if (waiting.length >= most.waiting) throw new TooManyWaiting();
    // Whoever is done hands on its own turn.
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) underWay -= 1;
      else next();
    }
  };
}
