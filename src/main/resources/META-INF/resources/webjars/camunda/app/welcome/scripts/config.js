/* Replaces the web app's own file of the same path, which sets nothing but comments. */
import { inLanguage, settings } from '../../settings.js';

export default settings(inLanguage('Velkommen', 'Welcome'), {
  links: [
    {
      label: inLanguage('Dokumenter', 'Documents'),
      href: '/portvagt/documents',
      description: inLanguage('Papirer til sager og møder', 'Papers of cases and meetings (in Danish)')
    },
    {
      label: 'E-mails',
      href: '/portvagt/mails',
      description: inLanguage(
        'Hvad der er fortalt til hvem (sekretariat, digitaliseringschef og administrator)',
        'What was told to whom, in Danish (secretariat, digitalisation manager and administrator)'
      )
    },
    {
      label: inLanguage('Fakturaer', 'Invoices'),
      href: '/portvagt/invoices',
      description: inLanguage('Indlæs en fil med fakturaer (økonomikonsulent)', 'Read a file of invoices (budget controller)')
    }
  ]
});
