import type { AdderPort } from './port.ts';

/** A mark that is pointed at for so long shows its card, in milliseconds; and so long it stays when left. */
const DWELL = 600;
const LEAVE = 350;

/** Follows the pointer: the mark under it is shown as such at once, its card after a while. */
export class Pointing {
  private frame = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private over: string | null = null;

  constructor(
    private readonly port: Pick<AdderPort, 'markAt' | 'hover'>,
    private readonly rested: (id: string) => void,
    private readonly left: () => void,
  ) {}

  /** The pointer is at a point of the viewport, with these buttons held. */
  move({ clientX, clientY, buttons }: Pick<PointerEvent, 'clientX' | 'clientY' | 'buttons'>): void {
    cancelAnimationFrame(this.frame);
    if (buttons !== 0) return;
    this.frame = requestAnimationFrame(() =>
      this.at(this.port.markAt(clientX, clientY)?.id ?? null),
    );
  }

  /** The pointer is on the card. */
  inside(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
  }

  stop(): void {
    this.inside();
    this.at(null);
    clearTimeout(this.timer);
  }

  private at(id: string | null): void {
    if (id === this.over) return;
    this.over = id;
    this.port.hover(id);
    clearTimeout(this.timer);
    this.timer = id ? setTimeout(this.rested, DWELL, id) : setTimeout(this.left, LEAVE);
  }
}
