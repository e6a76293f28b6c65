/** A box in the viewport, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

const GAP = 8;

/**
 * Where something of a size goes beside a box of a viewport: below it, above where there is no room below, else to its
 * right or left. Only where none of these has room does it cover the end of the box, at the foot of the viewport.
 */
export function placeBeside(beside: Box, size: Size, view: Size): { left: number; top: number } {
  const { width, height } = size;
  const clamp = (value: number, most: number) => Math.max(GAP, Math.min(value, most - GAP));
  const centred = clamp((beside.left + beside.right - width) / 2, view.width - width);
  const below = beside.bottom + GAP;
  if (below + height + GAP <= view.height) return { left: centred, top: Math.max(GAP, below) };
  const above = beside.top - GAP - height;
  if (above >= GAP) return { left: centred, top: Math.min(above, view.height - height - GAP) };
  const top = view.height - height - GAP;
  if (beside.right + GAP + width + GAP <= view.width) return { left: beside.right + GAP, top };
  if (beside.left - GAP - width >= GAP) return { left: beside.left - GAP - width, top };
  return { left: centred, top: Math.max(GAP, top) };
}

/** Where something of a size goes that belongs to no place: the middle of the viewport's foot. */
export function placeAtFoot(size: Size, view: Size): { left: number; top: number } {
  return {
    left: Math.max(GAP, (view.width - size.width) / 2),
    top: Math.max(GAP, view.height - size.height - 3 * GAP),
  };
}
