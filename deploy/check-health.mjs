// Exits 0 when the line on this machine answers its health check, 1 when it does not. For
// containers, whose images have no other program that asks.
const { PORT = "3000" } = process.env;

try {
  const signal = AbortSignal.timeout(2_500);
  const { status } = await fetch(`http://127.0.0.1:${PORT}/healthz`, { signal });
  if (status !== 200) throw new Error(`it answered ${status}`);
} catch (error) {
  console.error(`The line does not answer: ${error.message}.`);
  process.exitCode = 1;
}
