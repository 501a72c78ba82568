'use strict';

/** What bpmnlint's own rules find, in words an analyst knows. */
module.exports = {
  'ad-hoc-sub-process': 'Ad hoc-delprocessen er ikke sat rigtigt op',
  'conditional-flows': 'En pil ud mangler en betingelse, eller standardvejen har en',
  'end-event-required': 'Processen eller delprocessen har ingen sluthændelse',
  'event-based-gateway': 'Gatewayen, der venter på hændelser, skal have mindst to pile ud uden betingelser',
  'event-sub-process-typed-start-event': 'Hændelsesdelprocessens start skal sige, hvilken hændelse den venter på',
  'global': 'Fejlen, beskeden eller signalet har intet navn, bruges ikke eller findes to gange',
  'history-time-to-live': 'Processen har ingen opbevaringstid (history time to live)',
  'link-event': 'Springet (link event) mangler sit navn eller sin modpart',
  'no-bpmndi': 'Elementet er ikke tegnet på diagrammet',
  'no-complex-gateway': 'Komplekse gateways kan ikke bruges',
  'no-disconnected': 'Elementet hænger ikke sammen med resten',
  'no-duplicate-sequence-flows': 'Der er to ens pile',
  'no-gateway-join-fork': 'Gatewayen både samler og deler: brug en til at samle og en til at spørge',
  'no-implicit-end': 'Her slutter forløbet uden en sluthændelse',
  'no-implicit-split': 'Her deler forløbet sig uden en gateway',
  'no-implicit-start': 'Her begynder et forløb uden en starthændelse',
  'no-inclusive-gateway': 'Brug en gateway, der vælger én vej, eller en, der går alle veje',
  'no-overlapping-elements': 'Elementet ligger oven i et andet',
  'single-blank-start-event': 'Der er mere end én almindelig starthændelse',
  'single-event-definition': 'Hændelsen venter på mere end én ting',
  'start-event-required': 'Processen eller delprocessen har ingen starthændelse',
  'sub-process-blank-start-event': 'Delprocessens start må ikke vente på noget',
  'superfluous-gateway': 'Gatewayen har én vej ind og én ud: den kan undværes',
  'superfluous-label': 'Navnet på en gateway, der kun samler, eller på en pil uden valg kan undværes'
};
