import { defaultSettings, type FaultOrder, type StagingSettings } from './stagingInput';

const maxLogged = 10_000;

/** One request as `GET /staging/requests` lists it. It holds no token and no secret. */
export interface LoggedRequest {
  method: string;
  path: string;
  query: string;
  /** Null while unanswered, and where the connection was dropped. */
  status: number | null;
  at: string;
  duration_ms: number | null;
  application: string | null;
  body?: unknown;
}

interface StagedFault extends FaultOrder {
  remaining: number;
  skipped: number;
}

/** The situations that have been made on purpose, and what has been received; kept in memory only. */
export class Staging {
  settings: StagingSettings = { ...defaultSettings };
  #faults: StagedFault[] = [];
  #requests: LoggedRequest[] = [];
  #nextSlotMs = new Map<string, number>();

  get faults(): readonly StagedFault[] {
    return this.#faults;
  }

  get requests(): readonly LoggedRequest[] {
    return this.#requests;
  }

  addFault(order: FaultOrder): StagedFault {
    const fault = { ...order, remaining: order.times, skipped: 0 };
    this.#faults.push(fault);
    return fault;
  }

  clearFaults(): void {
    this.#faults = [];
  }

  clearRequests(): void {
    this.#requests = [];
  }

  logRequest(entry: LoggedRequest): void {
    this.#requests.push(entry);
    if (this.#requests.length > maxLogged) this.#requests.shift();
  }

  /** The first fault that matches, used up by one. `target` is path and query below the base path. */
  takeFault(method: string, target: string): FaultOrder | undefined {
    for (const fault of this.#faults) {
      const matches =
        (fault.method ?? method).toUpperCase() === method &&
        new RegExp(fault.path ?? '').test(target);
      if (!matches) continue;
      if (fault.skipped < fault.skip) {
        fault.skipped += 1;
        continue;
      }
      fault.remaining -= 1;
      this.#faults = this.#faults.filter(({ remaining }) => remaining > 0);
      return fault;
    }
    return undefined;
  }

  /** Seconds until the application may ask again; 0 lets this request pass. */
  secondsToWait(application: string): number {
    const rate = this.settings.throttle_per_second;
    if (rate === null) return 0;
    const now = Date.now();
    const slot = Math.max(this.#nextSlotMs.get(application) ?? 0, now - 1000);
    if (slot > now) return Math.ceil((slot - now) / 1000);
    this.#nextSlotMs.set(application, slot + 1000 / rate);
    return 0;
  }
}
