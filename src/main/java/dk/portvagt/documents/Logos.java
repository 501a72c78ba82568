package dk.portvagt.documents;

import java.util.Optional;

/** The logos that documents carry; implemented where the municipalities are configured. */
public interface Logos {

    /**
     * The municipality's logo as PNG; empty when it has none.
     *
     * @param municipality its code
     */
    Optional<byte[]> of(String municipality);
}
