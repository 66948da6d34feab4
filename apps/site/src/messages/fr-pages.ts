import type { Messages } from './messages.ts';

/** The pages of running text, in French. */
export const frPages: Pick<Messages, 'about' | 'accessibility' | 'privacy'> = {
  about: {
    title: 'À propos de Commonhold',
    lead: 'Commonhold est un registre et un espace de données pour les biens publics numériques : modèles d’IA, jeux de données et outils, avec les contenus et les normes qui les accompagnent, que chacun peut utiliser.',
    sections: [
      {
        heading: 'Pourquoi il existe',
        paragraphs: [
          'Beaucoup de systèmes se disent ouverts. Certains le sont : chacun peut en étudier, modifier et partager le code, les poids et les données. D’autres publient une partie et gardent le reste, ou y attachent des conditions qu’une licence ouverte n’admettrait pas. De l’extérieur, ils se ressemblent.',
          'Commonhold rend la différence visible. Il décompose chaque bien, demande la licence et la preuve de chaque partie et confronte le résultat à des normes publiées, afin que l’argent, le travail et la confiance aillent là où ils sont le plus utiles.',
        ],
      },
      {
        heading: 'Ce qu’il promet',
        paragraphs: [
          'Les faits sont séparés des verdicts. Un fait nomme sa source et son degré de certitude. Un verdict nomme la clause qu’il applique, les preuves qu’il utilise et ce qui le changerait.',
          'Aucune moyenne n’efface quoi que ce soit. Un bon résultat dans un cadre ne cache jamais une licence fermée dans un autre, et ce qui n’est pas connu est dit indéterminé, jamais satisfait.',
          'Rien ne disparaît. Chaque modification est une révision qui reste lisible ; les adresses ne meurent pas ; ce qui est retiré dit pourquoi.',
          'Tout est donnée. Chaque fiche s’emporte en JSON-LD, Turtle ou JSON et se lit dans les catalogues d’autres juridictions.',
        ],
      },
      {
        heading: 'Les systèmes fermés dans le registre',
        paragraphs: [
          'Quelques systèmes connus, fermés ou restreints, ont une fiche de référence. Elle ne sert qu’à la comparaison et le dit en tête. Une fiche de référence n’est jamais comptée ni présentée comme un bien public numérique.',
        ],
      },
      {
        id: 'reply',
        heading: 'Si une fiche ou un constat est faux',
        paragraphs: [
          'Qui possède un bien, y travaille ou est nommé dans sa fiche peut corriger la fiche ou répondre à un constat. Une correction nomme sa source. Une réponse nomme la règle, qui répond et quand, et peut renvoyer à des preuves.',
          'Envoyez l’une ou l’autre par la liste publique des tickets du projet, ou aux personnes qui tiennent ce registre. Une correction devient une nouvelle révision, dont les verdicts sont recalculés. Une réponse est affichée mot pour mot à côté du constat ; elle ne change aucun verdict, et aucun verdict ne la supprime.',
        ],
      },
      {
        heading: 'Qui le fait vivre',
        paragraphs: [
          'Commonhold est un logiciel libre sous licence Apache 2.0. Chacun peut tenir son propre registre, pour un pays, un secteur ou une langue, et échanger des fiches avec d’autres. Il est lui-même l’un des biens recensés ici.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibilité',
    lead: 'Ce site est fait pour tout le monde : avec un lecteur d’écran, un clavier, de grands caractères, un petit écran, un vieux téléphone ou une ligne lente.',
    sections: [
      {
        heading: 'Ce que nous visons',
        paragraphs: [
          'Le site vise les règles WCAG 2.2 au niveau AA et la norme EN 301 549.',
          'Chaque page fonctionne sans JavaScript, au clavier seul, agrandie à 400 %, de droite à gauche comme de gauche à droite, en clair et en sombre, et sur papier.',
        ],
      },
      {
        heading: 'Comment c’est vérifié',
        paragraphs: [
          'Chaque type de page est testé automatiquement dans un navigateur, dans les deux sens d’écriture, à chaque modification du site : règles d’accessibilité, ordre au clavier, largeur sur petit écran, poids. Les tests automatiques ne trouvent qu’une partie des obstacles ; les personnes trouvent les autres.',
        ],
      },
      {
        heading: 'Ce qui ne suffit pas encore',
        paragraphs: [
          'L’interface parle anglais, français et arabe. Les fiches et les constats sont montrés dans les langues de leurs auteurs et marqués comme tels quand elles diffèrent de celle de la page.',
          'Les tableaux larges défilent horizontalement sur petit écran. Les pages vers lesquelles renvoient les fiches appartiennent à d’autres et peuvent ne pas être accessibles.',
        ],
      },
      {
        heading: 'Si quelque chose vous arrête',
        paragraphs: [
          'Dites aux personnes qui tiennent ce registre, par la liste publique des problèmes du projet, de quelle page il s’agit, ce que vous vouliez faire et ce qui vous a arrêté. Un obstacle est traité comme un défaut, non comme un souhait.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Vie privée',
    lead: 'Vous pouvez tout lire ici sans rien nous dire.',
    sections: [
      {
        heading: 'Ce que nous ne faisons pas',
        paragraphs: [
          'Les pages ne déposent aucun cookie et ne gardent rien dans votre navigateur. Il n’y a ni compteur, ni publicité, ni reconnaissance des visiteurs. Aucune page ne charge quoi que ce soit d’un autre serveur.',
          'La langue d’une page vient de son adresse ou de ce que demande votre navigateur ; elle n’est pas mémorisée.',
        ],
      },
      {
        heading: 'Ce que voit un serveur',
        paragraphs: [
          'Comme tout serveur web, celui-ci reçoit votre adresse réseau à chaque requête, afin d’y répondre. Les recherches font partie de l’adresse de la page qui les montre ; elles sont donc dans l’historique de votre navigateur et se partagent en copiant l’adresse.',
          'Pendant que vous écrivez dans un champ de recherche, ce que vous avez écrit est envoyé à ce serveur pour proposer des biens, sauf si votre navigateur demande d’économiser les données ou n’exécute pas de scripts ; ce n’est pas conservé.',
        ],
      },
      {
        heading: 'Ce que contiennent les fiches',
        paragraphs: [
          'Les fiches parlent de biens et d’organisations. Elles ne contiennent ni adresses électroniques ni coordonnées de personnes ; ce que des sources en fournissent est laissé de côté lors de l’import.',
        ],
      },
    ],
  },
};
