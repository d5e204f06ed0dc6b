import type { Language } from './language.js';

/** `parvis tally <poll> --readme`: what each column means, to be published beside the data. */
export function tallyReadme(language: Language, poll: string): string {
  return language === 'fr' ? french(poll) : english(poll);
}

function english(poll: string): string {
  return `# ${poll}: results of an opinion poll

A consultation, not an election and not a representative survey: who wanted to took part. Nobody can be traced by these data; no address, device or precise time was ever kept.

## Votes by choice (\`--format csv\`)

| Column | Means |
|---|---|
| \`poll\` | Id of the poll. |
| \`choice\` | Id of the choice; in a ranking with its place, \`2:gare\` for the choice \`gare\` put second. \`no-opinion\` stands for "no opinion". Empty where paper or phone has fewer than 5 ballots: their votes are not told by choice. |
| \`channel\` | \`online\`, \`paper\` or \`phone\`. Paper and phone were counted and entered by the town. |
| \`votes\` | Votes for this choice through this channel. |
| \`ballots\` | Ballots of this channel. Where a ballot may hold several choices, the votes add up to more. |

## Ballots by time (\`--format csv --periods\`)

Online ballots at their first arrival. Spans are whole tens of minutes, joined until each holds at least 5 ballots. A span with no ballot is left out.

| Column | Means |
|---|---|
| \`poll\` | Id of the poll. |
| \`from\`, \`to\` | Beginning and end of the span, ISO 8601, UTC. |
| \`ballots\` | Ballots counted for the first time in it. |
| \`burst\` | Those of them that came among many from one place in a short time. They are counted like the others: it may be a school, or a script. Empty for 1 to 4. |
| \`form\` | Those that came through the form without JavaScript. It knows no device: who opens it anew is taken for a new voter. Empty for 1 to 4. |

## JSON (\`--format json\`)

\`poll\`, \`ballots\` and \`counts\` (votes by choice) are online. \`paper\` and \`phone\` hold \`ballots\` and \`counts\` of their own; \`counts\` is \`null\` below 5 ballots, and the whole is \`null\` without any. \`periods\` is the table by time. \`updated\` is the beginning of the ten minutes of the last online vote.
`;
}

function french(poll: string): string {
  return `# ${poll} : résultats d’une consultation

Une consultation, ni une élection ni une enquête représentative : a participé qui voulait. Ces données ne permettent de retrouver personne. Ni adresse, ni appareil, ni heure précise n’ont jamais été gardés.

## Voix par choix (\`--format csv\`)

| Colonne | Sens |
|---|---|
| \`poll\` | Identifiant de la consultation. |
| \`choice\` | Identifiant du choix ; dans un classement, avec sa place : \`2:gare\` pour le choix \`gare\` mis en deuxième. \`no-opinion\` veut dire « je n’ai pas d’avis ». Vide si le papier ou le téléphone a moins de 5 bulletins : leurs voix ne sont pas données par choix. |
| \`channel\` | \`online\` (en ligne), \`paper\` (papier) ou \`phone\` (téléphone). Papier et téléphone ont été comptés et saisis par la mairie. |
| \`votes\` | Voix pour ce choix par ce canal. |
| \`ballots\` | Bulletins de ce canal. Si un bulletin peut porter plusieurs choix, la somme des voix est plus grande. |

## Bulletins dans le temps (\`--format csv --periods\`)

Bulletins en ligne, à leur première arrivée. Les périodes sont des dizaines de minutes entières, réunies jusqu’à ce que chacune ait au moins 5 bulletins. Une période sans bulletin n’y est pas.

| Colonne | Sens |
|---|---|
| \`poll\` | Identifiant de la consultation. |
| \`from\`, \`to\` | Début et fin de la période, ISO 8601, UTC. |
| \`ballots\` | Bulletins comptés pour la première fois. |
| \`burst\` | Ceux d’entre eux arrivés en rafale, nombreux, d’un même endroit. Ils comptent comme les autres : c’est peut-être une école, ou un programme. Vide de 1 à 4. |
| \`form\` | Ceux venus par le formulaire sans JavaScript. Il ne connaît pas l’appareil : qui le rouvre passe pour un nouveau votant. Vide de 1 à 4. |

## JSON (\`--format json\`)

\`poll\`, \`ballots\` et \`counts\` (voix par choix) sont en ligne. \`paper\` et \`phone\` ont leurs propres \`ballots\` et \`counts\`. \`counts\` vaut \`null\` sous 5 bulletins, et le tout vaut \`null\` s’il n’y en a aucun. \`periods\` est le tableau dans le temps. \`updated\` est le début des dix minutes du dernier vote en ligne.
`;
}
