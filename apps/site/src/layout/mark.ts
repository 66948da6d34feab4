/** The sign of the site: three circles that share a middle. Drawn in a square of 32. */
export const markCircles = [
  { cx: 16, cy: 11, r: 8.5 },
  { cx: 10.8, cy: 20, r: 8.5 },
  { cx: 21.2, cy: 20, r: 8.5 },
] as const;

/** The sign as a file of its own, with colours that hold on light and dark browser frames. */
export const markFile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="#1d7f67" stroke-width="2.6">${markCircles
  .map(({ cx, cy, r }) => `<circle cx="${cx}" cy="${cy}" r="${r}"/>`)
  .join('')}<circle cx="16" cy="17" r="2.6" fill="#d9703a" stroke="none"/></svg>`;
