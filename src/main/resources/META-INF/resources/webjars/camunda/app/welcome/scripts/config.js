/* Replaces the web app's own file of the same path, which sets nothing but comments. */
import { settings } from '../../settings.js';

export default settings('Velkommen', {
  links: [
    {
      label: 'Dokumenter',
      href: '/portvagt/documents',
      description: 'Papirer til sager og møder'
    },
    {
      label: 'E-mails',
      href: '/portvagt/mails',
      description: 'Hvad der er fortalt til hvem (sekretariat, digitaliseringschef og administrator)'
    },
    {
      label: 'Fakturaer',
      href: '/portvagt/invoices',
      description: 'Indlæs en fil med fakturaer (økonomikonsulent)'
    }
  ]
});
