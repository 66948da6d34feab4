import Combobox from '@github/combobox-nav';

interface Suggestion {
  readonly kind: 'good' | 'keyword';
  readonly text: string;
  readonly slug?: string;
}

interface Box {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly status: Element | null;
  readonly combobox: Combobox;
}

/** Long enough that somebody who types fast asks once, short enough to feel at once. */
const pauseMs = 150;

/**
 * Runs in the browser: the search box of the page names goods and keywords while somebody types. The arrow keys go through
 * them, Enter opens one, Escape puts them away; Enter without a choice searches as ever. Without this script, or where the
 * reader asks to save data, the box is a plain form. Source: WAI-ARIA Authoring Practices, combobox with list autocomplete.
 */
export function suggestWhileTyping(): void {
  const list = document.querySelector<HTMLElement>('#suggestions');
  const input = list?.closest('form')?.querySelector<HTMLInputElement>('input[name="q"]');
  if (list === null || input === null || input === undefined || savesData()) return;
  const box = {
    input,
    list,
    status: list.nextElementSibling,
    combobox: new Combobox(input, list, { tabInsertsSuggestions: false }),
  };
  input.autocomplete = 'off';
  let asking = new AbortController();
  input.addEventListener('input', () => {
    asking.abort();
    asking = new AbortController();
    void show(box, asking.signal);
  });
  const stop = () => {
    asking.abort();
    hide(box);
  };
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || list.hidden) return;
    // The browser would empty the box as well.
    event.preventDefault();
    stop();
  });
  input.addEventListener('blur', stop);
  // A press on a suggestion must not take the focus, or the list would go before the press is over.
  list.addEventListener('mousedown', (event) => event.preventDefault());
}

async function show(box: Box, signal: AbortSignal): Promise<void> {
  const suggestions = await ask(box.input, signal).catch(() => []);
  if (signal.aborted) return;
  hide(box);
  if (suggestions.length === 0) return;
  box.list.replaceChildren(
    ...suggestions.map((suggestion, place) => toOption(box, suggestion, place)),
  );
  box.list.hidden = false;
  box.combobox.start();
  if (box.status !== null) {
    const count = suggestions.length.toLocaleString(document.documentElement.lang);
    box.status.textContent = `${box.list.ariaLabel ?? ''}: ${count}`;
  }
}

function hide({ list, status, combobox }: Box): void {
  combobox.stop();
  list.hidden = true;
  if (status !== null) status.textContent = '';
}

async function ask(input: HTMLInputElement, signal: AbortSignal): Promise<readonly Suggestion[]> {
  await new Promise((resolve) => {
    setTimeout(resolve, pauseMs);
  });
  const query = input.value.trim();
  if (signal.aborted || query === '') return [];
  const parameters = new URLSearchParams({ q: query, lang: document.documentElement.lang });
  const response = await fetch(`/api/v1/search/suggestions?${parameters.toString()}`, { signal });
  if (!response.ok) return [];
  const answer: unknown = await response.json();
  return isAnswer(answer) ? answer.suggestions : [];
}

/** By its outline only: it comes from the program that served the page. */
function isAnswer(value: unknown): value is { readonly suggestions: readonly Suggestion[] } {
  return typeof value === 'object' && value !== null && 'suggestions' in value;
}

function toOption({ input, list }: Box, suggestion: Suggestion, place: number): HTMLElement {
  const option = document.createElement('a');
  option.role = 'option';
  option.id = `suggestion-${place}`;
  option.tabIndex = -1;
  option.href = addressOf(suggestion, input.form);
  const text = document.createElement('bdi');
  text.textContent = suggestion.text;
  option.append(text);
  if (suggestion.kind === 'keyword') {
    const kind = document.createElement('small');
    kind.textContent = ` ${list.dataset['keyword'] ?? ''}`;
    option.append(kind);
  }
  return option;
}

/** A good's page, or the search for a keyword; in the language in which the reader reads. */
function addressOf({ slug, text }: Suggestion, form: HTMLFormElement | null): string {
  const parameters = new URLSearchParams(slug === undefined ? { q: text } : {});
  const language = form?.querySelector<HTMLInputElement>('input[name="lang"]')?.value;
  if (language !== undefined) parameters.set('lang', language);
  const path = slug === undefined ? '/search' : `/goods/${slug}`;
  return parameters.size === 0 ? path : `${path}?${parameters.toString()}`;
}

function savesData(): boolean {
  return navigator.connection?.saveData === true;
}
