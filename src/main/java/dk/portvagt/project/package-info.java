/** Follows strategic projects (R14) against a baseline. Rules compute their lights; the ledger supplies their money. */
@NullMarked
package dk.portvagt.project;

import org.jspecify.annotations.NullMarked;
