// Loaded before the program: the address of the line leads to a port of this machine, as behind a proxy that ends TLS.
const reach = globalThis.fetch;
globalThis.fetch = (address, init) =>
  reach(address.replace("https://line.example.be", process.env.LINE_IS_AT), init);
