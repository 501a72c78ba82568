/* Replaces the web app's own file of the same path, which sets nothing but comments. */
import { inLanguage, settings } from '../../settings.js';

export default settings(inLanguage('Administration', 'Admin'));
