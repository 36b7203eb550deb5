/** True when an address can only be this machine: localhost, 127.0.0.0/8 or ::1; other names are never looked up. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
