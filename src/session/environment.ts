import { dialectSchema } from '../api/dialect';
import { z } from '../lib/zod';

/** An application that a sandbox offers for trying out a role. Its secret is public. */
const demoApplicationSchema = z.strictObject({
  name: z.string().check(z.minLength(1)),
  role: z.string().check(z.minLength(1)),
  clientId: z.string().check(z.minLength(1)),
  clientSecret: z.string().check(z.minLength(1)),
});

export type DemoApplication = z.infer<typeof demoApplicationSchema>;

const addressSchema = z.string().check(z.refine(isAddress, { params: { reason: 'address' } }));

/** One place to sign in to, as `config.json` writes it. */
export const environmentSchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  apiBase: addressSchema,
  tokenUrl: addressSchema,
  dialect: dialectSchema,
  demoApplications: z._default(z.array(demoApplicationSchema), []),
});

/**
 * One place to sign in to. `apiBase` and `tokenUrl` are absolute here, without a slash at the end;
 * `tokenUrl` is null where only a token that someone already has can be used.
 */
export interface Environment extends Omit<z.infer<typeof environmentSchema>, 'tokenUrl'> {
  tokenUrl: string | null;
  /** Whether a person typed the addresses instead of choosing a configured environment. */
  isCustom: boolean;
}

/** Addresses that a person types. `tokenUrl` may be empty. */
export interface CustomAddresses {
  apiBase: string;
  tokenUrl: string;
}

/** Whether credentials may travel to this address: https, or the person's own machine. */
export function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  if (username || password || search || hash) return false;
  const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$|\.localhost$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback);
}

/** A safe URL, or a path on the app's own origin, below its base path. */
function isAddress(text: string): boolean {
  return /^\/(?![/\\])[^?#\\]*$/.test(text) || isSafeUrl(text);
}

/** The absolute URL of a configured address; a path stands below the folder of `baseUri`. */
export function resolveAddress(address: string, baseUri: string): string {
  const url = address.startsWith('/') ? new URL(`.${address}`, baseUri) : new URL(address);
  return url.href.replace(/\/+$/, '');
}

/** The environment behind addresses that a person typed and that `isSafeUrl` accepts. */
export function customEnvironment({ apiBase, tokenUrl }: CustomAddresses): Environment {
  const base = resolveAddress(apiBase.trim(), apiBase.trim());
  return {
    // What is learned in an environment is kept under its id, so another address is another id.
    id: `custom:${base}`,
    name: new URL(base).host,
    apiBase: base,
    tokenUrl: tokenUrl.trim() === '' ? null : resolveAddress(tokenUrl.trim(), base),
    dialect: dialectSchema.parse(undefined),
    demoApplications: [],
    isCustom: true,
  };
}
