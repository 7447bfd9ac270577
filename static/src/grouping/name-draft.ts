import type { Session } from "../session/session.ts";

type Named = { theme: string; words: string };

const NAME = "theme-name";

/** The name that is being typed for a theme: it stays through a reload and another step [N19]. */
export class NameDraft {
  constructor(readonly session: () => Session) {}

  /** The theme whose name was begun here, if there is one. */
  get theme(): string | null {
    return this.#draft?.theme ?? null;
  }

  wordsFor(theme: string): string | undefined {
    return this.theme === theme ? this.#draft?.words : undefined;
  }

  write(theme: string, words: string): void {
    this.session().drafts.set(NAME, { theme, words });
  }

  drop(): void {
    this.session().drafts.drop(NAME);
  }

  get #draft(): Named | undefined {
    return this.session().drafts.get<Named>(NAME);
  }
}
