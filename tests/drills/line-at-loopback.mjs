// Loaded before the program: the name of the line leads to this machine, and every other name nowhere.
import dns from "node:dns";

const { lookup } = dns;
const ours = new Set(["line.example.be", "localhost", "127.0.0.1"]);
dns.lookup = (host, options, done) => {
  if (ours.has(host)) return lookup("127.0.0.1", options, done);
  const error = new Error(`A test asked for ${host}.`);
  return process.nextTick(done ?? options, Object.assign(error, { code: "ENOTFOUND" }));
};
