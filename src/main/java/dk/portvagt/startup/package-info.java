/**
 * What has to be settled before and around the application context: the data folder, the embedded PostgreSQL, the
 * checks that refuse a start with one clear sentence, and what is printed when the application is up.
 */
package dk.portvagt.startup;
