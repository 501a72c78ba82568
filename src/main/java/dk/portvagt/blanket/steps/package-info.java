/** Leads proposals of blanket approvals and purchases on them through their processes. */
@NullMarked
package dk.portvagt.blanket.steps;

import org.jspecify.annotations.NullMarked;
