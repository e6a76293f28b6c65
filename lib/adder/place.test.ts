import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeBeside } from './place.ts';

const view = { width: 800, height: 600 };
const size = { width: 300, height: 40 };
const box = (left: number, top: number, right: number, bottom: number) => ({
  left,
  top,
  right,
  bottom,
});

test('it stands below, above where there is no room below, beside where there is neither', () => {
  expect(placeBeside(box(100, 100, 300, 120), size, view)).toEqual({ left: 50, top: 128 });
  expect(placeBeside(box(100, 570, 300, 590), size, view)).toEqual({ left: 50, top: 522 });
  expect(placeBeside(box(0, 0, 300, 600), size, view)).toEqual({ left: 308, top: 552 });
  expect(placeBeside(box(500, 0, 800, 600), size, view)).toEqual({ left: 192, top: 552 });
});

test('it is never over the selection where there is room on any side, and never outside the viewport', () => {
  const coordinate = (most: number) => fc.integer({ min: 0, max: most });
  fc.assert(
    fc.property(
      fc.tuple(coordinate(800), coordinate(800)),
      fc.tuple(coordinate(600), coordinate(600)),
      fc.tuple(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 1, max: 500 })),
      ([x1, x2], [y1, y2], [width, height]) => {
        const beside = box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
        const { left, top } = placeBeside(beside, { width, height }, view);
        expect(left).toBeGreaterThanOrEqual(8);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(left + width).toBeLessThanOrEqual(792);
        expect(top + height).toBeLessThanOrEqual(592);
        const room =
          Math.max(beside.top, 600 - beside.bottom) >= height + 16 ||
          Math.max(beside.left, 800 - beside.right) >= width + 16;
        const apart =
          top >= beside.bottom ||
          top + height <= beside.top ||
          left >= beside.right ||
          left + width <= beside.left;
        expect(apart || !room).toBe(true);
      },
    ),
  );
});
