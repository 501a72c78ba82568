/* Replaces the web app's own file of the same path, which sets nothing but comments. */
import { settings } from '../../settings.js';
import { t } from '../../texts.js';

export default settings(t`Velkommen`, {
  links: [
    {
      label: t`Dokumenter`,
      href: '/portvagt/documents',
      description: t`Papirer til sager og møder`
    },
    {
      label: t`Møder`,
      href: '/portvagt/moede',
      description: t`Læs dagsordenen, skriv dine egne noter, og spørg sekretariatet`
    },
    {
      label: 'E-mails',
      href: '/portvagt/mails',
      description: t`Hvad der er fortalt til hvem (sekretariat, digitaliseringschef og administrator)`
    },
    {
      label: t`Fakturaer`,
      href: '/portvagt/invoices',
      description: t`Indlæs en fil med fakturaer (økonomikonsulent)`
    },
    {
      label: t`Løsninger i drift`,
      href: '/portvagt/solutions',
      description: t`Alle løsninger med sag, kontrakt, integrationer og systemejer`
    },
    {
      label: t`Fællesrum`,
      href: '/portvagt/faellesrum',
      description: t`Det, kommunen overvejer at dele med andre: hvem er parat, og til hvad`
    },
    {
      label: t`Indlæs løsninger`,
      href: '/portvagt/existing-solutions',
      description: t`Indlæs en fil med de løsninger, kommunen allerede har (sekretariat)`
    },
    {
      label: t`Personer`,
      href: '/portvagt/personer',
      description: t`Opret brugere, og ret deres roller og kommune (administrator)`
    }
  ]
});
