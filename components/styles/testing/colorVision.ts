type Triple = readonly [number, number, number];

/**
 * What the eye of a colour-blind person makes of linear sRGB, for full deficiency.
 * Machado, Oliveira, Fernandes: A Physiologically-based Model for Simulation of Color Vision Deficiency (2009), table 1.
 */
export const DEFICIENCIES: Record<
  'protanopia' | 'deuteranopia' | 'tritanopia',
  readonly [Triple, Triple, Triple]
> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const dot = (row: Triple, [r, g, b]: Triple) => row[0] * r + row[1] * g + row[2] * b;

/** A colour `#rgb` or `#rrggbb` as linear sRGB, 0 to 1. */
export function linear(hex: string): Triple {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((d) => d + d).join('') : hex.slice(1);
  const channel = (at: number) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(0), channel(2), channel(4)];
}

/** The contrast of two colours, 1 to 21. WCAG 2.2, contrast ratio. */
export function contrast(a: string, b: string): number {
  const luminance = (hex: string) => dot([0.2126, 0.7152, 0.0722], linear(hex));
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A linear colour as an eye with a deficiency has it. */
export function seenWith(deficiency: keyof typeof DEFICIENCIES, color: Triple): Triple {
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  const [r, g, b] = DEFICIENCIES[deficiency];
  return [clamp(dot(r, color)), clamp(dot(g, color)), clamp(dot(b, color))];
}

/** How far two linear colours lie apart in OKLab; 0.02 is just noticeable. https://bottosson.github.io/posts/oklab/ */
export function distance(a: Triple, b: Triple): number {
  const [x, y] = [oklab(a), oklab(b)];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

function oklab(color: Triple): Triple {
  const cone: Triple = [
    Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], color)),
    Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], color)),
    Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], color)),
  ];
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], cone),
    dot([1.9779984951, -2.428592205, 0.4505937099], cone),
    dot([0.0259040371, 0.7827717662, -0.808675766], cone),
  ];
}
