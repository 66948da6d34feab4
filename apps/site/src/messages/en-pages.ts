import type { Messages } from './messages.ts';

/** The pages of running text, in English. */
export const enPages: Pick<Messages, 'about' | 'accessibility' | 'privacy'> = {
  about: {
    title: 'About Commonhold',
    lead: 'Commonhold is a registry and data space for digital public goods: AI models, datasets and tools, and the content and standards that go with them, that anybody may use.',
    sections: [
      {
        heading: 'Why it exists',
        paragraphs: [
          'Many systems are called open. Some are: their code, weights and data can be studied, changed and shared by everybody. Others publish one part and keep back the rest, or attach terms that an open licence would not allow. From outside they look alike.',
          'Commonhold makes the difference visible. It takes each good apart into its components, asks for the licence and the evidence of each one, and holds the result against published standards, so that money, work and trust can go where they do most good.',
        ],
      },
      {
        heading: 'What it promises',
        paragraphs: [
          'Facts are kept apart from verdicts. A fact names its source and how sure it is. A verdict names the clause it applies, the evidence it used and what would change it.',
          'Nothing is averaged away. A good result in one framework never hides a closed licence in another, and what is not known is called undetermined, never met.',
          'Nothing disappears. Each change is a revision that stays readable; addresses do not die; what is withdrawn says why.',
          'Everything is data. Each record can be taken away as JSON-LD, Turtle or JSON and read by the catalogues of other jurisdictions.',
        ],
      },
      {
        heading: 'Closed systems in the registry',
        paragraphs: [
          'Some well-known systems that are closed or restricted have a reference record. It exists for comparison only and says so at the top. A reference record is never counted or presented as a digital public good.',
        ],
      },
      {
        id: 'reply',
        heading: 'If a record or a finding is wrong',
        paragraphs: [
          'Whoever owns a good, works on it or is named in its record may correct the record, or reply to a finding. A correction names its source. A reply names the rule, who replies and when, and may point to evidence.',
          'Send either through the public issue list of the project, or to the people who run this registry. A correction becomes a new revision, and the verdicts are computed anew from it. A reply is shown beside the finding, word for word; it changes no verdict, and no verdict removes it.',
        ],
      },
      {
        heading: 'Who runs it',
        paragraphs: [
          'Commonhold is free software under the Apache License 2.0. Anybody may run a registry of their own, for a country, a sector or a language, and exchange records with others. It is itself one of the goods recorded here.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'This site is meant for everybody: with a screen reader, a keyboard, large type, a small screen, an old phone or a slow line.',
    sections: [
      {
        heading: 'What we aim for',
        paragraphs: [
          'The site aims to meet the Web Content Accessibility Guidelines 2.2 at level AA and EN 301 549.',
          'Every page works without JavaScript, with the keyboard alone, at 400 % magnification, from right to left as well as from left to right, in light and in dark, and on paper.',
        ],
      },
      {
        heading: 'How it is checked',
        paragraphs: [
          'Each kind of page is tested automatically in a browser, in both directions of writing, whenever the site changes: rules of accessibility, keyboard order, width on a small screen, weight. Automatic tests find only a part of all barriers; people find the others.',
        ],
      },
      {
        heading: 'What is not good enough yet',
        paragraphs: [
          'The interface speaks English, French and Arabic. Records and findings are shown in the languages that their authors wrote, and are marked with that language where it differs from that of the page.',
          'Wide tables scroll sideways on small screens. Pages that records link to belong to others and may not be accessible.',
        ],
      },
      {
        heading: 'If something stops you',
        paragraphs: [
          'Please tell the people who run this registry which page it was, what you wanted to do and what stopped you, through the public issue list of the project. A barrier is treated as a fault, not as a wish.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    lead: 'You can read everything here without telling us anything.',
    sections: [
      {
        heading: 'What we do not do',
        paragraphs: [
          'The pages set no cookies and keep nothing in your browser. There are no counters, no advertising and no recognition of visitors. No page loads anything from another server.',
          'The language of a page comes from its address or from what your browser asks for; it is not remembered.',
        ],
      },
      {
        heading: 'What a server sees',
        paragraphs: [
          'Like any web server, this one receives your network address with each request, in order to answer it. Searches are part of the address of the page that shows them, so they are in your browser’s history and can be shared by copying the address.',
          'While you type in a search box, what you have typed so far is sent to this server to suggest goods, unless your browser asks to save data or runs no scripts; it is not kept.',
        ],
      },
      {
        heading: 'What is in the records',
        paragraphs: [
          'Records are about goods and organisations. They hold no e-mail addresses and no contact data of persons, and what sources supply of that kind is left out when records are imported.',
        ],
      },
    ],
  },
};
