package dk.portvagt.documents;

import java.util.Optional;

/** Provides the logos of documents; implemented where the municipalities are configured. */
public interface Logos {

    /**
     * Finds the municipality's logo as PNG; empty when it has none.
     *
     * @param municipality its code
     */
    Optional<byte[]> of(String municipality);
}
