/** Serves the page of documents: people find and fetch the papers they may read. */
@NullMarked
package dk.portvagt.web.document;

import org.jspecify.annotations.NullMarked;
