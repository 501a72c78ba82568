/* Replaces the web app's own file of the same path, which sets nothing but comments. */
import { settings } from '../../settings.js';

export default settings('Cockpit', {
  modules: ['dk.portvagt.danishDates'],
  scripts: {
    'danish-dates': 'scripts/danish-dates',
    'danish-rest': 'scripts/danish-rest'
  }
});
