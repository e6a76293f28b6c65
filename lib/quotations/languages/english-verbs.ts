/** Forms of regular English verbs: `add` → add adds added, `deny` → deny denies denied. */
export function regular(bases: string): { finite: string; nonfinite: string } {
  const finite: string[] = [];
  const nonfinite: string[] = [];
  for (const base of bases.split(/\s+/).filter(Boolean)) {
    const y = /[^aeiou]y$/.test(base);
    const stem = y ? `${base.slice(0, -1)}i` : base;
    const s = y || /(?:s|x|ch|sh|o)$/.test(base) ? `${stem}es` : `${base}s`;
    const doubled = /^(?:admit|quip|submit|refer|regret|stun|slam|blog|vow+el|chat|rap)$/.test(base)
      ? base + base.at(-1)
      : base;
    const past = base.endsWith('e') ? `${base}d` : y ? `${stem}ed` : `${doubled}ed`;
    const ing = base.endsWith('e') ? `${base.slice(0, -1)}ing` : `${doubled}ing`;
    finite.push(base, s, past);
    nonfinite.push(ing);
  }
  return { finite: finite.join(' '), nonfinite: nonfinite.join(' ') };
}
