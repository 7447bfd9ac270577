/** A browser's storage as browsers behave, for pages that share it (tabs of one phone). */
export class MemoryStorage implements Storage {
  readonly #values = new Map<string, string>();

  get length(): number {
    return this.#values.size;
  }

  clear(): void {
    this.#values.clear();
  }

  getItem(key: string): string | null {
    return this.#values.get(key) ?? null;
  }

  key(index: number): string | null {
    return [...this.#values.keys()][index] ?? null;
  }

  removeItem(key: string): void {
    this.#values.delete(key);
  }

  setItem(key: string, value: string): void {
    this.#values.set(key, value);
  }
}

/** A browser that lets nothing be kept, as private windows of some do. */
export class FullStorage extends MemoryStorage {
  override setItem(): void {
    throw new DOMException("full", "QuotaExceededError");
  }
}

/** A browser that gives a storage and refuses whatever is asked of it, as webviews do. */
export class ThrowingStorage extends MemoryStorage {
  override get length(): number {
    return refuse();
  }

  override getItem(): string | null {
    return refuse();
  }

  override key(): string | null {
    return refuse();
  }

  override removeItem(): void {
    refuse();
  }

  override setItem(): void {
    refuse();
  }
}

/** A browser that takes everything and keeps nothing. */
export class ForgetfulStorage extends MemoryStorage {
  override setItem(): void {}
}

function refuse(): never {
  throw new DOMException("denied", "SecurityError");
}
