import type { ReadPage } from '../session/types.ts';
import type { PagePort, RestorationPort } from './ports.ts';

/** The pieces that a person takes into the text though they would be set aside, kept by the address. */
export class Restored {
  constructor(
    private readonly page: PagePort,
    private readonly kept: RestorationPort,
  ) {}

  /** The page as the person wants it read, with what was taken into its text on an earlier day. */
  async in(page: ReadPage): Promise<ReadPage> {
    const ids = page.article ? await this.kept.load(page.url) : [];
    if (ids.length === 0) return page;
    const again = await this.page.readWith(ids).catch(() => null);
    return again?.ok ? again.page : page;
  }

  /** Takes a piece of an address into the text, or out of it again; gives the page as it then reads. */
  async take(url: string, id: string, into: boolean): Promise<ReadPage> {
    const others = (await this.kept.load(url)).filter((other) => other !== id);
    const ids = into ? [...others, id] : others;
    const result = await this.page.readWith(ids);
    // The page went on to another article in the meantime.
    if (!result.ok || result.page.url !== url) throw new PageGoneError();
    await this.kept.save(url, ids);
    return result.page;
  }
}

class PageGoneError extends Error {}
