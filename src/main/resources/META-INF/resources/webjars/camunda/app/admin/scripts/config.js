/* Replaces the web app's own file of the same path, which sets nothing but comments. */
import { settings } from '../../settings.js';
import { t } from '../../texts.js';

export default settings(t`Administration`);
