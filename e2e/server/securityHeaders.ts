/**
 * The headers of every document. They show that the app needs no exception from a strict policy; a
 * deployment copies them to its own web server.
 */
export function documentHeaders(configuration: unknown): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(configuration),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy':
      'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
  };
}

function contentSecurityPolicy(configuration: unknown): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...reachableSources(configuration)].join(' '),
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** Where the configured environments are; a broken configuration is for the app to explain, so it adds none. */
function reachableSources(configuration: unknown): string[] {
  if (!isRecord(configuration)) return [];
  // An address that somebody types in cannot stand in a header that was sent before.
  if (configuration.allowCustomEnvironment === true) {
    return ['https:', 'http://localhost:*', 'http://127.0.0.1:*'];
  }
  const environments = Array.isArray(configuration.environments) ? configuration.environments : [];
  const origins = environments
    .filter(isRecord)
    .flatMap(({ apiBase, tokenUrl }) => [apiBase, tokenUrl])
    .map(originOf);
  return [...new Set(origins)].filter((origin) => origin !== undefined);
}

function originOf(address: unknown): string | undefined {
  if (typeof address !== 'string' || !/^https?:\/\//i.test(address)) return undefined;
  return URL.canParse(address) ? new URL(address).origin : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
