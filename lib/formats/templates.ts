/** What an editor of templates needs. Comes when it is asked for, with LiquidJS. */
export const loadTemplates = async () => {
  const [{ templatePreview }, { presets }] = await Promise.all([
    import('./markdown/preview.ts'),
    import('./markdown/presets.ts'),
  ]);
  return { templatePreview, presets };
};
