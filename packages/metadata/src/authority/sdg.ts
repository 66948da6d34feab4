/** Namespace of the goals and targets: `http://metadata.un.org/sdg/4`, `…/4.1`. Source: UN SDG vocabulary, United Nations Library, http://metadata.un.org/sdg/. */
export const sdgNamespace = 'http://metadata.un.org/sdg/';
