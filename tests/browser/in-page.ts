/** Expressions that run inside a page. They are text, for these tests know no DOM. */
export const inPage = {
  unfold: "for (const details of document.querySelectorAll('details')) details.open = true",
  /** Pixels by which the page is wider than the window. */
  excessWidth: 'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  keptItems: 'localStorage.length + sessionStorage.length',
  bodyDisplay: 'getComputedStyle(document.body).display',
  stops:
    'document.querySelectorAll(\'a[href], button, input:not([type="hidden"]), select, summary, [tabindex="0"]\').length',
  /** What is in focus, or null: its place among all elements, and whether it can be seen. */
  focusedStop: `(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return {
      what: element.outerHTML.slice(0, 120),
      place: [...document.querySelectorAll('*')].indexOf(element),
      hasOutline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
      hasSize: box.width > 0 && box.height > 0,
    };
  })()`,
  isInFocus: (selector: string) =>
    `document.activeElement !== null && document.activeElement.matches(${JSON.stringify(selector)})`,
  /** The faults that axe finds, three places each; fails where axe found nothing to look at. Only faults are described. */
  axe: (
    tags: readonly string[],
  ) => `axe.run({ runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'] }).then((results) => {
    if (results.passes.length === 0) throw new Error('axe looked at nothing');
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) => id + ': ' + html + ' ' + failureSummary),
    );
  })`,
} as const;

/** What `inPage.focusedStop` gives. */
export interface FocusedStop {
  readonly what: string;
  readonly place: number;
  readonly hasOutline: boolean;
  readonly hasSize: boolean;
}
