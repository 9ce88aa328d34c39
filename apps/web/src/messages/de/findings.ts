import type { Translation } from '../catalogue.ts';
import type source from '../en/findings.ts';

export default {
  findings: 'Woran die Fertigung stößt',
  conflict: 'So nicht zu fertigen',
  advice: 'Gut zu wissen',
  show: 'Zeigen, wo',
  hide: 'Wieder ausblenden',
  cutUp: 'In Stücke schneiden',
  changeCuts: 'Schnitte ändern',
  at: 'Ein Befund an {part}',
  help: 'Was würde helfen?',
  trying: 'Probiert Änderungen aus',
  stop: 'Anhalten',
  noHelp: 'Keine einzelne Änderung behebt das. Es braucht mehrere zugleich oder eine andere Art der Fertigung.',
  because: 'Kommt von: {parameters}',
  set: '{parameter}: {value}',
  material: 'Aus {material} machen',
  turned: 'Auf einer anderen Seite liegend drucken',
  count: { one: '{count} Befund', other: '{count} Befunde' },
  looking: 'Sieht genau hin',
} satisfies Translation<typeof source>;
