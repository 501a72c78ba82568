/** Opens, changes, follows up and closes a budget year (R8, R9). */
package dk.portvagt.budgetyear;
