/** Namespace of the controlled vocabularies of the EU. Source: Publications Office of the European Union, DCAT-AP 3.0.1, "Controlled vocabularies". */
export const authorityBase = 'http://publications.europa.eu/resource/authority/';
